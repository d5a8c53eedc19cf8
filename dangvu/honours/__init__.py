"""Badges (Huy hiệu Đảng): waves, their lists up the chain, awards, and what becomes of a badge.

BadgeWave: a committee's wave of one day. WaveEntry: one person at a milestone of it, in exactly one
`Standing`. ListStep: an act on the list of one unit (sent, returned with a reason, approved).
BadgeAward: a badge that was given; BadgeStep: an act on it (handed over, lost, re-issued, returned).
BadgeSeries: the last number used of a milestone's series. WaveCeremony: where and when it is given.

`assigning.assign` decides the standing from facts and dated rules alone; `rulebook` gathers the
rules of a day; `queries.in_question` names who must be judged at all.
"""
