"""Where talks stand: the word over, in or behind their noun that says so."""

from collections.abc import Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.claims.codes import ChannelState
from communique.extract.positions.clause import is_infinitive, is_negated, prepositions
from communique.extract.positions.words import entry, state_by_word, words
from communique.extract.relations import child


@frozen
class Standing:
    """Where a channel stands, and the word that says so."""

    state: ChannelState
    cue: Token
    rule: str


def standings_of(noun: Token) -> Iterator[Standing]:
    """Where the talks stand: by the noun over them ("impasse in"), each verb of theirs, or their adjective."""
    found = [one for one in (_by_noun(noun), *_by_verbs(noun), _by_clause(noun), _left(noun)) if one is not None]
    yield from found or [one for one in (_by_adjective(noun),) if one is not None]


def standing_of_pronoun(pronoun: Token) -> Standing | None:
    """Where "it" stands: "It had been suspended", "suspended them"."""
    verb = pronoun.head
    if verb.pos_ != "VERB" or is_negated(verb) or pronoun.dep_ not in {"dobj", "nsubjpass"}:
        return None
    known = state_by_word("channels", "object_verbs")
    halted = known.get(verb.lemma_) in {ChannelState.SUSPENDED, ChannelState.RESUMED}
    return Standing(ChannelState(known[verb.lemma_]), verb, "pronoun") if halted else None


def _by_verbs(noun: Token) -> Iterator[Standing]:
    """Each verb of the talks: "were launched in March and are stalled"."""
    if (found := _by_verb(noun)) is not None:
        yield found
    over = noun.head
    for verb in over.children if noun.dep_ in {"nsubj", "nsubjpass"} and over.pos_ in {"VERB", "AUX"} else ():
        if verb.dep_ == "conj" and verb.pos_ == "VERB" and child(verb, "nsubj", "nsubjpass") is None:
            passive = child(verb, "auxpass") is not None
            one = None if is_negated(verb) else _by_object_verb(noun, verb) if passive else _by_own_verb(verb)
            if one is not None:
                yield one


def _left(noun: Token) -> Standing | None:
    """Reads "pulled out of talks", "walked away from the talks", "returned to the talks", "put the talks on hold"."""
    steps, step = [], noun
    while step.dep_ in {"pobj", "prep", "pcomp"} and step.head.pos_ in {"ADP", "ADV", "SCONJ"}:
        step = step.head
        steps.append(step.lower_)
    verb = step.head
    if not steps or verb.pos_ != "VERB" or is_negated(verb) or is_infinitive(verb):
        return None
    small = [one.lower_ for one in verb.children if one.dep_ in {"prt", "advmod"} and one.lower_ not in steps]
    how = " ".join([verb.lemma_, *small, *reversed(steps)])
    found = next((state for state, hows in entry("channels", "phrases").items() if how in hows), None)
    return Standing(ChannelState(found), verb, "phrase") if found is not None else None


def _by_adjective(noun: Token) -> Standing | None:
    known = state_by_word("channels", "adjectives")
    for one in noun.children:
        if one.dep_ in {"amod", "compound"} and one.lower_ in known:
            return Standing(ChannelState(known[one.lower_]), noun, "adjective")
    return Standing(ChannelState.INAUGURATED, noun, "adjective") if _first(noun) else None


def _first(noun: Token) -> bool:
    """Reads "the first border dialogue", not "the first dialogue in three years"; talks are no lasting thing."""
    said = any(one.dep_ == "amod" and one.lower_ == "first" for one in noun.children)
    behind = noun.doc[noun.i + 1 : noun.sent.end]
    again = any(one.dep_ == "pobj" and one.ent_type_ == "DATE" and _after_a_break(one) for one in behind)
    return said and not again and noun.lower_ in words("channels", "standing")


def _after_a_break(time: Token) -> bool:
    """Reads "in three years", "since 2019"."""
    return time.head.lower_ == "since" or (time.head.lower_ in {"in", "for"} and time.tag_ == "NNS")


def _by_noun(noun: Token) -> Standing | None:
    """Reads "an impasse in the talks", "the breakdown of talks"."""
    known, first = state_by_word("channels", "of_nouns"), noun.left_edge.i
    if first > 1 and noun.doc[first - 1].lower_ in {"of", "in", "over"}:
        above = noun.doc[first - 2]
        if above.lemma_.lower() in known:
            return Standing(ChannelState(known[above.lemma_.lower()]), above, "noun")
    return None


def _by_verb(noun: Token) -> Standing | None:
    verb = noun.head
    if verb.pos_ not in {"VERB", "AUX"} or is_negated(verb):
        return None
    if noun.dep_ == "nsubj" and verb.pos_ == "VERB" and not any(prepositions(verb, "at")):
        return _by_own_verb(verb)
    if noun.dep_ in {"dobj", "nsubjpass"}:
        if _little(verb):
            return Standing(ChannelState.STALLED, verb, "little")
        return _by_object_verb(noun, verb)
    return _at_a_halt(noun, verb)


def _by_object_verb(noun: Token, verb: Token) -> Standing | None:
    """Reads "suspended the talks"; talks that are held once are a meeting, no channel."""
    known = state_by_word("channels", "object_verbs")
    if is_infinitive(verb) and verb.dep_ == "xcomp" and verb.lemma_ in words("channels", "agreed"):
        return None
    if (particle := child(verb, "prt")) is not None:
        return _with_particle(verb, particle)
    if any(held.lemma_ in {"hold", "ice"} for held in prepositions(verb, "on")):
        return Standing(ChannelState.SUSPENDED, verb, "object")
    single = verb.lemma_ in words("channels", "holding") and not _lasting(noun)
    return Standing(ChannelState(known[verb.lemma_]), verb, "object") if verb.lemma_ in known and not single else None


def _lasting(noun: Token) -> bool:
    """Whether the noun or a word before it says that there is more than one meeting: a forum, trade talks."""
    return noun.lower_ in words("channels", "standing") or is_named(noun, without=words("channels", "loose"))


def _by_clause(noun: Token) -> Standing | None:
    """Reads "the talks, which were suspended in May", "the talks suspended in May"."""
    for verb in _clauses(noun):
        subject = child(verb, "nsubj", "nsubjpass")
        held = child(verb, "dobj")
        if held is not None and held.tag_ == "WDT" and held.i < verb.i:
            return _by_object_verb(noun, verb)
        if subject is not None and subject.dep_ == "nsubj":
            return _by_own_verb(verb) if subject.lower_ in {"which", "that"} else None
        if verb.tag_ == "VBN" and (subject is None or subject.lower_ in {"which", "that"}):
            return _by_object_verb(noun, verb)
    return None


def _clauses(noun: Token) -> Iterator[Token]:
    """The clauses behind the talks, also where the parse hangs "which were suspended" on a single state before it."""
    for verb in noun.doc[noun.i + 1 : noun.sent.end]:
        own, between = verb.head.i == noun.i, noun.doc[noun.i + 1 : verb.head.i + 1]
        single = noun.tag_ == "NNS" and verb.head.tag_ == "NNP" and all(one.tag_ != "NNS" for one in between)
        plural = single and verb.head.i > noun.i and any(_is_plural(one) for one in verb.children)
        inside = verb.head.i > noun.i and verb.head.dep_ == "pobj" and noun in verb.head.ancestors
        which = inside and verb.left_edge.lower_ == "which" and verb.left_edge.nbor(-1).text == ","
        if verb.dep_ in {"relcl", "acl"} and verb.pos_ == "VERB" and not is_negated(verb) and (own or plural or which):
            yield verb


def _is_plural(auxiliary: Token) -> bool:
    return auxiliary.dep_ in {"aux", "auxpass"} and auxiliary.lower_ in {"were", "are", "have"}


def _at_a_halt(noun: Token, verb: Token) -> Standing | None:
    """Reads "the talks have been at an impasse"."""
    known = state_by_word("channels", "of_nouns")
    for held in prepositions(verb, "at", "in") if noun.dep_ == "nsubj" else ():
        if held.lemma_.lower() in known:
            return Standing(ChannelState(known[held.lemma_.lower()]), verb, "noun")
    if (
        noun.dep_ == "nsubj"
        and verb.lemma_ == "be"
        and any(one.lemma_ in {"hold", "ice"} for one in prepositions(verb, "on"))
    ):
        return Standing(ChannelState.SUSPENDED, verb, "noun")
    said = child(verb, "acomp") if noun.dep_ == "nsubj" and verb.lemma_ in {"be", "remain"} else None
    stands = state_by_word("channels", "adjectives").get(said.lower_) if said is not None else None
    if stands is not None:
        return Standing(ChannelState(stands), verb, "predicate")
    return None


def _by_own_verb(verb: Token) -> Standing | None:
    """Reads "the talks collapsed", "the talks made little headway", "the talks broke down"."""
    if _little(verb):
        return Standing(ChannelState.STALLED, verb, "little")
    particle = child(verb, "prt", "advmod")
    if particle is not None and (found := _with_particle(verb, particle)) is not None:
        return found
    known = state_by_word("channels", "subject_verbs")
    return Standing(ChannelState(known[verb.lemma_]), verb, "subject") if verb.lemma_ in known else None


def _with_particle(verb: Token, particle: Token) -> Standing | None:
    """Reads "the talks broke down", "broke off the talks"."""
    for state, phrases in entry("channels", "particles").items():
        if f"{verb.lemma_} {particle.lower_}" in phrases:
            return Standing(ChannelState(state), verb, "particle")
    return None


def _little(verb: Token) -> bool:
    """Reads "made little headway", also where another verb is joined: "held talks but made no progress"."""
    joined = [verb, *(one for one in verb.children if one.dep_ == "conj")]
    held = [thing for one in joined for thing in one.children if thing.dep_ == "dobj"]
    return any(
        thing.lemma_ in words("channels", "little")
        and any(part.lower_ in {"little", "no", "scant"} for part in thing.children)
        for thing in held
    )


def is_named(noun: Token, without: frozenset[str] = frozenset()) -> bool:
    """Whether a word before it says what talks: "denuclearization talks"."""
    parts = [one for part in noun.children if part.dep_ in {"amod", "compound", "nmod"} for one in part.subtree]
    return any(one.lower_ in words("channels", "names") - without for one in parts)
