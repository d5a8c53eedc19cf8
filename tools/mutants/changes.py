"""Every small wrong turn a Python file could take: one change of the source each."""

import ast
import difflib
from collections.abc import Iterator
from dataclasses import dataclass

OTHER = {
    ">=": ">", ">": ">=", "<=": "<", "<": "<=", "==": "!=", "!=": "==",
    "in": "not in", "not in": "in", "is": "is not", "is not": "is",
    "and": "or", "or": "and", "True": "False", "False": "True",
}  # fmt: skip
SIGNS: dict[type[ast.AST], str] = {
    ast.GtE: ">=", ast.Gt: ">", ast.LtE: "<=", ast.Lt: "<", ast.Eq: "==", ast.NotEq: "!=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
    ast.And: "and", ast.Or: "or",
}  # fmt: skip
# Types are checked by mypy, not by tests.
UNTESTED = {"annotation", "returns", "decorator_list", "type_comment"}


@dataclass(frozen=True)
class Change:
    """Bytes `start` to `end` of a file replaced; offsets count bytes, as those of `ast` do."""

    path: str
    kind: str
    start: int
    end: int
    new: str

    def applied_to(self, source: bytes) -> bytes:
        return source[: self.start] + self.new.encode() + source[self.end :]

    def shown(self, source: bytes) -> str:
        before, after = source.decode(), self.applied_to(source).decode()
        lines = difflib.unified_diff(
            before.splitlines(), after.splitlines(), self.path, self.kind, n=1, lineterm=""
        )
        return "\n".join(lines)


def changes_in(path: str, source: bytes) -> list[Change]:
    found = _Finder(path, source).changes(ast.parse(source))
    return [change for change in found if _parses(change.applied_to(source))]


def _parses(source: bytes) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


class _Finder:
    def __init__(self, path: str, source: bytes) -> None:
        self.path = path
        self.source = source
        lines = source.splitlines(keepends=True)
        self.line_starts = [sum(map(len, lines[:n])) for n in range(len(lines) + 1)]

    def changes(self, node: ast.AST) -> Iterator[Change]:
        yield from self._of(node)
        for field, value in ast.iter_fields(node):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and field not in UNTESTED:
                    yield from self.changes(child)

    def _of(self, node: ast.AST) -> Iterator[Change]:
        match node:
            case ast.Compare():
                operands = [node.left, *node.comparators]
                yield from self._signs("comparison", operands, node.ops)
            case ast.BoolOp():
                signs = [node.op] * (len(node.values) - 1)
                yield from self._signs("boolean", node.values, signs)
            case ast.Constant(value=bool(value)):
                yield self._replaced("constant", node, OTHER[str(value)])
            case ast.Constant(value=int(value)):
                yield self._replaced("number", node, str(value + 1))
            case ast.Return(value=ast.expr() as value) if not _is_none(value):
                yield self._replaced("return", value, "None")
            case ast.UnaryOp(op=ast.Not()):
                yield self._replaced("not", node, self._text(node.operand))
            case ast.Expr(value=ast.Call() | ast.Yield()) | ast.AugAssign() | ast.Raise():
                yield self._replaced("removed", node, "pass")

    def _signs(
        self, kind: str, operands: list[ast.expr], signs: list[ast.cmpop] | list[ast.boolop]
    ) -> Iterator[Change]:
        """The sign stands between two operands; blanks, brackets and line ends may, too."""
        for left, right, sign in zip(operands, operands[1:], signs, strict=False):
            start, end = self._span(left)[1], self._span(right)[0]
            word = SIGNS[type(sign)].encode()
            place = self.source.find(word, start, end)
            if place >= 0:
                new = OTHER[word.decode()]
                yield Change(self.path, kind, place, place + len(word), new)

    def _replaced(self, kind: str, node: ast.expr | ast.stmt, new: str) -> Change:
        start, end = self._span(node)
        return Change(self.path, kind, start, end, new)

    def _text(self, node: ast.expr) -> str:
        start, end = self._span(node)
        return self.source[start:end].decode()

    def _span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return (
            self.line_starts[node.lineno - 1] + node.col_offset,
            self.line_starts[node.end_lineno - 1] + node.end_col_offset,
        )


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None
