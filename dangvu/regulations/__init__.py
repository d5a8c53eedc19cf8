"""What holds: which value, for which body, on which day; and which days are working days.

Value: a limit or level of the Centre on a day, with its source; a body may lay down a tighter one for
its subtree (AdoptedValue). Set: conditions that a body laid down (AdoptedSet). Look-up: the steps of
every procedure on a day, with their forms, limits and bases.
DayOff: a day whose status differs from the shipped calendar (swapped days, a province's own day).
"""
