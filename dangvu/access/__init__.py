"""The door: who may do what, and where; the only way for a page to get hold of a record.

Appointment: a user holds a role at a place in the tree, from one day to another. Permission, Role
and GRANTS: the table that officers sign off. Doors: 404 when a record is out of sight, 403 when the
act is not the user's.
"""
