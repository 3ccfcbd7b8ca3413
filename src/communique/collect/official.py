"""Official texts: what ministries, presidencies and international bodies print round their readouts and communiqués."""

from collections.abc import Iterator
from datetime import date

from communique import vocabulary
from communique.claims.report import Cut, Found
from communique.collect.findings import Findings
from communique.collect.lines import Line, first_prose
from communique.collect.outlet import is_official
from communique.collect.patterns import rules, words
from communique.collect.printed_date import is_date_line, iso_date

BETWEEN = " \t-–—|,:·"  # a day and a genre
CONTACT_LINES = 7
FIRST_YEAR = 1911  # to which a year of the DPRK's calendar is added
ISSUED = frozenset(("document-number", "release-line", "genre-line", "issuer"))  # cuts that tell an official text


def read_official(lines: tuple[Line, ...]) -> Findings:
    """Numbers, release lines, genres, contacts and closing dates as cuts, with what they say as data."""
    found = Findings()
    first = first_prose(lines)
    for index, line in enumerate(lines):
        found = found.then(_mark(line)).then(_juche_day(line))
        if index < first:
            found = found.then(_genre(line)).then(_titled_day(line))
    return found.then(_closing(lines)).cutting(*_contacts(lines, first), *_below(lines))


def has_issuer(found: Findings) -> bool:
    """Whether a text is an official body's own: by its outlet, or by what issuers print round their texts."""
    return (found.outlet is not None and is_official(found.outlet.value)) or any(
        cut.rule in ISSUED for cut in found.cuts
    )


def _mark(line: Line) -> Findings:
    for rule in rules("readout", "marks"):
        if match := rule.expression.search(line.text):
            day = _day(match.groupdict(), 0)
            published = line.found((0, len(line.text)), "official-number", day) if day else None
            return Findings(published=published, cuts=(line.cut(rule.name),))
    return Findings()


def _juche_day(line: Line) -> Findings:
    match = vocabulary.pattern(vocabulary.load("readout")["juche_day"]).search(line.text)
    day = _day({**match.groupdict(), "year": match["juche"]}, FIRST_YEAR) if match else None
    if not day:
        return Findings()
    return Findings(published=line.found((0, len(line.text)), "official-juche", day), cuts=(line.cut("date-line"),))


def _genre(line: Line) -> Findings:
    """A line that names nothing but the sort of text, or that and a day."""
    read = iso_date(line.text)
    named = (line.text[: read[1]] + line.text[read[2] :]).strip(BETWEEN) if read else line.text
    for rule in rules("readout", "genres"):
        if rule.expression.search(named):
            published = line.found(read[1:], "official-line", read[0]) if read else None
            genre = line.found((0, len(line.text)), rule.name, rule.kind)
            return Findings(genre=genre, published=published, cuts=(line.cut(rule.name),))
    return Findings()


def _contacts(lines: tuple[Line, ...], first: int) -> Iterator[Cut]:
    """Blocks of lines above or below the words in which a number or an address stands: whom the press may ask."""
    last = max((index for index, line in enumerate(lines) if line.prose), default=-1)
    contact = next(rule.expression for rule in rules("readout", "marks") if rule.name == "contact")
    for block in _unbroken((*lines[:first], *lines[last + 1 :])):
        if len(block) <= CONTACT_LINES and any(contact.search(line.text) for line in block):
            yield from (line.cut("contact") for line in block)


def _unbroken(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Lines with no blank line between them, together."""
    block: list[Line] = []
    for line in lines:
        if block and line.start - block[-1].end > 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _below(lines: tuple[Line, ...]) -> Iterator[Cut]:
    """From a closing head below the words to the end."""
    last = max((index for index, line in enumerate(lines) if line.prose), default=len(lines))
    below = lines[last + 1 :]
    heads = words("readout", "closing_heads")
    first = next((index for index, line in enumerate(below) if line.text.lower().strip(": ") in heads), len(below))
    return (line.cut("sidebar") for line in below[first:])


def _titled_day(line: Line) -> Findings:
    """The day of a briefing, which is that of its transcript, as its title gives it; the title itself is no cut."""
    match = vocabulary.pattern(vocabulary.load("readout")["titled_day"]).search(line.text)
    read = iso_date(match["date"]) if match else None
    return (
        Findings(published=line.found(match.span("date"), "official-title", read[0])) if match and read else Findings()
    )


def _closing(lines: tuple[Line, ...]) -> Findings:
    """A place above a date as the last lines, as ministries sign."""
    if len(lines) < 3 or not is_date_line(lines[-1].text) or lines[-2].prose:
        return Findings()
    place = vocabulary.pattern(vocabulary.load("readout")["closing_place"]).search(lines[-2].text)
    read = iso_date(lines[-1].text)
    if not place or not read:
        return Findings()
    day: Found = lines[-1].found((0, len(lines[-1].text)), "official-place", read[0])
    return Findings(
        dateline=lines[-2].found(place.span("place"), "official-place"),
        dateline_date=day,
        published=day,
        cuts=(lines[-2].cut("place-line"), lines[-1].cut("date-line")),
    )


def _day(parts: dict[str, str | None], added: int) -> str | None:
    try:
        return date(int(parts["year"] or 0) + added, int(parts["month"] or 0), int(parts["day"] or 0)).isoformat()
    except (KeyError, ValueError):
        return None
