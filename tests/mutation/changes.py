"""Which changes a module can be given: each is one that a hand could slip into."""

import ast
from collections.abc import Iterator
import copy
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
UNTOUCHED = (ast.JoinedStr, ast.TypeAlias, ast.Import, ast.ImportFrom, ast.Assert, ast.Raise)
"""Texts, types, what is loaded, and the words of an error."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one file; the span is in bytes of the source."""

    path: Path
    lines: range
    """The lines of the statement it is in, from one."""
    line: int
    start: int
    end: int
    before: str
    after: str

    @property
    def text(self) -> str:
        """The change on one line, as survivors are listed and known."""
        return f"{_flat(self.before)} -> {_flat(self.after)}"

    @property
    def place(self) -> str:
        """The file and line, from the root of the project."""
        return f"{self.path.relative_to(ROOT)}:{self.line}"

    def applied(self) -> bytes:
        """Return the source of the file with the change in it."""
        source = self.path.read_bytes()
        return source[: self.start] + self.after.encode() + source[self.end :]


def changes(path: Path) -> tuple[Change, ...]:
    """Return every change of a file, in the order of its lines."""
    source = path.read_bytes()
    finder = _Finder(path, source)
    finder.look(ast.parse(source))
    return tuple(sorted(finder.found, key=lambda c: (c.start, c.end, c.after)))


class _Finder:
    """Walks through one module."""

    def __init__(self, path: Path, source: bytes) -> None:
        self.found: list[Change] = []
        self._path = path
        self._source = source
        self._starts = [0]
        for line in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self._statement: ast.stmt | None = None

    def look(self, node: ast.AST) -> None:
        if isinstance(node, UNTOUCHED) or _is_log(node) or _is_protocol(node):
            return
        outer = self._statement
        if isinstance(node, ast.stmt):
            self._statement = node
            self._leave_out(node)
        elif isinstance(node, ast.expr):
            for other in _others(node):
                self._add(node, f"({ast.unparse(other)})")
        for child in _children(node):
            self.look(child)
        self._statement = outer

    def _leave_out(self, node: ast.stmt) -> None:
        match node:
            case ast.Expr(value=ast.Call()) | ast.AugAssign():
                self._add(node, "pass")
            case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
                self._add(node, "pass")
            case ast.Continue():
                self._add(node, "break")
            case ast.Break():
                self._add(node, "continue")
            case ast.Return(value=ast.expr() as value) if not _is_constant(value):
                self._add(node, "return None")
            case ast.If(test=test) | ast.While(test=test) if not isinstance(test, ast.UnaryOp):
                self._add(test, f"(not ({ast.unparse(test)}))")
            case _:
                return

    def _add(self, node: ast.expr | ast.stmt, after: str) -> None:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        assert self._statement is not None
        start = self._starts[node.lineno - 1] + node.col_offset
        end = self._starts[node.end_lineno - 1] + node.end_col_offset
        before = self._source[start:end].decode()
        # A statement with a body is its first lines: where its body runs says nothing of it.
        last = node.end_lineno
        lines = range(min(self._statement.lineno, node.lineno), last + 1)
        self.found.append(Change(self._path, lines, node.lineno, start, end, before, after))


def _others(node: ast.expr) -> Iterator[ast.expr]:
    """Return what could stand in the place of an expression."""
    match node:
        case ast.Compare(ops=ops):
            for index, op in enumerate(ops):
                other = copy.deepcopy(node)
                other.ops[index] = COMPARED[type(op)]()
                yield other
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in COUNTED:
            yield ast.BinOp(left, COUNTED[type(op)](), right)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as number):
            yield ast.Constant(number + 1)
        case ast.Call(func=ast.Name(id=name)):
            yield from _other_calls(node, name)
        case _:
            return


def _other_calls(node: ast.Call, name: str) -> Iterator[ast.Call]:
    if name in CALLED:
        yield ast.Call(ast.Name(CALLED[name]), node.args, node.keywords)
    if name == "replace" and len(node.keywords) > 1:
        for left_out in node.keywords:
            yield ast.Call(node.func, node.args, [k for k in node.keywords if k is not left_out])


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Return what is inside, without annotations, decorators and docstrings."""
    skipped = {"annotation", "returns", "decorator_list", "type_params", "bases", "keywords"}
    for name, value in ast.iter_fields(node):
        if name in skipped and not (name == "keywords" and isinstance(node, ast.Call)):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.pattern):
                yield child


def _is_log(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="_LOGGER")))):
            return True
        case _:
            return False


def _is_protocol(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and any(
        isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases
    )


def _is_constant(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _flat(text: str) -> str:
    return " ".join(text.split())
