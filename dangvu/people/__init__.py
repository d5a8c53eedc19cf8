"""Persons, their memberships and moves, and the dated facts about them.

Person: somebody who is or may become a member. Membership: one time in the Party, with its six dates.
MembershipGap: time that does not count as party age. Affiliation: to which unit, from when to when.
Dated facts (Grading, Title, Commendation, SchoolResult, Discipline, Certificate, Paper): what is recorded
about a person, with a source and two clocks.
"""
