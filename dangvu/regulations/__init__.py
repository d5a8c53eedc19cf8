"""What holds: which value, for which body, on which day; and which days are working days.

DayOff: a day whose status differs from the shipped calendar (swapped days, a province's own day).
"""
