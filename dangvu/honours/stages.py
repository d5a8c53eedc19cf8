"""Plain words of the badges: where a person stands at a wave, how far a list and a badge have come."""

from django.db.models import TextChoices


class Standing(TextChoices):
    """Each person at a milestone is in exactly one of these at each wave."""

    LISTED = "listed", "có trong danh sách"
    EARLY = "early", "xét tặng sớm"
    POSTHUMOUS = "posthumous", "truy tặng"
    DEFERRED = "deferred", "chưa xét, phải chờ"
    EXCLUDED = "excluded", "không đề nghị, theo kết luận đã ghi"
    AWAITING_EVIDENCE = "awaiting_evidence", "chờ bổ sung giấy tờ"
    AWARDED = "awarded", "đã được tặng"


# Who receives a badge when the wave is decided.
RECEIVING = (Standing.LISTED, Standing.EARLY, Standing.POSTHUMOUS)


class AwardKind(TextChoices):
    NORMAL = "normal", "tặng"
    EARLY = "early", "tặng sớm"
    POSTHUMOUS = "posthumous", "truy tặng"


KINDS = {
    Standing.LISTED: AwardKind.NORMAL,
    Standing.EARLY: AwardKind.EARLY,
    Standing.POSTHUMOUS: AwardKind.POSTHUMOUS,
}


class WaveStage(TextChoices):
    """A wave is drawn up, its lists pass up the chain, and its board decides."""

    DRAWN_UP = "drawn_up", "đang lập danh sách"
    DECIDED = "decided", "đã có quyết định tặng"
    CANCELLED = "cancelled", "đã bỏ"


class ListAct(TextChoices):
    """What was done to the list of one unit; the last act says where the list is."""

    SENT = "sent", "đã gửi lên cấp trên"
    RETURNED = "returned", "cấp trên trả lại"
    APPROVED = "approved", "cấp trên đã duyệt"


class BadgeEvent(TextChoices):
    """What happened to a badge after the decision; a badge has all of its acts, in order."""

    HANDED_OVER = "handed_over", "đã trao"
    LOST = "lost", "báo mất"
    REISSUED = "reissued", "đã cấp lại"
    RETURNED = "returned", "đã thu lại"


# What may follow what on a list, and in the life of a badge; None is before any act.
LIST_MOVES: dict[ListAct | None, tuple[ListAct, ...]] = {
    None: (ListAct.SENT,),
    ListAct.SENT: (ListAct.RETURNED, ListAct.APPROVED),
    ListAct.RETURNED: (ListAct.SENT,),
    ListAct.APPROVED: (ListAct.RETURNED,),
}
BADGE_MOVES: dict[BadgeEvent | None, tuple[BadgeEvent, ...]] = {
    None: (BadgeEvent.HANDED_OVER,),
    BadgeEvent.HANDED_OVER: (BadgeEvent.LOST, BadgeEvent.RETURNED),
    BadgeEvent.LOST: (BadgeEvent.REISSUED,),
    BadgeEvent.REISSUED: (BadgeEvent.LOST, BadgeEvent.RETURNED),
    BadgeEvent.RETURNED: (),
}
