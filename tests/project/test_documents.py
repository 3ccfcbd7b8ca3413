"""Documents say what the program does: commands, options, codes."""

import importlib.util
import re
import shlex
from pathlib import Path

import pytest
import typer

from communique.serve.command import COMMANDS, build_app

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCED = re.compile(r"```\w*\n(.*?)```", re.DOTALL)


def options_of(name: str) -> set[str]:
    group = typer.main.get_command(build_app())
    command = group.commands[name]  # type: ignore[attr-defined]
    return {option for parameter in command.params for option in parameter.opts} | {"--help", "-h"}


def command_lines() -> list[list[str]]:
    blocks = [block for path in DOCUMENTS for block in FENCED.findall(path.read_text(encoding="utf-8"))]
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [shlex.split(line.partition("communique ")[2]) for line in lines if re.match(r"(\S*/)?communique ", line)]


def test_the_documents_show_commands() -> None:
    assert {line[0] for line in command_lines()} >= {"read", "timeline", "said", "who", "show", "why", "evaluate"}


@pytest.mark.parametrize("line", command_lines(), ids=" ".join)
def test_a_command_line_in_a_document_is_one_that_the_program_takes(line: list[str]) -> None:
    if line[0].startswith("--"):
        return
    assert line[0] in COMMANDS
    assert {word for word in line if word.startswith("-") and word != "-"} <= options_of(line[0])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_has_a_help_text(name: str) -> None:
    command = typer.main.get_command(build_app()).commands[name]  # type: ignore[attr-defined]
    assert command.help
    assert [one.name for one in command.params if not getattr(one, "help", None)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_guide_names_every_command(name: str) -> None:
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    assert f"communique {name}" in guide


def test_the_codebook_is_what_the_codes_and_the_vocabulary_say() -> None:
    spec = importlib.util.spec_from_file_location("codebook", ROOT / "docs" / "codebook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.TARGET.read_text(encoding="utf-8") == module.codebook()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_file_of_the_project_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_no_document_or_lock_names_a_registry_or_a_path_of_this_machine() -> None:
    hosts = re.compile(r"py[p]i\.org|python[h]osted|npm[j]s\.org|deb\.[d]ebian|/[r]oot/|/[w]ork/")
    tracked = [path for path in ROOT.rglob("*") if path.suffix in {".md", ".txt", ".toml", ".py", ".yaml", ".json"}]
    mine = [path for path in tracked if not {".venv", ".git", "node_modules"} & set(path.parts)]
    found = [str(path) for path in mine if hosts.search(path.read_text(encoding="utf-8", errors="replace"))]
    assert found == []
