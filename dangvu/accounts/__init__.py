"""Who signs in, and the actor that every operation names.

User: somebody (or a system account) that can act. Actor: a user with the hat worn and, when
entering for somebody else, that person. What a user may do, and where, is known to `access` alone.
"""
