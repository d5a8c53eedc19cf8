"""Which kinds of facts wait for a decision, and what each of them becomes."""

HEADER = ("header.number", "header.doc_type", "header.abstract", "header.date", "header.period")
LIVE = ("target", "event", "deadline", "report_duty", "task", "criterion", "citation")
WARNING = "warning"
DECIDED = (*HEADER, *LIVE, WARNING)
CORRECTABLE = (*HEADER, *LIVE)
