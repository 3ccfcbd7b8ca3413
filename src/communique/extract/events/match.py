"""Matches: words of a sentence that a rule of the lexicon takes for an event, with the heads of its parties."""

from attrs import frozen
from spacy.tokens import Token

from communique.extract.events.conditions import CONDITIONS
from communique.extract.events.lexicon import Rule, lexicon
from communique.extract.events.phrase import belongs, heads, lemma
from communique.extract.events.slots import (
    actors_of,
    filled,
    governing_subjects,
    passive,
    patients_of,
    subjects,
    with_clause,
)

TIMES = frozenset({"DATE", "TIME"})
_PARTICLES = frozenset({"back", "away", "home", "out", "down", "over", "off"})
_FRAMING = frozenset({"jointly", "official"})  # conditions that make a bare verb as sure as one with its preposition


@frozen(eq=False)
class Match:
    """One event found by a rule: its code, the word that names it, its object noun, the heads of actors and recipients.

    `covers` are further words that are a part of it: what was agreed to, the "talks" that were held.
    """

    cameo: str
    rule: Rule
    trigger: Token
    weight: float
    actors: tuple[Token, ...] = ()
    recipients: tuple[Token, ...] = ()
    object: Token | None = None
    covers: tuple[Token, ...] = ()

    @property
    def root(self) -> str:
        """The CAMEO root, "01" to "20"."""
        return self.cameo[:2]


def keys_of(token: Token) -> list[str]:
    """What a verb, or a verb's noun, may stand under in the lexicon, the most specific first."""
    word = lemma(token)
    word = lexicon().deeds.get(word, word) if token.pos_ in {"NOUN", "PROPN"} else word
    base = [f"{word}_{child.lower_}" for child in token.children if _is_particle(child)] + [word]
    after = [
        child.lower_ for child in token.children if child.dep_ in {"prep", "dative", "prt", "agent"} and _frames(child)
    ]
    after += ["with" for child in token.children if child.dep_ == "advcl" and with_clause(child)]
    return [f"{key}:{preposition}" for key in base for preposition in after] + base


def _is_particle(child: Token) -> bool:
    """As in "pulled back", where the parser may see an adverb."""
    return child.dep_ == "prt" or (child.dep_ == "advmod" and child.lower_ in _PARTICLES)


def _frames(preposition: Token) -> bool:
    """Whether a preposition belongs to its verb: "called on Oslo", not "called on Monday"."""
    return not any(child.dep_ == "pobj" and child.ent_type_ in TIMES for child in preposition.children)


def verb_match(token: Token) -> Match | None:
    """The best rule for a verb, or a verb's noun; None where none fits."""
    rules = lexicon().verbs
    found = [match for key in keys_of(token) for rule in rules.get(key, ()) if (match := _try(token, key, rule))]
    return max(found, key=lambda match: match.weight, default=None)


def noun_match(noun: Token) -> Match | None:
    """The rule for a noun that names an event, or None."""
    word, table = lemma(noun), lexicon().nouns
    before = [child for child in noun.children if child.dep_ in {"amod", "compound"}]
    pairs = [f"{first}/{word}" for child in before for first in (child.lower_, lemma(child))]
    for weight, key in [*((3.0, pair) for pair in pairs), (2.0, word)]:
        for rule in table.get(key, ()):
            placed = rule.context is None or _score_any(noun, rule.context)
            if placed and (rule.needs is None or _nouns_need(noun, rule.needs)):
                return Match(rule.cameo, rule, noun, weight, _owners(noun, rule), _towards(noun, rule), noun)
    return verb_match(noun) if word in lexicon().deeds else None


def personal(noun: Token) -> bool:
    """Whether a noun is a person or people."""
    return noun.ent_type_ in {"PERSON", "NORP"} or lemma(noun) in lexicon().lists["people"]


def _try(token: Token, key: str, rule: Rule) -> Match | None:
    particle = any(child.dep_ == "prt" for child in token.children)
    if (particle and "_" not in key and not rule.objects) or (rule.needs and not _needed(token, rule.needs)):
        return None
    actors = actors_of(token)
    if rule.context and not _score_any(token, rule.context):
        return None
    if rule.subjects and not any(_score(noun, rule.subjects) for noun in actors):
        return None
    return _with_object(token, key, rule, actors) if rule.objects else _bare(token, key, rule, actors)


def _with_object(token: Token, key: str, rule: Rule, actors: list[Token]) -> Match | None:
    preposition = key.rpartition(":")[2] if ":" in key else None
    kept = _kept(token) if preposition is None else []
    nouns = _governed(token, preposition) if preposition else [*patients_of(token), *kept]
    scored = [(score, noun) for noun in nouns if (score := _score(noun, rule.objects))]
    if not scored:
        return None
    score, noun = max(scored, key=lambda pair: (pair[0], -pair[1].i))
    if "own" in rule.flags and any(filled(noun, slot) for slot in ("amod", "compound")):
        return None
    reached = tuple(patients_of(token)) if noun in kept else _reached(token, noun, rule)
    if "aimed" in rule.flags and not reached:
        return None  # to dismiss "a report that …" refuses nobody
    if not all(fits(token, nouns) for name, fits in CONDITIONS.items() if name in rule.flags):
        return None
    if rule.reciprocal and not actors:
        actors, reached = list(reached), ()
    if "inverted" in rule.flags:
        actors, reached = list(reached), tuple(actors)
    return Match(
        rule.cameo,
        rule,
        token,
        score + 0.5 * (":" in key or bool(rule.context) or bool(rule.flags & CONDITIONS.keys())),
        tuple(actors),
        reached,
        noun,
    )


def _needed(token: Token, preposition: str) -> bool:
    """Whether the preposition follows the verb, or its object: "discussed the row with the envoy"."""
    return any(filled(word, preposition) for word in (token, *patients_of(token)))


def _kept(verb: Token) -> list[Token]:
    """The object that a passive keeps: "was given tents by Oslo", where the subject is who gets them."""
    return [head for child in verb.children if child.dep_ == "dobj" for head in heads(child)] if passive(verb) else []


def _governed(token: Token, preposition: str) -> list[Token]:
    """What follows the preposition, which the parser may hang on the object: "assured the envoy of its support"."""
    return filled(token, preposition) or [n for noun in patients_of(token) for n in filled(noun, preposition)]


def _score(noun: Token, names: tuple[str, ...]) -> int:
    classes = lexicon().classes
    return max((belongs(noun, classes[name]) for name in names), default=0)


def _score_any(token: Token, name: str) -> bool:
    words = lexicon().classes[name].heads
    return any(lemma(other) in words for other in token.sent)


def _bare(token: Token, key: str, rule: Rule, actors: list[Token]) -> Match | None:
    objects = patients_of(token)
    if not _fits(token, rule, objects):
        return None
    recipients = _first(token, (key.rpartition(":")[2],) if ":" in key else rule.to)
    framed = ":" in key or "_" in key or bool(rule.subjects) or bool(rule.flags & _FRAMING)
    weight = 1.0 + 0.6 * framed - 0.4 * ("weak" in rule.flags)
    return Match(rule.cameo, rule, token, weight, tuple(actors), recipients)


def _fits(token: Token, rule: Rule, objects: list[Token]) -> bool:
    flags = rule.flags
    if "object_person" in flags and not any(personal(noun) for noun in objects):
        return False
    if ("intransitive" in flags and _object_before(token)) or ("transitive" in flags and not objects):
        return False
    if "responsible" in flags and not any(child.lower_ in {"responsible", "accountable"} for child in token.children):
        return False
    return all(fits(token, objects) for name, fits in CONDITIONS.items() if name in flags)


def _object_before(verb: Token) -> bool:
    """Whether an object precedes all prepositions: "returned the ship to", not "arrived in Oslo, a city"."""
    prepositions = [child.i for child in verb.children if child.dep_ == "prep" and child.i > verb.i]
    return any(child.dep_ == "dobj" and child.i < min(prepositions, default=child.i + 1) for child in verb.children)


def _reached(token: Token, noun: Token, rule: Rule) -> tuple[Token, ...]:
    for slot in rule.to:
        found = patients_of(token) if slot == "obj" else [*filled(token, slot), *filled(noun, slot)]
        found = found or (
            [inner for part in filled(noun, "of") for inner in filled(part, slot)] if slot == "to" else []
        )
        found = [
            part for part in dict.fromkeys(found) if part.ent_type_ not in TIMES and (part.i != noun.i or slot == "obj")
        ]
        if found:
            return tuple(found)
    return ()


def _first(token: Token, slots: tuple[str, ...]) -> tuple[Token, ...]:
    for slot in slots:
        if found := [part for part in filled(token, slot) if part.ent_type_ not in TIMES]:
            return tuple(who for part in found for who in (subjects(part) if part.pos_ == "VERB" else [part]))
    return ()


def _owners(noun: Token, rule: Rule) -> tuple[Token, ...]:
    """Whose event it is; with "talks with …" of no one's, whoever is the subject ("went there for talks with …")."""
    own = tuple(dict.fromkeys(token for slot in rule.actor for token in filled(noun, slot)))
    if own:
        return own
    if not rule.reciprocal or not any(filled(noun, slot) for slot in rule.to):
        return tuple(governing_subjects(noun))
    over = next((token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return tuple(subjects(over)) if over is not None else ()


def _towards(noun: Token, rule: Rule) -> tuple[Token, ...]:
    return tuple(token for slot in rule.to for token in filled(noun, slot))


def _nouns_need(noun: Token, kind: str) -> bool:
    words = lexicon().lists[kind]
    return any(lemma(child) in words for child in noun.children)
