"""What would make a module of the engine look at the world, or remember on the sly."""

import ast
from collections.abc import Iterator
import inspect
from types import FunctionType, ModuleType

ALLOWED = frozenset(
    {
        "bisect",
        "collections.abc",
        "dataclasses",
        "datetime",
        "enum",
        "hashlib",
        "itertools",
        "math",
        "re",
        "types",
        "typing",
        "unicodedata",
        "zoneinfo",
    }
)
"""All of the standard library that rules need: nothing here waits, draws lots, reads or speaks.
A clock (`time`), chance (`random`, `secrets`, `uuid`), files, logs, threads and asyncio do."""
LOOKS_AT_THE_WORLD = frozenset(
    {"__import__", "breakpoint", "compile", "eval", "exec", "globals", "id", "input", "open"}
    | {"print", "vars"}
)
"""Built in, and needing no import. `id` differs from one run to the next."""
LOOKS_AT_THE_CLOCK = frozenset({"now", "today", "utcnow"})
LOOKS_AT_THE_ZONE = frozenset({"astimezone", "fromtimestamp"})
"""Without a zone handed in they take the one of the machine."""
CHANGES = frozenset(
    {"add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem"}
    | {"remove", "reverse", "setdefault", "sort", "update"}
)


def impurities(source: str) -> list[str]:
    """Return what is not pure in a module, a line each."""
    tree = ast.parse(source)
    names = frozenset(_names_of_the_module(tree))
    return [
        f"line {getattr(node, 'lineno', 0)}: {why}"
        for node in ast.walk(tree)
        for why in (*_imports(node), *_looks(node), *_changes(node, names), *_writes(node))
    ]


def _imports(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (f"imports {n.name}" for n in names if n.name not in ALLOWED)
        case ast.ImportFrom(level=0, module=str() as module) if module not in ALLOWED:
            yield f"imports {module}"
        case ast.AsyncFunctionDef() | ast.Await() | ast.AsyncFor() | ast.AsyncWith():
            yield "waits"


def _looks(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name, ctx=ast.Load()) if name in LOOKS_AT_THE_WORLD:
            yield f"looks at the world with {name}"
        case ast.Attribute(attr=name) if name in LOOKS_AT_THE_CLOCK:
            yield f"looks at the clock with {name}"
        case ast.Call(func=ast.Attribute(attr=name), args=args, keywords=keywords) if (
            name in LOOKS_AT_THE_ZONE and len(args) + len(keywords) < 1 + (name != "astimezone")
        ):
            yield f"looks at the zone of the machine with {name}"
        case ast.Call(func=ast.Name(id="ZoneInfo") | ast.Attribute(attr="ZoneInfo")):
            yield "reads a zone from the disk"


def _changes(node: ast.AST, names: frozenset[str]) -> Iterator[str]:
    """Find what changes a name of the module while it runs, or remembers in a function."""
    match node:
        case ast.Global(names=changed):
            yield f"changes the global {', '.join(changed)}"
        case (
            ast.Attribute(attr="cache" | "lru_cache" as name)
            | ast.Name(id="cache" | "lru_cache" as name)
        ):
            yield f"remembers with {name}"
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=verb)) if (
            name in names and verb in CHANGES
        ):
            yield f"changes the global {name} with {verb}"
        case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()) if name in names:
            yield f"changes the global {name}"
        case ast.Attribute(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()) if name in names:
            yield f"changes the global {name}"


def _writes(node: ast.AST) -> Iterator[str]:
    """Find what writes to a value: those that are made often have no lock at run time."""
    match node:
        case ast.Attribute(value=value, attr=name, ctx=ast.Store() | ast.Del()) if (
            not isinstance(value, ast.Name) or value.id != "self"
        ):
            yield f"writes to {name}"
        case ast.ClassDef(decorator_list=[_, *_] as decorators) if any(
            "dataclass" in ast.unparse(decorator) for decorator in decorators
        ):
            for inner in ast.walk(node):
                match inner:
                    case ast.Attribute(
                        value=ast.Name(id="self"), attr=name, ctx=ast.Store() | ast.Del()
                    ):
                        yield f"writes to {name}"


def _names_of_the_module(tree: ast.Module) -> Iterator[str]:
    """Return what is named at the top: constants, functions, classes; imported ones likewise.

    What is imported in small letters is a function, or a module of functions such as `commands`.
    """
    for node in tree.body:
        match node:
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                named = (each.asname or each.name for each in names)
                yield from (name for name in named if not name.islower())


def remembered(module: ModuleType) -> dict[str, str]:
    """Return all that a module, its functions and its classes hold, so that it can be compared."""
    held: dict[str, str] = {}
    for name, value in vars(module).items():
        if name.startswith("__") or isinstance(value, ModuleType):
            continue
        if isinstance(value, FunctionType):
            held[name] = f"{value.__defaults__} {value.__kwdefaults__} {vars(value).keys()}"
        elif inspect.isclass(value):
            held |= {
                f"{name}.{inner}": repr(what)
                for inner, what in vars(value).items()
                if not inner.startswith("__")
            }
        else:
            held[name] = repr(value)
    return held
