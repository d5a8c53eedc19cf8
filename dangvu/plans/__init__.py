"""Letters read, confirmed by people, and followed as live work.

Plan: a letter of a committee under review and, fact by fact, in force. ReadFact: what was read in
it, and what an officer decided about it. Target, Wave, Deadline, ReportDuty, Task, Criterion,
CitedDocument: what a confirmed fact became. Done: that a unit did what a deadline or duty asks.
"""
