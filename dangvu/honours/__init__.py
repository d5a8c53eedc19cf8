"""Badges (Huy hiệu Đảng): waves, their lists up the chain, awards, and what becomes of a badge.

BadgeWave: a committee's wave of one day. WaveEntry: one person at a milestone of it, in exactly one
`Standing`. ListStep: an act on the list of one unit (sent, returned with a reason, approved).
BadgeAward: a badge that was given; BadgeStep: an act on it (handed over, lost, re-issued, returned).
BadgeSeries: the last number used of a milestone's series. WaveCeremony: where and when it is given.

`assigning.assign` decides the standing from facts and dated rules alone; `rulebook` gathers the
rules of a day; `queries.in_question` names who must be judged at all.

For pages, every step has a door in `access.doors.honours`, and then one query or one operation:

| page or act | door | then |
| --- | --- | --- |
| waves in sight | `waves_for`, `places_of_waves` | `waves_in_sight`, `forecast` |
| draw up | `unit_to_draw_up` | `operations.drawing.draw_up_wave(unit, plan=WavePlan(…), on, by)` |
| a wave, by standing | `wave_for` | `entries_of(wave, places, standing)`, `line_of`, `figures_of` |
| another scheme | `wave_for` | `differing(day, places, on=, scheme=, other=)`, `schemes_known` |
| judge again, cancel | `wave_for(…, DRAW_UP_WAVE)` | `refresh_wave`, `cancel_wave` |
| how far the lists are | `wave_for` | `lists_of(wave)`: each says what may follow |
| send | `list_to_send` | `operations.passing.send_list` |
| return, with a reason | `list_to_return` | `return_list` |
| approve one | `list_to_approve` | `approve_list` |
| send all below | `lists_to_send_below` (query) | `send_lists_below` |
| approve all below | `lists_to_approve_below` | `approve_lists_below` |
| decide | `wave_to_decide` | `operations.deciding.decide_wave(wave, decision=Decision(…), on, by)` |
| running numbers | `province_of_series` | `series_of`, `begin_series` |
| a person's line | `entry_for` | `party_age_lines`, `awards_of` |
| declaration, finding | the person's | operations of `people`, then `refresh_wave` |
| ceremony | `ceremony_to_plan` | `operations.giving.plan_ceremony` |
| a badge | `award_for(…, HAND_OVER_BADGE)` | `hand_over`, `report_loss`, `reissue`, `take_back` |

Who reads names of a wave is recorded as a reading (`honours.wave_read`). `lists` has the columns of
the official forms, `papers` the fields of the papers, `due` what waits.
"""
