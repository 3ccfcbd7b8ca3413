"""What of a message is not its sender's words: forwarded and answered mails, notices, footers."""

from itertools import takewhile

from attrs import frozen

from communique import vocabulary
from communique.claims.report import Cut
from communique.collect.findings import Findings
from communique.collect.lines import Line, lines_of
from communique.collect.mail.head import outlet_of_sender, without_prefixes
from communique.collect.patterns import rules
from communique.collect.printed_date import iso_date

HEAD_LINES = 3  # that follow each other make a header
FOOTER_SHARE = 0.4  # of the text: more than that below a footer's first line is no footer
FOOTER_LENGTH = 1_500  # characters that may be a footer even below the shortest text
OWN_WORDS = 40  # above a forwarded message: more of them are a report of their own


@frozen
class Forwarded:
    """A message inside a message: where its mark and its printed header begin and where the header ends."""

    start: int
    end: int
    head: tuple[Line, ...]


def read_quoted(text: str) -> Findings:
    """The cuts, and of a message that is passed on with few own words what its printed header says."""
    lines = lines_of(text)
    found = Findings(cuts=tuple(line.cut(rule) for line in lines if (rule := _matching("notices", line.text))))
    inner = _forwarded(lines)
    if inner and _is_passed_on(text[: inner.start]):
        found = found.then(_head(inner)).cutting(Cut(0, inner.end, "forwarded-header"))
        lines = tuple(line for line in lines if line.start >= inner.end)
    elif inner:
        found = found.cutting(Cut(inner.start, len(text.rstrip()), "forwarded"))
        lines = tuple(line for line in lines if line.end <= inner.start)
    return found.then(_answered(lines)).cutting(*_footer(lines, text))


def _matching(key: str, words: str) -> str | None:
    return next((rule.name for rule in rules("mail", key) if rule.expression.search(words)), None)


def _forwarded(lines: tuple[Line, ...]) -> Forwarded | None:
    """The first forwarded message: told by its mark, or by a header of at least three lines below other words."""
    for at, line in enumerate(lines):
        marked = bool(_matching("forwards", line.text)) or _answers(lines[at:])
        head = _head_lines(lines[at + 1 :] if marked else lines[at:])
        if marked or len(head) >= HEAD_LINES:
            return Forwarded(line.start, head[-1].end if head else line.end, head)
    return None


def _answers(lines: tuple[Line, ...]) -> bool:
    """Whether the first line announces the mail that is answered, and no marks in front of its lines part it."""
    mark = vocabulary.pattern(vocabulary.load("mail")["quote_mark"])
    return bool(_matching("answers", lines[0].text)) and not any(mark.match(line.text) for line in lines)


def _head_lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(takewhile(lambda line: _matching("head_lines", line.text) is not None, lines))


def _is_passed_on(above: str) -> bool:
    return len(above.split()) < OWN_WORDS


def _head(inner: Forwarded) -> Findings:
    """Sender's outlet, day and subject as the forwarded message's printed header gives them."""
    found = Findings()
    expression = rules("mail", "head_lines")[0].expression
    for line in inner.head:
        match = expression.search(line.text)
        value, within = (match["value"].strip("* "), match.span("value")) if match else ("", (0, 0))
        name = match["name"] if match and value else ""
        if name in ("From", "Von", "De") and (outlet := outlet_of_sender(value)):
            found = found.then(Findings(outlet=line.found(within, "forwarded", outlet)))
        elif name in ("Date", "Sent", "Gesendet") and (day := iso_date(value)):
            found = found.then(Findings(published=line.found(within, "forwarded", day[0])))
        elif name in ("Subject", "Betreff") and without_prefixes(value):
            found = found.then(Findings(headline=line.found(within, "forwarded", without_prefixes(value))))
    return found


def _answered(lines: tuple[Line, ...]) -> Findings:
    """Cuts of the quoted lines and of what announces them; only of their marks where a mail has no other words."""
    mark = vocabulary.pattern(vocabulary.load("mail")["quote_mark"])
    quoted = [(line, match.end()) for line in lines if (match := mark.match(line.text))]
    if not quoted:
        return Findings()
    intros = [line for line in lines if _matching("quotes", line.text)]
    own = set(lines) - {line for line, _ in quoted} - set(intros)
    passed_on = sum(len(line.text.split()) for line in own) < OWN_WORDS
    cuts = (Cut(line.start, line.start + ends, "quote-mark") for line, ends in quoted)
    return Findings(
        cuts=(
            *(line.cut("quoted") for line in intros),
            *(cuts if passed_on else (line.cut("quoted") for line, _ in quoted)),
        )
    )


def _footer(lines: tuple[Line, ...], text: str) -> tuple[Cut, ...]:
    """From the first line of a footer below the words to the end, if that is little; else that line alone."""
    cuts: list[Cut] = []
    for line in lines:
        if rule := _matching("footers", line.text):
            size = lines[-1].end - line.start
            little = size <= max(FOOTER_SHARE * len(text), FOOTER_LENGTH)
            if little and len(text[: line.start].split()) >= OWN_WORDS:
                return (*cuts, Cut(line.start, lines[-1].end, rule))
            cuts.append(line.cut(rule))
    return tuple(cuts)
