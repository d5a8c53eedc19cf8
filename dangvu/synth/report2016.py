"""The figures of the city's yearly report for 2016, which the province reproduces exactly.

Its 80 base organisations and 8 877 members are the city's plan; one of the 80 is founded too late in
the year to be graded for it, which leaves 79.
"""

from dangvu.synth.drafts import FIXED_YEAR
from dangvu.synth.land.plan import CITY

YEAR = FIXED_YEAR
COMMITTEE = CITY

BASES_CLEAN_STRONG = 65
MEMBERS_GRADED, MEMBERS_GOOD_OR_BETTER, MEMBERS_EXCELLENT = 7453, 6646, 901
ADMITTED, ADMISSIONS_PLANNED, RECOGNISED = 218, 180, 237

# Admissions of the city in the years before, from which the recognitions of 2016 follow.
ADMITTED_BY_YEAR = {2014: 209, 2015: 243, 2016: ADMITTED}
