"""Which spellings are Vietnamese syllables: an onset, a rime of the closed list, at most one tone."""

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{TONES}]")
# Before c, ch, p and t only the rising and the heavy tone are spoken.
_STOPPED = re.compile(r"(?:c|ch|p|t)$")
_LEVEL_TONES = {"\u0300", "\u0303", "\u0309"}
_ONSET = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|"
_RIMES = re.findall(
    r"\S+",
    """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om
on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uâng uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
uy uya uych uyên uyêt uyt uynh uyn uyu uyp ư ưa ưc ưi ưm ưn ưng ưt ưu
ươc ươi ươm ươn ương ươp ươt ươu y ych ym yn ynh yt yu yêm yên yêng yêt yêu
""",
)
_SYLLABLE = re.compile(f"(?:{_ONSET})(?:{'|'.join(sorted(_RIMES, key=len, reverse=True))})")


@lru_cache(maxsize=100_000)
def is_syllable(word: str) -> bool:
    apart = unicodedata.normalize("NFD", word.lower().replace("ð", "đ"))
    tones = _TONE.findall(apart)
    bare = unicodedata.normalize("NFC", _TONE.sub("", apart))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not (_STOPPED.search(bare) and tones and tones[0] in _LEVEL_TONES)
