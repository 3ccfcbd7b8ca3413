"""Boundaries: what the parser hangs below a content though it goes on with the cue: "said it failed and accused Y"."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.lexicon import Lexicon, lexicon, words

_PRESENT = frozenset({"VBZ", "VBP"})


def strays(cue: Token, heads: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """The heads of phrases below `heads` that are cues of their own beside `cue`."""
    return tuple(stray for head in heads for stray in _below(cue, head, lexicon))


def asides(heads: tuple[Token, ...]) -> Iterator[Token]:
    """What the writer adds behind a thing that is said or judged: "praised the plan, which will cost a fortune"."""
    for head in heads:
        for part in head.subtree:
            if part.dep_ == "relcl" and part.left_edge.lower_ in words("adding") and _behind_comma(part):
                yield part


def outcomes(cue: Token, heads: tuple[Token, ...]) -> Iterator[Token]:
    """What the writer tells of the saying itself: "said the port would shut, stirring fears of a strike"."""
    for head in heads:
        for part in head.subtree:
            if part.lower_ == "with" and part.i > cue.i and _behind_comma(part) and _others_tell(part):
                yield part
            told = part.i > cue.i and part.tag_ == "VBG" and part.dep_ == "advcl" and _behind_comma(part)
            if told and part.lemma_.lower() in words("stirring"):
                yield part


def _others_tell(preposition: Token) -> bool:
    """Reads ", with allies warning that …"."""
    inside = (part for thing in preposition.children for part in (thing, *thing.children))
    return any(one.tag_ == "VBG" and lexicon().lemma(one) in lexicon().verbs.clause for one in inside)


def misjoined(cue: Token, heads: tuple[Token, ...]) -> Iterator[Token]:
    """A deed of the past joined to a clause of the present is the speaker's: "said it works although … and left"."""
    if cue.tag_ not in {"VBD", "VBG"}:
        return
    for head in heads:
        for part in head.subtree:
            below = part.dep_ == "conj" and part.tag_ == "VBD" and part.head.tag_ in _PRESENT and part.i > cue.i
            if below and child(part, "nsubj", "nsubjpass", "aux") is None:
                yield part


def _behind_comma(clause: Token, *dashes: str) -> bool:
    """A closing quotation mark may stand between."""
    first = clause.left_edge.i
    while first > 0 and clause.doc[first - 1].is_quote:
        first -= 1
    return first > 0 and clause.doc[first - 1].text in {",", *dashes}


def _below(cue: Token, head: Token, lexicon: Lexicon) -> Iterator[Token]:
    for part in head.children:
        if part.i <= max(head.i, cue.i):
            continue
        if _goes_on(cue, part, lexicon):
            yield part
        elif part.dep_ == "conj":
            yield from _below(cue, part, lexicon)


def _goes_on(cue: Token, part: Token, lexicon: Lexicon) -> bool:
    if part.dep_ == "advcl" and cue.tag_ == "VBD" and _behind_comma(part, "—", "–", "--") and _concedes(part):
        return True
    lemma = lexicon.lemma(part)
    frames = lexicon.verbs
    if not any(lemma in known for known in (frames.clause, frames.object, frames.infinitive)):
        return False
    if part.dep_ == "conj":
        return _tells_too(cue, part)
    if part.dep_ != "advcl":
        return False
    if part.tag_ == "VBG":
        return _behind_comma(part) or lemma in words("adding_on")
    return any(mark.dep_ == "mark" and mark.lower_ in words("contrasting") for mark in part.children)


def _tells_too(cue: Token, part: Token) -> bool:
    """Whether a joined verb tells beside the cue; not in "says that it fell and that Suda said so"."""
    if any(mark.dep_ == "mark" and mark.lower_ == "that" for mark in part.children):
        return False
    subject = child(part, "nsubj")
    return part.tag_ == cue.tag_ if subject is None else subject.pos_ != "PRON" and child(part, "ccomp") is not None


def _concedes(part: Token) -> bool:
    return any(mark.dep_ == "mark" and mark.lower_ in words("conceding") for mark in part.children)
