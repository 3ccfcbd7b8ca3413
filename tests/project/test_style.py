"""The measures of DESIGN.md: functions and files stay small, and every public name says what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

SOURCES = sorted((Path(__file__).parents[2] / "src" / "communique").rglob("*.py"))
FORBIDDEN = ("util", "common", "helper", "manager", "handler")
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def definitions(path: Path) -> list[Definition]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, Definition)]


def lengths() -> list[int]:
    return [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in SOURCES
        for node in definitions(path)
        if not isinstance(node, ast.ClassDef)
    ]


def test_functions_are_short() -> None:
    found = lengths()
    assert median(found) <= 8
    assert quantiles(found, n=20)[-1] <= 35


def test_files_are_short() -> None:
    assert [str(path) for path in SOURCES if lines(path) > 400] == []
    assert median(lines(path) for path in SOURCES) <= 130


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_every_public_name_is_documented(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    assert [node.name for node in public(tree) if not ast.get_docstring(node)] == []


def public(tree: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    """Definitions of a module and of its classes; what stands inside a function is nobody else's."""
    for node in tree.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_file_is_named_for_nothing(path: Path) -> None:
    assert not any(word in path.stem for word in FORBIDDEN)
