"""Surroundings of quotations: the words before and behind each, and whether it is speech of its own."""

from collections.abc import Iterator, Sequence

from attrs import frozen
from spacy.tokens import Doc, Token

from communique.extract.voices.attribution import Range, tokens_in
from communique.extract.voices.lexicon import Lexicon, words
from communique.extract.voices.quotation import Quotation

_ENDS = frozenset(".?!…")
_CUE_FOLLOWS = frozenset(",?!—-–…")
_DASHES = frozenset({"―", "—", "–", "--"})
_MARKS = "\"'”’“‘») "
SHORTEST = 5  # words: fewer behind a comma need a cue before them, and a paragraph of fewer is a heading
LABEL_LONGEST = 6  # tokens of a speaker's label before a colon
LEAD = 40  # characters before a quotation that are looked at
SMALL, TITLE_LONGEST = 4, 10  # characters of "from" and "with", which titles may write small; words of a title
SIGNATURE_LONGEST = 12  # tokens from a dash to the end of the paragraph


@frozen
class Place:
    """A set-off quotation with its surroundings.

    `before` are the words back to the last quotation or sentence end, `after` those on to the next if the quotation
    leaves its sentence open; `first` says that no quotation before it in the paragraph, nor one left open in the
    paragraph above, can go on here; `titled` that its words may be the name of a song or a book.
    """

    quotation: Quotation
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    first: bool
    titled: bool = False

    @property
    def label(self) -> tuple[Token, ...]:
        """The speaker's label before a colon: "LIND:", if there is one."""
        return self.before[:-1] if 1 < len(self.before) <= LABEL_LONGEST and self.before[-1].text == ":" else ()

    @property
    def signature(self) -> tuple[Token, ...]:
        """The name behind a dash: "― Ana Lind", if there is one."""
        signed = len(self.after) > 1 and self.after[0].text in _DASHES and self.after[1].pos_ == "PROPN"
        return self.after[1:] if signed and len(self.after) <= SIGNATURE_LONGEST else ()


@frozen
class _Lead:
    """What leads up to a quotation: the text's last words, their tokens, the set-off quotation before it."""

    words: str
    tokens: Sequence[Token]
    quotation: Quotation | None

    @property
    def mark(self) -> str:
        """The last character before the quotation, a full stop at the start of a paragraph."""
        return self.words[-1:] or "."

    @property
    def begins_sentence(self) -> bool:
        """Whether a sentence ends right before, inside or outside quotation marks."""
        return self.mark in _ENDS or (self.mark in _MARKS and self.words.rstrip(_MARKS)[-1:] in _ENDS)


def set_off_quotations(
    doc: Doc, text: str, paragraphs: Sequence[Range], quotations: Sequence[Quotation], lexicon: Lexicon
) -> list[Place]:
    """The quotations that are speech of their own, and no words quoted inside somebody's sentence, in order."""
    places: list[Place] = []
    for paragraph, above, within in _by_paragraph(paragraphs, quotations):
        before: Quotation | None = None
        for number, quotation in enumerate(within):
            left = _left(doc, paragraph, before, quotation) or _left_above(doc, above, paragraph, quotation)
            words = text[max(paragraph[0], quotation.start - LEAD) : quotation.start]
            if not _is_set_off(text, quotation, paragraph, _Lead(words.rstrip(), left, before), lexicon):
                continue
            end = within[number + 1].start if number + 1 < len(within) else paragraph[1]
            right = tuple(_right(doc, text, quotation, end))
            going_on = bool(places) and places[-1].quotation.open_end
            first, titled = before is None and not going_on, _is_titled(text[slice(*quotation.inner)])
            places.append(Place(quotation, tuple(left), right, first, titled))
            before = quotation
    return places


def _is_titled(inner: str) -> bool:
    """Whether some few words all begin with capitals but the small ones; "?" or "!" ends no name."""
    said = inner.strip(_MARKS + ",.").split()
    long = [word for word in said if len(word) > SMALL]
    named = bool(long) and all(word[0].isupper() for word in long)
    return named and 1 < len(said) <= TITLE_LONGEST and inner[-1:] not in "?!…"


def _by_paragraph(
    paragraphs: Sequence[Range], quotations: Sequence[Quotation]
) -> Iterator[tuple[Range, Range | None, Sequence[Quotation]]]:
    """Each paragraph with quotations, the paragraph above it, and the quotations."""
    number = 0
    for at, paragraph in enumerate(paragraphs):
        first = number
        while number < len(quotations) and quotations[number].start < paragraph[1]:
            number += 1
        if number > first:
            yield paragraph, paragraphs[at - 1] if at else None, quotations[first:number]


def _is_set_off(text: str, quotation: Quotation, paragraph: Range, place: "_Lead", lexicon: Lexicon) -> bool:
    inner = text[slice(*quotation.inner)].strip(_MARKS)
    if not inner or _is_heading(quotation, paragraph, inner):
        return False
    closed = inner[-1] in ",.?!…—-" or text[quotation.end : quotation.end + 1] == "," or quotation.open_end
    if place.begins_sentence:
        return closed
    capital = inner.lstrip("[(…. ")[:1].isupper() or inner[0].isdigit()
    long, quoting = len(inner.split()) >= SHORTEST, _is_quoting(place.tokens, lexicon)
    if place.mark not in ",:—–-":
        return quoting and capital and (closed or long)
    cued = closed and any(may_quote(token, lexicon) for token in place.tokens)
    return quoting or (capital and (place.mark == ":" or long or cued)) or _resumes(text, place.quotation)


def may_quote(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may be the cue of quoted words; the tagger takes some "said" for a name."""
    if token.lower_ in words("putting"):
        return any(part.lower_ == "it" for part in token.children)  # "as Lind put it"
    return (
        lexicon.quotes(token)
        and token.dep_ != "amod"
        and (token.pos_ in {"VERB", "AUX"} or token.lower_ in {"said", "says"})
    )


def _is_heading(quotation: Quotation, paragraph: Range, inner: str) -> bool:
    whole = quotation.start == paragraph[0] and quotation.end >= paragraph[1] - 1
    return whole and len(inner.split()) < SHORTEST


def _is_quoting(left: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a quoting verb stands right before the quotation, a comma or colon between them allowed."""
    words = [token for token in left[-2:] if not token.is_punct]
    return bool(words) and may_quote(words[-1], lexicon)


def _resumes(text: str, before: Quotation | None) -> bool:
    """Whether an earlier quotation of the same sentence goes on: "We shall," he said, "not wait"."""
    if before is None:
        return False
    return _leaves_open(text, before) or text[slice(*before.inner)].rstrip()[-1:] in "-—–"


def _leaves_open(text: str, quotation: Quotation) -> bool:
    inner = text[slice(*quotation.inner)].rstrip(_MARKS)
    return inner[-1:] in _CUE_FOLLOWS or text[quotation.end : quotation.end + 1] == ","


def _left(doc: Doc, paragraph: Range, before: Quotation | None, quotation: Quotation) -> list[Token]:
    tokens = tokens_in(doc, before.end if before else paragraph[0], quotation.start)
    ends = [place for place, token in enumerate(tokens) if token.text in _ENDS]
    return tokens[ends[-1] + 1 :] if ends else tokens


def _left_above(doc: Doc, above: Range | None, paragraph: Range, quotation: Quotation) -> list[Token]:
    """The last sentence of the paragraph above where it ends in a colon: "Lind went on:"."""
    if above is None or quotation.start != paragraph[0]:
        return []
    tokens = tokens_in(doc, *above)
    if not tokens or tokens[-1].text != ":":
        return []
    return [token for token in tokens if token.i >= tokens[-1].sent.start]


def _right(doc: Doc, text: str, quotation: Quotation, end: int) -> Iterator[Token]:
    tokens = tokens_in(doc, quotation.end, end)
    if quotation.open_end or not (_leaves_open(text, quotation) or (tokens and tokens[0].text in _DASHES)):
        return
    for number, token in enumerate(tokens):
        starts = token.is_sent_start and number > 3 and not tokens[number - 1].is_punct
        if number and (token.text in {".", "?", "!", ";"} or starts):
            return
        yield token
