"""Gold files read line by line; a line that breaks the format is refused with its file and number."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import orjson

from communique.errors import GoldError
from communique.measure.lines import GoldLine

Check = Callable[[Any, int], str | None]


def read_gold(path: Path) -> Iterator[GoldLine]:
    """The lines of one gold file in order, empty ones left out.

    Raises GoldError, naming file and line, for what is no JSON object, breaks the format or repeats an id.
    """
    seen: set[str] = set()
    for number, data in _numbered(path):
        line = _parse(data, path, number)
        if line["id"] in seen:
            raise _error(path, number, f"the id {line['id']!r} stands twice in this file")
        seen.add(line["id"])
        yield line


def check_gold(line: object) -> str | None:
    """What is wrong with a gold line in a few words, None where nothing is."""
    if not isinstance(line, dict):
        return "a gold line is a JSON object"
    if not isinstance(line.get("id"), str):
        return "`id` must be a string"
    key = "html" if "html" in line else "text"
    if not isinstance(line.get(key), str):
        return "a line needs `text`, or `html` with `gold`"
    length = len(line[key])
    wrong = (_named(name, check(line[name], length)) for name, check in _LAYERS.items() if name in line)
    return next(filter(None, wrong), None)


def _numbered(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as file:
            yield from ((number, data) for number, data in enumerate(file, 1) if data.strip())
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror}") from error


def _parse(data: bytes, path: Path, number: int) -> GoldLine:
    try:
        line = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise _error(path, number, f"no JSON: {error}") from error
    if wrong := check_gold(line):
        raise _error(path, number, wrong)
    return cast(GoldLine, line)


def _error(path: Path, number: int, detail: str) -> GoldError:
    return GoldError(f"{path}, line {number}: {detail}")


def _named(name: str, wrong: str | None) -> str | None:
    return f"`{name}`: {wrong}" if wrong else None


def _is(*types: type) -> Check:
    def _check(value: Any, _length: int) -> str | None:
        right = isinstance(value, types) and not (isinstance(value, bool) and bool not in types)
        return None if right else f"{value!r} is no {' or '.join(kind.__name__ for kind in types)}"

    return _check


def _range(value: Any, length: int) -> str | None:
    two = isinstance(value, list) and len(value) == 2 and all(type(offset) is int for offset in value)
    if two and 0 <= value[0] < value[1] <= length:
        return None
    return f"{value!r} is no [start, end] inside the text of {length} characters"


def _list(of: Check) -> Check:
    def _check(value: Any, length: int) -> str | None:
        if not isinstance(value, list):
            return "must be a list"
        return next(filter(None, (of(item, length) for item in value)), None)

    return _check


def _object(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None, marked: bool = False) -> Check:
    def _check(value: Any, length: int) -> str | None:
        if not isinstance(value, dict):
            return f"{value!r} is no object"
        if marked and (wrong := _range([value.get("start"), value.get("end")], length)):
            return wrong
        if missing := sorted(required.keys() - value.keys()):
            return f"`{missing[0]}` is missing"
        checks = {**required, **(optional or {})}
        wrongs = (_named(key, checks[key](value[key], length)) for key in checks if key in value)
        return next(filter(None, wrongs), None)

    return _check


_TEXT, _NUMBER, _NONE = _is(str), _is(int, float), type(None)
_RANGES = _list(_range)
_PARTIES = _list(_object({}, {"country": _TEXT, "start": _is(int), "end": _is(int)}))
_MAYBE_NUMBER = _is(int, float, _NONE)
_LAYERS: dict[str, Check] = {
    "published": _is(str, _NONE),
    "dates": _list(_object({"type": _TEXT, "value": _TEXT}, marked=True)),
    "quotes": _list(_object({"source": _RANGES, "content": _RANGES, "directness": _TEXT}, {"cue": _RANGES})),
    "events": _list(
        _object(
            {}, {"type": _is(str, _NONE), "cameo": _TEXT, "quad": _is(int), "actor": _PARTIES, "recipient": _PARTIES}
        )
    ),
    "places": _list(_object({}, {"lat": _MAYBE_NUMBER, "lon": _MAYBE_NUMBER}, marked=True)),
    "mentions": _list(_object({"type": _TEXT}, {"entity": _TEXT, "form": _TEXT}, marked=True)),
    "factuality": _list(_object({"value": _NUMBER}, marked=True)),
    "story": _TEXT,
    "coref": _list(_object({"chain": _TEXT}, {"kind": _TEXT}, marked=True)),
    "series": _object({"slug": _TEXT, "version": _is(int)}, {"order": _is(int)}),
    "encounter": _object({"kind": _TEXT, "parties": _list(_TEXT), "date": _is(str, _NONE)}),
    "gold": _object({"text": _TEXT}, {"title": _is(str, _NONE), "published": _is(str, _NONE), "authors": _list(_TEXT)}),
}
