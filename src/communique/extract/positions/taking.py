"""Taking: how a verb or noun of wanting carries what is wanted and of whom (frames in vocabulary/positions.yaml)."""

from collections.abc import Callable, Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.extract.positions.clause import infinitive, is_infinitive, own_subject, prepositions
from communique.extract.positions.words import lemma_of, words
from communique.extract.relations import child

_TIMES = frozenset({"DATE", "TIME"})
_WAYS = frozenset(
    {"way", "right", "effort", "plan", "move", "attempt", "step", "law", "measure", "talk", "talks", "action"}
)
_NAMES = frozenset({"GPE", "PERSON", "NORP"})


@frozen
class Taken:
    """`root` heads the words of what is wanted; `addressee` names of whom, if anybody."""

    root: Token
    addressee: Token | None = None


def take(cue: Token, how: frozenset[str]) -> tuple[str, Taken] | None:
    """What a word of wanting takes, by the first frame that fits, with the frame's name; None where none does."""
    for name, reader in _FRAMES.items():
        if name in how and (found := reader(cue)):
            return name, found
    return None


def _someone_to(cue: Token) -> Taken | None:
    """Reads "urge Kenya to sign", "a demand for Kenya to sign"."""
    verb = infinitive(cue) or _for_to(cue)
    if verb is None:
        return None
    someone = own_subject(verb) or _before(verb, child(cue, "dobj", "dative"))
    return Taken(verb, someone) if someone is not None else None


def _for_to(noun: Token) -> Token | None:
    """The "for Kenya to sign" right behind a noun that the parse hangs on the verb above."""
    clauses = (one for one in noun.head.children if one.dep_ in {"advcl", "ccomp", "xcomp"} and is_infinitive(one))
    found = (one for one in clauses if any(mark.lower_ == "for" and mark.i == noun.i + 1 for mark in one.children))
    return next(found, None) if noun.pos_ == "NOUN" else None


def _on_to(cue: Token) -> Taken | None:
    """Reads "call on Kenya to sign", "appeal to Kenya to sign"."""
    if child(cue, "dobj") is not None:
        return None
    for someone in prepositions(cue, "on", "upon", "to"):
        if someone.i < cue.i or someone.ent_type_ in _TIMES:
            continue
        if verb := infinitive(cue) or infinitive(someone):
            return Taken(verb, someone)
    return None


def _for_someone_to(cue: Token) -> Taken | None:
    """Reads "call for Kenya to sign"."""
    verb = infinitive(cue)
    someone = own_subject(verb) if verb is not None else None
    called = verb is not None and any(one.dep_ == "mark" and one.lower_ == "for" for one in verb.children)
    return Taken(verb, someone) if verb is not None and called else None


def _ways_to(cue: Token) -> Taken | None:
    """Reads "seek ways to sign"."""
    held = child(cue, "dobj")
    verb = infinitive(held) if held is not None and held.lemma_ in {"way", "means"} else None
    return Taken(verb) if verb else None


def _to(cue: Token) -> Taken | None:
    verb = infinitive(cue)
    alone = (
        verb is not None
        and verb.pos_ in {"VERB", "AUX"}
        and verb.dep_ in {"xcomp", "acl", "ccomp"}
        and own_subject(verb) is None
    )
    return Taken(verb) if alone and verb is not None and child(cue, "dobj") is None else None


def _to_be(cue: Token) -> Taken | None:
    """Reads "asked to be kept informed"; who asks to leave asks something else."""
    found = _to(cue)
    named = found is not None and found.root.lemma_ in {"name", "identify", "quote"}  # "asked not to be named"
    return found if found is not None and not named and child(found.root, "auxpass") is not None else None


def _term_to(cue: Token) -> Taken | None:
    """Reads "gave Kenya five days to leave"."""
    someone, term = child(cue, "dative"), child(cue, "dobj")
    if someone is None or term is None or term.lemma_ not in words("commitments", "deadline", "terms"):
        return None
    verb = infinitive(cue) or infinitive(term)
    return Taken(verb, someone) if verb is not None else None


def _that(cue: Token) -> Taken | None:
    for verb in cue.children:
        subject = own_subject(verb) if verb.dep_ in {"ccomp", "acl"} and verb.i > cue.i else None
        if subject is not None and not is_infinitive(verb) and verb.tag_.startswith("VB"):
            return Taken(verb, subject)
    return None


def _object(cue: Token) -> Taken | None:
    held = child(cue, "dobj") or child(cue, "nsubjpass")
    if held is None or held.lemma_ in words("positions", "no_objects") or held.pos_ not in {"NOUN", "PROPN"}:
        return None
    if lemma_of(cue) in words("positions", "giving"):
        return Taken(
            held, next(iter([*([to] if (to := child(cue, "dative")) else []), *prepositions(cue, "to")]), None)
        )
    asked = next(iter([*prepositions(cue, "from", "of"), *prepositions(held, "from")]), None)
    return Taken(held, asked or _whose(held))


def _someone_for(cue: Token) -> Taken | None:
    """Reads "asked the council for help"; "thanked Kenya and asked for help" asks Kenya too."""
    someone = child(cue, "dobj", "dative")
    held = next(prepositions(cue, "for"), None)
    if held is None or held.pos_ == "PRON" or held.ent_type_ in _NAMES | _TIMES:
        return None
    thanked = child(cue.head, "dobj") if someone is None and cue.dep_ == "conj" and own_subject(cue) is None else None
    return Taken(held, someone or next(prepositions(cue, "of"), None) or thanked)


def _something_to(cue: Token) -> Taken | None:
    """Reads "wants the toll to be set by a court": what is to be, of nobody."""
    verb = infinitive(cue)
    thing = own_subject(verb) if verb is not None else None
    named = thing is None or thing.ent_type_ in _NAMES or thing.pos_ == "PRON"
    return None if verb is None or named or child(verb, "auxpass") is None else Taken(verb)


def _prepositional(*names: str) -> Callable[[Token], Taken | None]:
    def read(cue: Token) -> Taken | None:
        if child(cue, "dobj") is not None and cue.pos_ == "VERB":
            return None
        for held in prepositions(cue, *names):
            below = infinitive(held)
            if below is not None and below.dep_ == "acl" and "for" in names and held.lemma_ not in _WAYS:
                return Taken(below, held)  # "a call for the minister to resign"
            if "for" in names and (beside := _right_behind(cue, held)) is not None:
                return Taken(beside, held)  # "pushed for Kenya to leave"
            empty = held.lemma_ in words("positions", "asserted") | words("positions", "no_objects")
            if held.ent_type_ in _NAMES | _TIMES or empty:
                return None
            asked = (*prepositions(cue, "on", "to", "from"), *(prepositions(held, "from") if "for" in names else ()))
            return Taken(held, next((one for one in asked if one.ent_type_ not in _TIMES), None))
        return None

    return read


def _right_behind(cue: Token, held: Token) -> Token | None:
    """The infinitive behind a name that the parse hangs on the word of wanting or on the verb above it."""
    named = held.ent_type_ in _NAMES or held.tag_ in {"NNS", "NNPS"} or held.pos_ == "PROPN"
    places = (cue, cue.head) if cue.pos_ == "NOUN" else (cue,)
    found = (infinitive(one) for one in places if named)
    return next((one for one in found if one is not None and one.left_edge.i == held.i + 1), None)


def _for_whom(cue: Token) -> Taken | None:
    """Reads "support for Kenya"."""
    held = next(prepositions(cue, "for"), None)
    return Taken(held) if held is not None and held.ent_type_ in _NAMES else None


def _gerund(cue: Token) -> Taken | None:
    verb = next((one for one in cue.children if one.dep_ == "xcomp" and one.tag_ == "VBG"), None)
    return Taken(verb) if verb else None


def _before(verb: Token, noun: Token | None) -> Token | None:
    return noun if noun is not None and noun.i < verb.i else None


def _whose(held: Token) -> Token | None:
    """The actor before a thing that somebody else can give or has put forward: "Kenyan support", "Kenya's offer"."""
    others = (words("positions", "sought") - words("positions", "undone")) | words("positions", "put_forward")
    return next(_givers(held), None) if held.lemma_ in others else None


def _givers(held: Token) -> Iterator[Token]:
    before = [one for one in held.children if one.dep_ in {"amod", "poss", "compound"}]
    named = [one for one in before if one.text[0].isupper() or one.dep_ == "poss"]
    yield from [*named, *prepositions(held, "by", "of")]


_FRAMES: dict[str, Callable[[Token], Taken | None]] = {
    "something-to": _something_to,
    "someone-to": _someone_to,
    "actor-to": _someone_to,
    "on-to": _on_to,
    "for-to": _for_someone_to,
    "ways-to": _ways_to,
    "to": _to,
    "to-be": _to_be,
    "term-to": _term_to,
    "someone-for": _someone_for,
    "that": _that,
    "for": _prepositional("for"),
    "for-whom": _for_whom,
    "upon": _prepositional("on", "upon"),
    "against": _prepositional("to", "against"),
    "of": _prepositional("of"),
    "object": _object,
    "gerund": _gerund,
}
