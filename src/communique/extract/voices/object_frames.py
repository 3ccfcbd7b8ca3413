"""Frames whose content is a thing: "criticised Y", "described Y as …", "called Y a …", "Y was rejected by X"."""

from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.frame import Frame
from communique.extract.voices.lexicon import Frames, occasion_names, word_map, words
from communique.extract.voices.source import agent, as_phrase, can_speak, verb_source

_LISTED = frozenset({"conj"})  # "praised the plan, the crews and the port": hung on the verb
_SHOWN = frozenset({"prep", "advmod", "npadvmod", "advcl", "xcomp", "oprd"})


def object_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "Criticised Y", "described Y as …", "called Y a …"."""
    if child(verb, "nsubjpass", "auxpass"):
        return _passive(verb, lemma, frames)
    thing = child(verb, "dobj") or (child(verb, "ccomp", "oprd") if lemma in frames.naming else None)
    more = _more(verb, lemma, frames)
    source = verb_source(verb)
    shows = lemma in frames.showing and _is_document(source)
    says = lemma == "say" and thing is not None and thing.lower_ in words("sayings")
    takes = lemma in frames.object or more or shows or says
    takes = takes or ((lemma in frames.clause or lemma in frames.quoting) and _quotes(thing))
    if thing is not None and not (more or _quotes(thing)) and _summons(verb, lemma):
        return None  # "called them to the theatre"
    if thing is None or not takes or (_says_nothing(thing, lemma) and not (more or says)):
        return None
    beside = _shown(verb, thing) if shows else _beside(verb, thing)
    return Frame("object", verb, (thing, *more, *beside), source)


def _summons(verb: Token, lemma: str) -> bool:
    """Whether somebody is called to a place, and nothing."""
    return lemma in words("summoning") and any(part.dep_ == "prep" and part.lower_ == "to" for part in verb.children)


def _says_nothing(thing: Token, lemma: str) -> bool:
    """A pronoun, or the message that somebody sent, is no content: "tweeted a message urging …"."""
    sends = lemma in words("issuing") or lemma in word_map("occasion_verbs")
    idle = thing.pos_ == "PRON" and lemma not in words("judging")
    return idle or (sends and thing.lower_ in occasion_names())


def _quotes(thing: Token | None) -> bool:
    """Whether a phrase has words between quotation marks: a "free" port."""
    return thing is not None and any(token.is_quote for token in thing.subtree)


def _is_document(source: Token | None) -> bool:
    return source is not None and source.lemma_.lower() in words("documents")


def _passive(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "The plan was rejected by Y", "X was accused of …": who is judged belongs to the content."""
    thing, by = child(verb, "nsubjpass"), verb_source(verb)
    more = _more(verb, lemma, frames)
    if thing is None or lemma not in frames.object or not (by or more):
        return None
    if thing.pos_ == "PRON" and lemma not in words("judging"):
        return None
    return Frame("passive", verb, (thing, *more), by)


def described_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "A plan rejected by Norland": the thing described is what the agent says something of."""
    by, thing = agent(verb), verb.head
    if verb.dep_ != "acl" or by is None or not can_speak(by) or lemma not in frames.object:
        return None
    return Frame("passive", verb, (thing,), by, (verb,))


def _more(verb: Token, lemma: str, frames: Frames) -> tuple[Token, ...]:
    """What belongs to the content beside the object: "accused Y of …", "sees Y as …", "called Y a …"."""
    name = (child(verb, "oprd", "xcomp") or _second_object(verb, lemma, frames)) if lemma in frames.object else None
    how = as_phrase(verb) if lemma in frames.object or lemma in frames.object_and["as"] else None
    what = [part for part in verb.children if _takes(part, lemma, frames)]
    return tuple(part for part in (name, how, *what) if part is not None)


def _beside(verb: Token, thing: Token) -> tuple[Token, ...]:
    """Phrases behind an object that say more of it ("backs a zone in the north"), no dates and no occasions."""
    return tuple(
        part
        for part in verb.children
        if part.i > thing.i and (_says_more(part) or (part.dep_ in _LISTED and part.pos_ in {"NOUN", "PROPN"}))
    )


def _says_more(part: Token) -> bool:
    if part.dep_ == "advcl":
        return any(mark.dep_ == "mark" and mark.lower_ == "because" for mark in part.children)
    return part.dep_ == "prep" and part.lower_ in words("beside") and not _circumstance(part)


def _second_object(verb: Token, lemma: str, frames: Frames) -> Token | None:
    """ "Branded Suda a pirate": the parser takes the name that somebody is given for a second object."""
    things = [part for part in verb.children if part.dep_ == "dobj"]
    return things[1] if lemma in frames.naming and len(things) > 1 else None


def _shown(verb: Token, thing: Token) -> tuple[Token, ...]:
    """All that a poll or a report shows of a thing: "puts Lind nine points ahead in the north"."""
    return tuple(part for part in verb.children if part.i > thing.i and part.dep_ in _SHOWN and not _circumstance(part))


def _circumstance(preposition: Token) -> bool:
    nouns = [part for part in preposition.children if part.dep_ == "pobj"]
    return any(noun.ent_type_ in {"DATE", "TIME"} or noun.lower_ in occasion_names() for noun in nouns)


def _takes(part: Token, lemma: str, frames: Frames) -> bool:
    if part.dep_ != "prep" or part.lower_ == "as":
        return False
    deed = part.lower_ == "for" and lemma in frames.object and child(part, "pcomp") is not None
    return deed or lemma in frames.object_and.get(part.lower_, ())
