"""Which words a template may print, and which of them it does print."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dangvu.documents.writing.word_refusals import RefusedTemplate

LOOP = "loop"
MAX_LOOPS = 20
ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For,
    nodes.If, nodes.Not,
)  # fmt: skip


@dataclass(frozen=True)
class Fields:
    """What is known of one kind of paper: words by name, and lists whose items have words by name.

    A list without names of its own holds plain lines.
    """

    words: Mapping[str, str]
    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def named(self) -> list[tuple[str, str]]:
        """(as a template writes it, what it is), for the page that explains them."""
        found = [(name, said) for name, said in self.words.items()]
        for name, items in self.lists.items():
            found += [(f"{name}: {item}", said) for item, said in items.items()]
            found += [] if items else [(name, "các dòng chữ")]
        return found

    def not_printed(self, prints: Collection[str]) -> list[str]:
        """What a template leaves out, in words."""
        left = [said for name, said in self.words.items() if name not in prints]
        return left + [name for name in self.lists if name not in prints]


def used(
    sources: Iterable[str], known: Fields, environment: ImmutableSandboxedEnvironment
) -> set[str]:
    """The names of words and lists that the template prints; refuses every other name and act.

    The syntax tree is read, not the text: whatever the text hides, only what stands here can run.
    """
    found: set[str] = set()
    for source in sources:
        walk = _Walk(known)
        try:
            walk.through(environment.parse(source), {})
        except TemplateSyntaxError:
            raise RefusedTemplate(
                "Mẫu có thẻ lặp hoặc thẻ điều kiện không khép: mỗi “for” cần một “endfor”, mỗi “if” "
                "cần một “endif”. Hãy mở mẫu xem lại các thẻ {% … %}."
            ) from None
        found |= walk.found
    return found


class _Walk:
    """`scope` holds the items of the loops around: name → the words that such an item has."""

    def __init__(self, known: Fields) -> None:
        self.known = known
        self.found: set[str] = set()
        self.loops = 0

    def through(self, node: nodes.Node, scope: Mapping[str, Mapping[str, str]]) -> None:
        if not isinstance(node, ALLOWED):
            raise RefusedTemplate(
                "Mẫu có phép tính hoặc lệnh mà phần mềm không chạy. Trong mẫu chỉ dùng {{ trường }}, "
                "{% for … in … %} và {% if … %}."
            )
        if isinstance(node, nodes.For):
            self._loop(node, scope)
        elif isinstance(node, nodes.Getattr):
            self._attribute(node, scope)
        elif isinstance(node, nodes.Name):
            self._name(node.name, scope)
        else:
            for child in node.iter_child_nodes():
                self.through(child, scope)

    def _loop(self, node: nodes.For, scope: Mapping[str, Mapping[str, str]]) -> None:
        self.loops += 1
        listed, item = node.iter, node.target
        if scope or self.loops > MAX_LOOPS or node.test or node.recursive or node.else_:
            raise RefusedTemplate(
                f"Mẫu có vòng lặp lồng nhau hoặc quá {MAX_LOOPS} vòng lặp. Hãy tách ra."
            )
        if not (isinstance(listed, nodes.Name) and listed.name in self.known.lists):
            raise self._unknown(getattr(listed, "name", "vòng lặp"), sorted(self.known.lists))
        if not isinstance(item, nodes.Name) or item.name in {LOOP, *self.known.words}:
            raise RefusedTemplate(
                "Tên của dòng trong vòng lặp trùng với tên một trường. Hãy đổi tên."
            )
        self.found.add(listed.name)
        inner = {item.name: self.known.lists[listed.name], LOOP: {"index": "số thứ tự"}}
        for child in node.body:
            self.through(child, inner)

    def _attribute(self, node: nodes.Getattr, scope: Mapping[str, Mapping[str, str]]) -> None:
        owner = node.node.name if isinstance(node.node, nodes.Name) else ""
        if node.attr not in scope.get(owner, {}):
            known = [f"{owner}.{name}" for name in scope.get(owner, {})] or sorted(self.known.words)
            raise self._unknown(f"{owner}.{node.attr}", known)

    def _name(self, name: str, scope: Mapping[str, Mapping[str, str]]) -> None:
        if name in scope:
            if name == LOOP or scope[name]:
                raise self._unknown(name, [f"{name}.{item}" for item in scope[name]])
            return
        if name not in self.known.words and name not in self.known.lists:
            raise self._unknown(name, sorted(self.known.words))
        self.found.add(name)

    def _unknown(self, name: str, known: Iterable[str]) -> RefusedTemplate:
        return RefusedTemplate(
            f"Mẫu dùng trường “{name}” mà loại giấy này không có. Các trường dùng được ở chỗ đó: "
            f"{', '.join(known)}. Hãy sửa thẻ trong mẫu rồi đưa lại."
        )
