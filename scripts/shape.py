"""Print the ten longest files and the ten longest functions. Examples to follow, not walls: never fails."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("src", "tests", "scripts", "benchmarks")
FOLLOW = {"file": 300, "function": 30}


def main() -> None:
    """Print both lists, the longest first, with the length to follow above each."""
    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    whole = [path for path in files if "migrations" not in path.parts]
    _print_longest("file", [(_lines(path), str(path.relative_to(ROOT))) for path in whole])
    _print_longest("function", [found for path in whole for found in _functions(path)])


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _functions(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            yield length, f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"


def _print_longest(noun: str, found: list[tuple[int, str]]) -> None:
    print(f"Longest of {len(found)} {noun}s, in lines (to follow: {FOLLOW[noun]})")
    for length, name in sorted(found, reverse=True)[:10]:
        print(f"{length:6}  {name}")


if __name__ == "__main__":
    main()
