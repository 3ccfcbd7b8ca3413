"""The measures of DESIGN.md: functions and files stay small, and every public name says what it is."""

import ast
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
    public = [node for node in definitions(path) if not node.name.startswith("_")]
    assert ast.get_docstring(tree)
    assert [node.name for node in public if not ast.get_docstring(node) and not _nested(tree, node)] == []


def _nested(tree: ast.Module, node: Definition) -> bool:
    outer = [other for other in ast.walk(tree) if isinstance(other, ast.FunctionDef | ast.AsyncFunctionDef)]
    return any(node in ast.walk(other) and node is not other for other in outer)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_file_is_named_for_nothing(path: Path) -> None:
    assert not any(word in path.stem for word in FORBIDDEN)
