"""When an event was: only an expression of time that the syntax ties to its words; no date is lent to it silently."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import TimexType
from communique.claims.when import When
from communique.extract.reading import Reading

_NO_YEAR = frozenset({"month-day", "month"})
_HALF_A_YEAR = 183  # days
_BEGINNING = frozenset({"begin", "start", "open", "take", "hold", "plan", "schedule", "happen"})
_REACH = 40  # characters before "when" in which a date begins
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ORDERING = frozenset({"after", "before", "since", "until", "following", "ahead"})
_DATED = frozenset({TimexType.DATE, TimexType.TIME})
_OWN = frozenset({"relcl", "ccomp", "advcl", "acl", "conj", "parataxis", "appos"})
_CARRIERS = frozenset({"dobj", "nsubjpass", "xcomp", "attr", "nsubj", "advcl", "pcomp", "acl", "pobj", "prep", "oprd"})


_ABOUT = frozenset({"on", "over", "about", "in", "of", "for"})


def own_when(reading: Reading, trigger: Token, stop: frozenset[int] = frozenset()) -> When | None:
    """The expression of time in the event's own phrase or clause, else in that of the verb that carries it, if any.

    `stop` holds the tokens of other events: a date below one of them is that one's.
    """
    dates = _dates(reading, trigger)
    if not dates:
        return None
    if (dated := _when_clause(reading, trigger)) is not None:
        return dated
    for place in (*_places(trigger, stop), *_beginning(trigger)):
        if found := [(abs(at - trigger.i), when) for at, when in dates if _below(reading, at, place, trigger, stop)]:
            when = _joined(reading, min(found, key=lambda pair: pair[0])[1], [when for _, when in dates])
            if _told_after(trigger):
                return _nearer(reading, when, 0)
            return _nearer(reading, when, _HALF_A_YEAR) if followed(trigger) else when
    return None


def _when_clause(reading: Reading, trigger: Token) -> When | None:
    """The date right before "when" in "in May, when she met him"."""
    verb = next((token for token in (trigger, *trigger.ancestors) if token.dep_ in {"relcl", "advcl"}), None)
    words = (child for child in verb.children if child.lower_ == "when") if verb is not None else ()
    word = next((child for child in words if child.i > 1), None)
    if word is None or word.i > trigger.i:
        return None
    before = reading.dates_in(word.idx - _REACH, word.idx)
    last = before[-1] if before and before[-1].type in _DATED else None
    ends = last.expression.end if last is not None and last.expression is not None else -1
    return last if ends >= 0 and reading.body[ends : word.idx].strip(" ,") == "" else None


def _joined(reading: Reading, when: When, dates: Sequence[When]) -> When:
    """Both days of "on Tuesday and Wednesday" as one interval."""
    words = when.expression
    for other in dates:
        if words is None or other.expression is None or not (_is_day(when) and _is_day(other)):
            continue
        between = reading.body[words.end : other.expression.start]
        assert when.earliest is not None
        assert other.earliest is not None
        gap = (date.fromisoformat(other.earliest[:10]) - date.fromisoformat(when.earliest[:10])).days
        if between.strip() == "and" and gap == 1:
            both = f"{when.earliest[:10]}/{other.earliest[:10]}"
            return evolve(when, edtf=both, latest=other.latest, rule=f"{when.rule}+next-day")
    return when


def _is_day(when: When) -> bool:
    return bool(when.earliest and when.latest) and (when.earliest or "")[:10] == (when.latest or "")[:10]


def followed(trigger: Token) -> bool:
    """Whether an event is the one that another follows: "will follow his first summit with her on Nov. 1"."""
    over = trigger.head
    return (trigger.dep_ == "dobj" and over.lemma_ == "follow") or (trigger.dep_ == "pobj" and over.lower_ == "since")


def _told_after(trigger: Token) -> bool:
    """Whether it is over by what came after it: "after their July call she resigned"."""
    after = trigger.head
    over = after.head
    return trigger.dep_ == "pobj" and after.lower_ in {"after", "following", "since"} and over.tag_ in {"VBD", "VBN"}


def _nearer(reading: Reading, when: When, most: int) -> When:
    """A day without a year that lies more than `most` days ahead is that of the year before, if it was followed."""
    day = _report_day(reading)
    if day is None or when.rule not in _NO_YEAR or not (when.earliest and when.latest and when.edtf):
        return when
    ahead = (date.fromisoformat(when.earliest[:10]) - date.fromisoformat(day)).days
    if ahead <= most or _leap_day(when):
        return when
    year = when.earliest[:4]
    before = str(int(year) - 1)
    parts = (part.replace(year, before) for part in (when.value, when.edtf, when.earliest, when.latest))
    value, edtf, earliest, latest = parts
    return evolve(when, value=value, edtf=edtf, earliest=earliest, latest=latest, rule=f"{when.rule}+followed")


def _leap_day(when: When) -> bool:
    return any(end is not None and end[4:10] == "-02-29" for end in (when.earliest, when.latest))


def _beginning(trigger: Token) -> list[Token]:
    """The verb of "a visit that was to begin on Thursday"."""
    clauses = [child for child in trigger.children if child.dep_ == "relcl" or child.lower_ in {"planned", "scheduled"}]
    below = [child for clause in clauses for child in clause.children if child.dep_ == "xcomp"]
    return [verb for verb in (*clauses, *below) if verb.lemma_ in _BEGINNING]


def lies_ahead(reading: Reading, when: When) -> bool:
    """Whether all of it comes after the day of the report, so that nothing of it can have happened."""
    day = _report_day(reading)
    if when.expression is not None and when.expression.text.lower().startswith("later this"):
        return not lies_behind(reading, when)  # the rest of it: "later this week"
    return day is not None and when.dated and when.earliest is not None and when.earliest[:10] > day


def lies_behind(reading: Reading, when: When) -> bool:
    """Whether all of it comes before the day of the report."""
    day = _report_day(reading)
    return day is not None and when.dated and when.latest is not None and when.latest[:10] < day


def lies_around(reading: Reading, when: When) -> bool:
    """Whether the day of the report is in it, before its last day."""
    day = _report_day(reading)
    if day is None or not when.earliest or not when.latest:
        return False
    return when.earliest[:10] <= day < when.latest


def fresh(reading: Reading, when: When, days: int = 1) -> bool:
    """Whether it is the day of the report or one of the few days before."""
    day = _report_day(reading)
    if day is None or not when.earliest or not when.latest or len(when.earliest) < len(day):
        return False
    return 0 <= (date.fromisoformat(day) - date.fromisoformat(when.earliest[:10])).days <= days


def _report_day(reading: Reading) -> str | None:
    """The later of publication and dateline day, to the day."""
    head = reading.report.head
    days = [found.value[:10] for found in (head.published, head.dateline_date) if found is not None]
    return max((day for day in days if len(day) == 10 and day[:4].isdigit()), default=None)


def _dates(reading: Reading, trigger: Token) -> list[tuple[int, When]]:
    sentence, found = trigger.sent, []
    for when in reading.dates_in(sentence.start_char, sentence.end_char):
        words = when.expression
        if words is None or when.type not in _DATED or (not when.dated and when.offset is None):
            continue
        span = reading.doc.char_span(words.start, words.end, alignment_mode="expand")
        if span is not None and not _of_saying(span.root, trigger) and not _of_topic(span.root, trigger):
            found.append((span.root.i, when))
    return found


def _of_saying(date_word: Token, trigger: Token) -> bool:
    """As in "said on Monday the army would leave": what stands before the subject of what is said tells when."""
    clause = next((token for token in (trigger, *trigger.ancestors) if token.dep_ == "ccomp"), None)
    if clause is None or not clause.head.i < date_word.i < clause.i:
        return False
    subject = next((child for child in clause.children if child.dep_ in _SUBJECTS), None)
    return subject is not None and date_word.i < subject.left_edge.i


def _of_topic(date_word: Token, trigger: Token) -> bool:
    """As in "congratulated her on last month's victory": the day of what it is about."""
    noun = date_word.head
    about = noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT and noun.i != trigger.i
    return date_word.dep_ == "poss" and about and not date_word.is_ancestor(trigger)


def _places(trigger: Token, stop: frozenset[int]) -> list[Token]:
    """The event's word, then the words that carry it, up to the verb of its clause."""
    places, token = [trigger], trigger
    while token.dep_ in _CARRIERS and token.head.i != token.i and token.head.i not in stop:
        if token.dep_ in {"advcl", "acl"} and token.tag_ not in {"VBG", "VBN"}:
            break
        if token.lower_ in _ORDERING or (token.dep_ in _SUBJECTS and token.head.lemma_ == "follow"):
            break  # what it comes after has a time of its own
        token = token.head
        places.append(token)
        if token.pos_ == "VERB" and token.dep_ != "xcomp":
            break
    return places


def _below(reading: Reading, at: int, place: Token, trigger: Token, stop: frozenset[int]) -> bool:
    """Whether a date stands below this word without another clause or event in between."""
    token = reading.doc[at]
    for _ in range(12):
        if token.i == place.i:
            return True
        if token.dep_ in _SUBJECTS and not (token.i == trigger.i or token.is_ancestor(trigger)):
            return False
        if token.i not in {at, trigger.i, place.i} and (
            token.dep_ == "xcomp" or token.i in stop or (token.dep_ in _OWN and token.tag_ != "VBN")
        ):
            return False
        if token.head.i == token.i:
            return False
        token = token.head
    return False
