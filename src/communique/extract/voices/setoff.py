"""Set-off quotations: sentences quoted as such, and the cue before or after them, over sentences and paragraphs."""

from collections.abc import Sequence

from attrs import evolve, frozen
from spacy.tokens import Doc, Token

from communique.claims.codes import Directness
from communique.extract.voices.attribution import Attribution, Range, tokens_in
from communique.extract.voices.lexicon import Lexicon
from communique.extract.voices.quotation import Quotation
from communique.extract.voices.source import verb_source

_ENDS = frozenset(".?!…")
_CUE_FOLLOWS = frozenset(",?!—-–…")
_CLOSERS = "\"'”’») "
LABEL_LONGEST = 6  # tokens of a speaker's label before a colon


@frozen
class Place:
    """A quotation in its paragraph: the words before it back to the last quotation or sentence end, and after it likewise."""

    quotation: Quotation
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    first: bool


def is_set_off(text: str, quotation: Quotation, paragraph: Range, before: Quotation | None, quoting: bool) -> bool:
    """Whether a quotation is speech of its own, and no words quoted inside somebody's sentence.

    `before` is the set-off quotation before it in its paragraph; `quoting` says whether a quoting verb stands right before.
    """
    start, end = quotation.inner
    inner = text[start:end].strip()
    if not inner:
        return False
    lead = text[paragraph[0] : quotation.start].rstrip()
    mark = lead[-1:] if lead else "."
    capital = inner.lstrip("‘'“\"[(…. ")[:1].isupper() or inner[0].isdigit()
    closed = inner[-1] in ",.?!…—-" or text[quotation.end : quotation.end + 1] == ","
    if mark in _ENDS or (mark in "\"”’'»)" and _sentence_ended(lead)):
        return closed or quotation.open_end
    if mark in ",:—–-":
        spoken = quoting or (capital and (closed or mark == ":" or len(inner.split()) > 4))
        return spoken or _resumes(text, before)
    return quoting and capital and (closed or len(inner.split()) > 3)


def attribute_quotations(
    doc: Doc, places: Sequence[Place], lexicon: Lexicon, labels: Sequence[bool]
) -> list[Attribution]:
    """One attribution for each cue with all the quotations that are its own; `labels` marks the places after a label's colon."""
    found: list[Attribution] = []
    used: dict[int, int] = {}
    for place, after_label in zip(places, labels, strict=True):
        cue = _cue_before(place, lexicon) or _cue_after(place, lexicon)
        span = (place.quotation.start, place.quotation.end)
        if cue is not None and cue.i in used:
            found[used[cue.i]] = _joined(found[used[cue.i]], span)
        elif cue is not None:
            used[cue.i] = len(found)
            found.append(Attribution("quotation_cue", (span,), Directness.DIRECT, cue, _source(doc, cue, place)))
        elif after_label and place.before:
            found.append(Attribution("quotation_label", (span,), Directness.DIRECT, None, _label(place)))
        elif found and not place.first:
            found[-1] = _joined(found[-1], span)
        else:
            found.append(Attribution("quotation_free", (span,), Directness.DIRECT))
    return found


def _sentence_ended(lead: str) -> bool:
    bare = lead.rstrip(_CLOSERS)
    return bare[-1:] in _ENDS or not bare


def _resumes(text: str, before: Quotation | None) -> bool:
    """Whether an earlier quotation of the same sentence goes on: "We shall," he said, "not wait"."""
    if before is None:
        return False
    inner = text[slice(*before.inner)].rstrip()
    return inner[-1:] in ",-—–" or text[before.end : before.end + 1] == ","


def _cue_before(place: Place, lexicon: Lexicon) -> Token | None:
    if not place.before or place.before[-1].text[-1] in _ENDS:
        return None
    return next((token for token in reversed(place.before) if _may_cue(token, lexicon)), None)


def _cue_after(place: Place, lexicon: Lexicon) -> Token | None:
    if not place.after:
        return None
    return next((token for token in place.after if _may_cue(token, lexicon)), None)


def _may_cue(token: Token, lexicon: Lexicon) -> bool:
    if token.pos_ not in {"VERB", "AUX", "NOUN", "PROPN"} or not lexicon.quotes(token):
        return False
    return token.pos_ in {"VERB", "AUX"} or token.lower_ in {"said", "says"}


def _source(doc: Doc, cue: Token, place: Place) -> Token | None:
    source = verb_source(cue)
    if source is not None and not place.quotation.start <= source.idx < place.quotation.end:
        return source
    near = [token for token in (*place.before, *place.after) if token.pos_ in {"PROPN", "NOUN", "PRON"}]
    ahead = [token for token in near if 0 < cue.i - token.i <= 6]
    behind = [token for token in near if 0 < token.i - cue.i <= 8]
    return behind[0] if behind and not ahead else ahead[-1] if ahead else None


def _label(place: Place) -> Token | None:
    names = [token for token in place.before if token.pos_ in {"PROPN", "NOUN", "PRON"}]
    return names[-1] if names else None


def _joined(attribution: Attribution, span: Range) -> Attribution:
    return evolve(attribution, content=(*attribution.content, span))


def place_quotations(
    doc: Doc, text: str, paragraphs: Sequence[Range], quotations: Sequence[Quotation], lexicon: Lexicon
) -> tuple[list[Place], list[bool]]:
    """The set-off quotations with their surroundings, and for each whether a speaker's label stands before it."""
    places: list[Place] = []
    labels: list[bool] = []
    number = 0
    for at, paragraph in enumerate(paragraphs):
        before: Quotation | None = None
        first = True
        while number < len(quotations) and quotations[number].start < paragraph[1]:
            quotation = quotations[number]
            number += 1
            follows = quotations[number].start if number < len(quotations) else paragraph[1]
            left = _left(doc, text, paragraph, before, quotation) or _heading(doc, paragraphs, at, quotation)
            words = [token for token in left[-2:] if not token.is_punct]
            quoting = bool(words) and words[-1].pos_ in {"VERB", "AUX"} and lexicon.quotes(words[-1])
            if not is_set_off(text, quotation, paragraph, before, quoting):
                continue
            right = _right(doc, text, quotation, min(follows, paragraph[1]))
            places.append(Place(quotation, tuple(left), tuple(right), first and not _continued(places, before)))
            labels.append(bool(left) and left[-1].text == ":" and len(left) <= LABEL_LONGEST)
            before, first = quotation, False
    return places, labels


def _continued(places: Sequence[Place], before: Quotation | None) -> bool:
    """Whether the paragraph above left its quotation open."""
    return before is None and bool(places) and places[-1].quotation.open_end


def _left(doc: Doc, text: str, paragraph: Range, before: Quotation | None, quotation: Quotation) -> list[Token]:
    start = before.end if before else paragraph[0]
    tokens = tokens_in(doc, start, quotation.start)
    for place in range(len(tokens) - 1, -1, -1):
        if tokens[place].text in {".", "?", "!"} and place < len(tokens):
            return tokens[place + 1 :]
    return tokens


def _heading(doc: Doc, paragraphs: Sequence[Range], at: int, quotation: Quotation) -> list[Token]:
    """The last sentence of the paragraph above where it ends in a colon: "Lind went on:"."""
    if at == 0 or quotation.start != paragraphs[at][0]:
        return []
    tokens = tokens_in(doc, *paragraphs[at - 1])
    if not tokens or tokens[-1].text != ":":
        return []
    return [token for token in tokens if token.sent == tokens[-1].sent]


def _right(doc: Doc, text: str, quotation: Quotation, end: int) -> list[Token]:
    """The rest of the sentence behind a quotation, if the quotation leaves it open."""
    inner = text[slice(*quotation.inner)].rstrip()
    if quotation.open_end or not (inner[-1:] in _CUE_FOLLOWS or text[quotation.end : quotation.end + 1] == ","):
        return []
    kept: list[Token] = []
    for token in tokens_in(doc, quotation.end, end):
        if kept and (
            token.text in {".", "?", "!", ";"} or (token.is_sent_start and not kept[-1].is_punct and len(kept) > 3)
        ):
            break
        kept.append(token)
    return kept
