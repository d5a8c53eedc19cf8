"""The kinds of signed paper, and the words that each may print: what a template can ask for."""

from dangvu.documents.writing.fields import Fields
from dangvu.documents.writing.word import Words

HEAD = {
    "parent": "cấp ủy cấp trên (chữ hoa)",
    "body": "cơ quan ban hành (chữ hoa)",
    "number": "số và ký hiệu, ví dụ “Số 05-TTr/ĐU”",
    "place_and_day": "địa danh, ngày tháng năm",
}
SIGNATURE = {
    "authority": "thẩm quyền ký, ví dụ “T/M BAN THƯỜNG VỤ”",
    "post": "chức vụ người ký (chữ hoa)",
    "signer": "họ và tên người ký",
}
RECIPIENTS: dict[str, dict[str, str]] = {"recipients": {}}
BASIS: dict[str, dict[str, str]] = {"basis": {}}
COUNTS = {"counts": {"milestone": "loại Huy hiệu", "count": "số đảng viên"}}
PERSON = {
    "full_name": "họ và tên",
    "birth": "ngày sinh",
    "native_place": "quê quán",
    "decided_on": "ngày quyết định kết nạp",
    "admitted_on": "ngày kết nạp vào Đảng",
    "official_on": "ngày chính thức",
    "card_number": "số thẻ đảng viên",
    "milestone": "loại Huy hiệu Đảng (số năm)",
}
ROW = {
    "position": "số thứ tự",
    "badge_number": "số Huy hiệu Đảng",
    **PERSON,
    "proposer": "nơi đề nghị",
    "note": "ghi chú",
}
WAVE = {"wave": "đợt trao, ví dụ “03/02/2020”"}
BADGES = WAVE | {"total": "tổng số đảng viên"}

PAPERS: dict[str, Fields] = {
    "badge_declaration": Fields(
        {
            "parent": HEAD["parent"],
            "body": HEAD["body"],
            "place_and_day": HEAD["place_and_day"],
            "to_body": "nơi nhận tờ khai",
            **PERSON,
            **WAVE,
            "residence": "nơi ở hiện nay",
            "cell": "chi bộ, đảng bộ đang sinh hoạt",
            "gaps": "thời gian gián đoạn tuổi Đảng",
            "disciplines": "kỷ luật Đảng",
            "party_age": "tuổi Đảng, bằng chữ",
            "wave_on": "ngày của đợt trao",
        }
    ),
    "badge_submission": Fields(
        {
            **HEAD,
            **SIGNATURE,
            **BADGES,
            "abstract": "trích yếu",
            "to_body": "nơi nhận tờ trình",
            "body_name": "cơ quan trình (chữ thường)",
            "reasons": "giải trình trường hợp sớm, muộn, truy tặng",
        },
        RECIPIENTS | BASIS | COUNTS | {"people": ROW},
    ),
    "badge_decision": Fields(
        {
            **HEAD,
            **SIGNATURE,
            **BADGES,
            "deciding_body": "cơ quan quyết định (chữ hoa)",
            "scope": "đảng bộ có đảng viên được tặng",
        },
        RECIPIENTS | BASIS | COUNTS | {"people": ROW},
    ),
    "badge_decision_person": Fields(
        {
            **HEAD,
            **SIGNATURE,
            **PERSON,
            **WAVE,
            "badge_number": "số Huy hiệu Đảng",
            "cell": "chi bộ, đảng bộ đang sinh hoạt",
            "deciding_body": "cơ quan quyết định (chữ hoa)",
        },
        RECIPIENTS | BASIS,
    ),
    "badge_invitation": Fields(
        {
            **HEAD,
            **SIGNATURE,
            **WAVE,
            "to_person": "người được mời, kèm chức vụ hoặc đơn vị",
            "body_name": "cơ quan mời (chữ thường)",
            "time": "thời gian",
            "place": "địa điểm",
            "note": "điều cần dặn thêm",
        },
        RECIPIENTS,
    ),
    "condition_sheet": Fields(
        {
            "parent": HEAD["parent"],
            "body": HEAD["body"],
            "place_and_day": HEAD["place_and_day"],
            "full_name": PERSON["full_name"],
            "birth": PERSON["birth"],
            "cell": "chi bộ giới thiệu",
            "set_title": "tên bộ tiêu chuẩn",
            "set_source": "văn bản của bộ tiêu chuẩn",
            "judged_on": "ngày đối chiếu",
            "reading": "cách hiểu được áp dụng",
            "verdict": "kết quả chung",
            "deciding": "điều còn quyết định kết quả",
        },
        {
            "conditions": {
                "position": "số thứ tự",
                "label": "điều kiện",
                "status": "đạt, chưa đạt, thiếu giấy",
                "fact": "dữ kiện đã đọc",
                "source": "căn cứ",
            }
        },
    ),
    "letter": Fields(
        {
            **HEAD,
            **SIGNATURE,
            "abstract": "trích yếu",
            "to_body": "nơi nhận",
            "closing": "đoạn cuối, không có dấu kết thúc",
        },
        RECIPIENTS | {"paragraphs": {}},
    ),
    "decision": Fields(
        {
            **HEAD,
            **SIGNATURE,
            "abstract": "trích yếu",
            "deciding_body": "cơ quan quyết định (chữ hoa)",
            "closing": "điều cuối, không có dấu kết thúc",
        },
        RECIPIENTS | BASIS | {"articles": {"number": "số của điều", "text": "nội dung điều"}},
    ),
    "submission": Fields(
        {
            **HEAD,
            **SIGNATURE,
            "abstract": "trích yếu",
            "to_body": "nơi nhận",
            "closing": "đoạn cuối, không có dấu kết thúc",
        },
        RECIPIENTS | BASIS | {"paragraphs": {}},
    ),
}


def sample_words(known: Fields) -> Words:
    """Every word says what it is, every list has two lines: how a template looks filled in."""
    words: dict[str, str | list[dict[str, str] | str]] = {
        name: f"‹{said}›" for name, said in known.words.items()
    }
    for name, items in known.lists.items():
        one = {item: f"‹{said}›" for item, said in items.items()} or f"‹{name}›"
        words[name] = [one, one]
    return words
