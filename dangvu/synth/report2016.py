"""The figures of the city's yearly report for 2016, which the province reproduces exactly."""

from dangvu.synth.drafts import FIXED_YEAR
from dangvu.synth.land.plan import CITY

YEAR = FIXED_YEAR
COMMITTEE = CITY

BASES, MEMBERS = 80, 8877
BASES_GRADED, BASES_CLEAN_STRONG, BASES_WEAK = 79, 65, 0
MEMBERS_GRADED, MEMBERS_GOOD_OR_BETTER, MEMBERS_EXCELLENT = 7453, 6646, 901
ADMITTED, ADMISSIONS_PLANNED, RECOGNISED = 218, 180, 237

# Admissions of the city in the years before, from which the recognitions of 2016 follow.
ADMITTED_BY_YEAR = {2014: 209, 2015: 243, 2016: ADMITTED}
