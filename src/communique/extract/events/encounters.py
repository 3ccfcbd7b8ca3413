"""What brings actors together: kind, channel, ordinal, format, level, venue, purpose, outcome."""

from spacy.tokens import Token

from communique import vocabulary
from communique.claims.claim import Encounter
from communique.claims.codes import EncounterKind, Status
from communique.claims.span import Span
from communique.extract.events.draft import Draft
from communique.extract.events.outcome import outcome_of
from communique.extract.events.phrase import lemma, objects_of
from communique.extract.events.terms import words, words_of_kind
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL

_UNMET = frozenset(Status) - ACTUAL - {Status.CANCELLED}  # of what has not been there is no outcome
_PLACES = frozenset({"GPE", "FAC", "LOC"})
_NO_NAME = frozenset({"GPE", "NORP", "DATE", "CARDINAL", "ORDINAL"})
_CUTS = frozenset({",", ";", "--", "–", "—"})
_CLOSING = frozenset({"”", "’’", "''", '"'})
_SCENES = frozenset(
    {"as", "when", "while", "after", "before", "since", "during", "following", "until", "because", "although"}
)
_REACH = 9  # words behind a noun in which "in ten years" may stand
_BEFORE = frozenset({"amod", "compound", "nmod", "nummod"})


def encounter_of(reading: Reading, draft: Draft) -> Encounter | None:
    """The encounter of a draft, None where it is none."""
    if draft.kind is None:
        return None
    trigger, noun = draft.match.trigger, _noun(draft)
    return Encounter(
        kind=_kind(draft, noun),
        channel=_channel(reading, noun),
        ordinal=_ordinal(noun),
        format=_of_list(noun, "formats") or _margins(trigger, noun),
        level=_of_list(noun, "levels"),
        venue=_venue(reading, trigger, noun),
        purpose=_purpose(reading, trigger, noun),
        outcome=outcome_of(reading, trigger, noun) if draft.status not in _UNMET else None,
    )


def _noun(draft: Draft) -> Token | None:
    match = draft.match
    return match.object or (match.trigger if match.trigger.pos_ in {"NOUN", "PROPN"} else None)


def _kind(draft: Draft, noun: Token | None) -> EncounterKind:
    word, verb = lemma(noun) if noun is not None else "", draft.match.trigger
    if word in words_of_kind("reception"):
        return EncounterKind.RECEPTION if lemma(verb) in words("hosting") | {"attend"} else EncounterKind.MEETING
    if draft.kind == "call" and _in_person(verb):
        return EncounterKind.MEETING
    if draft.kind in {"meeting", "call"} and (_by_phone(verb, noun) or lemma(verb) in words_of_kind("call")):
        return EncounterKind.CALL
    return EncounterKind(_named(word) or _dialogue(draft, word) or draft.kind or "meeting")


def _named(word: str) -> str | None:
    kinds: dict[str, list[str]] = vocabulary.load("encounters")["kinds"]
    return next((kind for kind, nouns in kinds.items() if word in nouns), None)


def _dialogue(draft: Draft, word: str) -> str | None:
    """Bodies that hold talks hold a dialogue; so do states that are only said to have "spoken with" each other."""
    sides = draft.who[0] | draft.who[1]
    bodies = draft.kind != "credentials" and not any(side.startswith("person:") for side in sides)
    spoken = draft.kind == "call" and all(side.startswith("state:") for side in sides)
    return "dialogue" if spoken or (bodies and word in words("channel_nouns")) else None


def _by_phone(*held: Token | None) -> bool:
    """Whether a meeting is "by telephone", or a "telephone conversation"."""
    within = [child for word in held if word is not None for child in word.children]
    nouns = [noun for child in within if child.dep_ == "prep" for noun in objects_of(child)]
    before = [child for child in within if child.dep_ in _BEFORE]
    return any(lemma(word) in words_of_kind("call") for word in (*nouns, *before))


def _in_person(verb: Token) -> bool:
    """Whether people who "spoke with" each other, as by telephone, did so at a place, or were asked to come to one."""
    if verb.dep_ in {"xcomp", "advcl"} and lemma(verb.head) in words("inviting") | words("arriving") | words(
        "going_there"
    ):
        return True
    after = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in {"in", "at", "on"}]
    nouns = [noun for child in after for noun in objects_of(child)]
    return any(noun.ent_type_ in _PLACES or lemma(noun) in words("venues") | words("margins") for noun in nouns)


def _channel(reading: Reading, noun: Token | None) -> str | None:
    """The name of a standing dialogue: "strategic dialogue", without its rank and number; "candid talks" has none."""
    if noun is None or lemma(noun) not in words("channel_nouns"):
        return None
    before = (child for child in noun.children if child.dep_ in _BEFORE and child.i < noun.i and not _detail(child))
    left = [child for child in before if child.ent_type_ not in _NO_NAME and _names(child)]
    return reading.span(left[0].left_edge.idx, noun.idx + len(noun)).text if left else None


def _names(child: Token) -> bool:
    """Whether a word before "talks" says which talks they are, and not how they went."""
    return (child.dep_ == "compound" and child.pos_ in {"NOUN", "PROPN"}) or _hyphenated(child) in words(
        "channel_words"
    )


def _detail(token: Token) -> bool:
    word = _hyphenated(token)
    return any(word in words(name) for name in ("ordinals", "formats", "levels"))


def _of_list(noun: Token | None, name: str) -> str | None:
    if noun is None:
        return None
    for child in noun.children:
        word = _hyphenated(child)
        if word in words(name):
            return word
    return None


def _ordinal(noun: Token | None) -> str | None:
    """ "Third" of "the third round"; who comes for the first time "in ten years" or "since May" has come before."""
    return None if noun is None or _first_for_long(noun) else _of_list(noun, "ordinals")


def _first_for_long(noun: Token) -> bool:
    after = noun.doc[noun.i + 1 : min(noun.i + _REACH, noun.sent.end)]
    if any(token.lower_ == "since" for token in after[:1]):
        return True
    return any(
        token.lower_ == "in" and lemma(last) in {"year", "decade", "month", "week"}
        for token, last in zip(after, after[2:], strict=False)
        if token.nbor(1).ent_type_ == "DATE"
    )


def _margins(trigger: Token, noun: Token | None) -> str | None:
    """As in "on the sidelines of a conference", "on the margins"."""
    held = (trigger, *((noun,) if noun is not None else ()))
    below = (child for word in held for child in word.children if child.dep_ == "prep" and child.lower_ in {"on", "at"})
    nouns = (noun for child in below for noun in objects_of(child))
    return "on the sidelines" if any(lemma(noun) in words("asides") for noun in nouns) else None


def _hyphenated(token: Token) -> str:
    """As in "working-level", which the tokenizer parts: the head with all that hangs together before it."""
    start = token.i
    while start >= 2 and token.doc[start - 1].text == "-" and not token.doc[start - 1].whitespace_:
        start -= 2
    return "".join(part.text_with_ws for part in token.doc[start : token.i + 1]).strip().lower()


def _venue(reading: Reading, trigger: Token, noun: Token | None) -> Span | None:
    for word in (trigger, *((noun,) if noun is not None else ())):
        for child in word.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "at", "inside"}:
                for place in objects_of(child):
                    if lemma(place) in words("venues"):
                        return _phrase(reading, place)
    return None


def _purpose(reading: Reading, trigger: Token, noun: Token | None) -> Span | None:
    for word in (trigger, *((noun,) if noun is not None else ())):
        for child in word.children:
            infinitive = child.dep_ in {"advcl", "xcomp", "acl"} and any(part.lower_ == "to" for part in child.lefts)
            if infinitive or (child.dep_ == "acl" and child.lower_ in {"aimed", "meant", "intended", "designed"}):
                return _aim(reading, child)
    return None


def _aim(reading: Reading, verb: Token) -> Span:
    """The phrase of a purpose, up to where another time or deed is told."""
    after = verb.doc[verb.i + 1 : verb.right_edge.i + 1]
    stop = next((word for word in after if _cuts(word) or _leads_on(word, verb)), None)
    end = stop.nbor(-1) if stop is not None else verb.right_edge
    quotes = verb.doc[verb.left_edge.i : end.i + 1]
    following = end.nbor(1) if end.i + 1 < len(end.doc) else end
    closes = following.text in _CLOSING and sum(word.is_quote for word in quotes) % 2 == 1
    last = following if closes else end
    return reading.span(verb.left_edge.idx, last.idx + len(last))


def _cuts(word: Token) -> bool:
    """Whether a mark parts clauses: the dash of "Norwegian–Chilean" does not."""
    return word.text in _CUTS and (word.text in {",", ";"} or bool(word.nbor(-1).whitespace_))


def _leads_on(word: Token, verb: Token) -> bool:
    """Whether a word leads from a purpose to something else: "before …", "and left"."""
    if word.lower_ in _SCENES:
        return word.dep_ in {"prep", "mark", "advmod"}
    joined = {verb.i, *(part.i for part in verb.conjuncts)}
    deed = next((part for part in verb.conjuncts if part.i > word.i), None)
    return word.dep_ == "cc" and word.head.i in joined and deed is not None and deed.tag_ != "VB"


def _phrase(reading: Reading, head: Token) -> Span:
    """The phrase of a head up to the first comma after it."""
    last = head.right_edge
    stop = next((part for part in head.doc[head.i : last.i + 1] if part.text in {",", ";", "--"}), None)
    end = stop.idx if stop is not None else last.idx + len(last)
    return reading.span(head.left_edge.idx, end)
