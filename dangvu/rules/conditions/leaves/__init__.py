"""Every word of the vocabulary, gathered: key → leaf type, in the order the composer offers them."""

from dangvu.rules.conditions.leaves import papers, persons, standing, votes, yearly
from dangvu.rules.conditions.vocabulary import LeafType

VOCABULARY: dict[str, LeafType] = {
    leaf.key: leaf
    for module in (yearly, persons, papers, standing, votes)
    for leaf in module.LEAVES
}
