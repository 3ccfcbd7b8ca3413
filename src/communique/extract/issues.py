"""Issues: what a position, commitment or channel is about: vocabulary/issues.yaml, and what a user adds to it."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

from communique.errors import IssuesError
from communique.vocabulary import load

_FIELDS = frozenset({"definition", "words", "general", "must", "must_not"})
_LISTS = ("words", "must", "must_not")


@frozen
class Issue:
    """One issue: its name, what it means, the words that show it, and whether it stands back behind all others."""

    name: str
    definition: str
    words: tuple[str, ...]
    general: bool = False


@frozen
class Taxonomy:
    """Issues, and which of them words are about; of two that share a word, the later has it."""

    issues: tuple[Issue, ...]

    def issue_of(self, *texts: str) -> str | None:
        """The issue of the first text that names one: that of the longest words found, a general one last."""
        for text in texts:
            found = [self._by_words[words] for words in self._pattern.findall(" ".join(text.casefold().split()))]
            if found:
                return max(found, key=lambda one: (not one[0].general, one[1]))[0].name
        return None

    @cached_property
    def _by_words(self) -> dict[str, tuple[Issue, int]]:
        return {words.casefold(): (issue, len(words)) for issue in self.issues for words in issue.words}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._by_words, key=lambda words: (-len(words), words))
        return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first)) or '(?!)'})(?:e?s)?(?!\w)")


@cache
def taxonomy() -> Taxonomy:
    """The taxonomy of vocabulary/issues.yaml."""
    return Taxonomy(tuple(_issue(name, entry) for name, entry in load("issues").items()))


def with_own(path: Path) -> Taxonomy:
    """The taxonomy with the issues of a user's file, which replace those of the same name; a name with nothing behind
    it is left out. IssuesError where the file cannot be used, with what to mend.
    """
    own = _read(path)
    for name, entry in own.items():
        _check(path, name, entry)
    known = {issue.name: issue for issue in taxonomy().issues}
    if strange := sorted(name for name, entry in own.items() if entry is None and name not in known):
        raise IssuesError(f"{path}: {strange[0]!r} has nothing behind it, and there is no such issue to leave out")
    kept = [issue for name, issue in known.items() if name not in own]
    made = Taxonomy((*kept, *(_issue(name, entry) for name, entry in own.items() if entry is not None)))
    _check_examples(path, made, own)
    return made


def _issue(name: str, entry: Mapping[str, Any]) -> Issue:
    return Issue(name, entry.get("definition", ""), tuple(entry["words"]), entry.get("general", False))


def _read(path: Path) -> dict[str, Any]:
    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise IssuesError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, yaml.YAMLError) as error:  # ValueError: no UTF-8, or what looks like a date and is none
        raise IssuesError(f"{path} is no YAML: {' '.join(str(error).split())}") from error
    if not isinstance(read, dict) or not read:
        raise IssuesError(f"{path}: write a line `name of an issue:` for each issue, and its `words: [...]` below it")
    return read


def _check(path: Path, name: object, entry: object) -> None:
    """IssuesError for an entry that is none."""
    if not isinstance(name, str) or not name.strip():
        raise IssuesError(f"{path}: {name!r} is no name of an issue; put it in quotation marks")
    if entry is None:
        return
    if not isinstance(entry, dict) or not entry.get("words"):
        raise IssuesError(f"{path}: {name!r} has no `words: [...]`")
    if unknown := sorted(map(str, set(entry) - _FIELDS)):
        raise IssuesError(f"{path}: {name!r} has {unknown[0]!r}; there are {', '.join(sorted(_FIELDS))}")
    for field in _LISTS:
        _check_list(path, f"{field} of {name!r}", entry.get(field, []))
    if not isinstance(entry.get("definition", ""), str):
        raise IssuesError(f"{path}: the definition of {name!r} is no text; put it in quotation marks")
    if not isinstance(entry.get("general", False), bool):
        raise IssuesError(f"{path}: `general` of {name!r} is true or false")


def _check_list(path: Path, what: str, listed: object) -> None:
    if not isinstance(listed, list):
        raise IssuesError(f"{path}: {what} is no list; write [one, two]")
    for one in listed:
        if not isinstance(one, str) or not one.strip():
            raise IssuesError(f"{path}: {one!r} in {what} is no text; put it in quotation marks")


def _check_examples(path: Path, made: Taxonomy, own: Mapping[str, Any]) -> None:
    """IssuesError for an example that the words of the file do not bear out."""
    entries: Iterable[tuple[str, Any]] = ((name, entry) for name, entry in own.items() if entry is not None)
    for name, entry in entries:
        for text in entry.get("must", []):
            if (found := made.issue_of(text)) != name:
                raise IssuesError(f"{path}: {text!r} must be {name!r} but is {found or 'of no issue'}")
        for text in entry.get("must_not", []):
            if made.issue_of(text) == name:
                raise IssuesError(f"{path}: {text!r} must not be {name!r} but is")
