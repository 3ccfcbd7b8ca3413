"""References: descriptions and pronouns of a reading as gold has them, in whole phrases."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from communique.claims.actor import Actor, Mention, Unnamed
from communique.claims.codes import ActorType, MentionForm, UnnamedKind
from communique.claims.span import Span
from communique.extract.mentions.nominals import kind_of
from communique.extract.reading import Reading
from communique.measure.lines import MentionItem

# Gold files know states by the places that they are, and several people as persons.
TYPES = {
    ActorType.STATE: "place",
    ActorType.PERSON: "person",
    ActorType.ORGANISATION: "organisation",
    ActorType.GROUP: "person",
}
_KINDS = {
    UnnamedKind.PERSON: "person",
    UnnamedKind.PEOPLE: "person",
    UnnamedKind.ORGANISATION: "organisation",
    UnnamedKind.PLACE: "place",
}
_BESIDE = re.compile(r", (?:the |an? |its |[A-Z]\w+(?:'s)? )?")  # what stands between a name and the office behind it
_OUTSIDE = frozenset({"appos", "cc", "conj", "punct", "preconj", "dep"})


def references_of(reading: Reading) -> Iterator[MentionItem]:
    """Every description and pronoun of an actor or of somebody unnamed, and offices that stand behind a name."""
    for actor in reading.actors:
        for mention in actor.mentions:
            if mention.form is not MentionForm.PROPER and not is_adjective(reading, mention.span):
                yield _item(reading, actor, mention)
        yield from _offices(reading, actor)
    for unnamed in reading.unnamed:
        for mention in unnamed.mentions:
            yield _item(reading, unnamed, mention)


def is_adjective(reading: Reading, span: Span) -> bool:
    """ "Peruvian" names a state, but gold files mark no mention there."""
    words = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    return (
        words is not None and len(words) == 1 and (words.root.pos_ == "ADJ" or words.root.dep_ in ("amod", "compound"))
    )


def _item(reading: Reading, thing: Actor | Unnamed, mention: Mention) -> MentionItem:
    found = _marked(reading, thing, mention.span, mention.form)
    if isinstance(thing, Actor):
        found["country"] = thing.state
    return found


def _marked(reading: Reading, thing: Actor | Unnamed, span: Span, form: MentionForm) -> MentionItem:
    """The whole phrase around the words, with its head."""
    words = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    start, end, head = span.start, span.end, [span.start, span.end]
    if form is MentionForm.NOMINAL and words is not None:
        start, end = _phrase(reading.doc, words)
        head = [words.root.idx, words.root.idx + len(words.root)]
    type_ = _type(thing, words)
    return MentionItem(start=start, end=end, type=type_, entity=thing.key, form=form.value, head=head)


def _type(thing: Actor | Unnamed, words: Words | None) -> str:
    """Gold files know a government by the body that it is, and groups by what their noun means."""
    if isinstance(thing, Unnamed):
        return _KINDS[thing.kind]
    noun = kind_of(words.root) if words is not None and thing.type in (ActorType.STATE, ActorType.GROUP) else None
    return _KINDS[noun] if noun is not None else TYPES[thing.type]


def _offices(reading: Reading, actor: Actor) -> Iterator[MentionItem]:
    """An office that a comma parts from its holder's name describes him; right before it gold files count it to it."""
    names = [mention.span for mention in actor.mentions if mention.form is MentionForm.PROPER]
    text = reading.report.text
    for office in actor.offices:
        span = office.span
        behind = any(_BESIDE.fullmatch(text, name.end, span.start) for name in names)
        if behind or any(text[span.end : name.start] == ", " for name in names):
            yield _marked(reading, actor, span, MentionForm.NOMINAL)


def _phrase(doc: Doc, words: Words) -> tuple[int, int]:
    """The whole phrase of the head of these words, appositions and what is joined to it left out."""
    start, last = min(words.start, _left_edge(words.root)), max(words.end - 1, _right_edge(words.root))
    return doc[start].idx, doc[last].idx + len(doc[last])


def _left_edge(head: Token) -> int:
    inside = [child.left_edge.i for child in head.lefts if child.dep_ not in _OUTSIDE]
    return min([head.i, *inside])


def _right_edge(head: Token) -> int:
    """The last token of what hangs on the head to the right, up to the first comma, joined noun or apposition."""
    last = head.i
    for child in head.rights:
        if child.dep_ in _OUTSIDE:
            break
        last = _right_edge(child)
    while last > head.i and head.doc[last].is_punct:
        last -= 1
    return last
