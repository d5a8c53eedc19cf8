"""Questions about badges: who is at a milestone of a wave, what a wave says, what comes next."""

from dangvu.honours.queries.awards import (
    awards_of,
    highest_held,
    series_of,
    state_of,
    steps_of,
)
from dangvu.honours.queries.candidates import in_question
from dangvu.honours.queries.forecasts import Coming, Differing, differing, forecast, schemes_known
from dangvu.honours.queries.judging import Account, Line, account_of, judged
from dangvu.honours.queries.lives import lives_of
from dangvu.honours.queries.waves import (
    Figures,
    Listing,
    account_of_day,
    entries_of,
    figures_of,
    last_steps,
    line_of,
    lists_of,
    lists_to_approve_below,
    lists_to_send_below,
    wave_of_day,
    waves_in_sight,
)

__all__ = [
    "Account",
    "Coming",
    "Differing",
    "Figures",
    "Line",
    "Listing",
    "account_of",
    "account_of_day",
    "awards_of",
    "differing",
    "entries_of",
    "figures_of",
    "forecast",
    "highest_held",
    "in_question",
    "judged",
    "last_steps",
    "line_of",
    "lists_of",
    "lists_to_approve_below",
    "lists_to_send_below",
    "lives_of",
    "schemes_known",
    "series_of",
    "state_of",
    "steps_of",
    "wave_of_day",
    "waves_in_sight",
]
