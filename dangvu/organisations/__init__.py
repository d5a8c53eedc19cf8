"""The tree of party organisations, its history, their bodies, and the partners that stand beside it.

Organisation: a unit of the tree (committee, base organisation, cell). OrganisationPeriod: its name, type,
sector and parent from one day to another, so that the tree of any day stands ready. Body: the board,
departments and offices of a unit. Partner: Front, Youth Union, trade union, training centre. Office: the
installation itself, real or demo.
"""
