"""The step that finds assessments: interpretations, told from facts, and whose they are."""

from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen
from spacy.tokens import Token

from communique.claims.claim import Assessment, Claim
from communique.claims.codes import HopType, Stance, Status
from communique.claims.voice import Hop, Voice
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.steps import Step
from communique.extract.voices.content import extent
from communique.extract.voices.lexicon import lexicon, word_map, words
from communique.extract.voices.outlets import NamedOutlet, named_outlets
from communique.extract.voices.source import (
    agent,
    antecedent,
    as_phrase,
    can_speak,
    child_word,
    source_range,
    verb_source,
)
from communique.extract.voices.speaker import speaker_hop
from communique.extract.voices.statements import voice_at


@frozen
class Interpretation:
    """A verb of seeming or seeing, what is interpreted and how, and the head word of who does it, if named."""

    rule: str
    verb: Token
    content: tuple[Token, ...]
    holder: Token | None = None


def interpretation(verb: Token) -> Interpretation | None:
    """What a verb says of how something looks, or to whom; None where it states a fact or what somebody expects."""
    lemma = lexicon().lemma(verb)
    if lemma not in _interpreting() or not _asserted(verb):
        return None
    return _appearing(verb, lemma) or _seen_as(verb, lemma) or _seeing_as(verb, lemma) or _believing(verb, lemma)


@cache
def _interpreting() -> frozenset[str]:
    lists = ("appearing", "looking", "passive", "active_as", "active_clause")
    return frozenset[str]().union(*(words("assessments", name) for name in lists))


def _asserted(verb: Token) -> bool:
    """Whether it is said that it looks so: no "should be read as", "not seem", "as large as it seems", "if seen as"."""
    if any(part.dep_ == "neg" or (part.dep_ == "aux" and part.tag_ == "MD") for part in verb.children):
        return False
    if _is_brought_about(verb) or _is_in_question(verb):
        return False
    return not any(part.dep_ == "mark" and part.lower_ in words("assessments", "supposing") for part in verb.children)


def _is_brought_about(verb: Token) -> bool:
    """Reads "to make it appear that …", "let the step look like …": how it is made to look."""
    return verb.dep_ in {"ccomp", "xcomp"} and verb.tag_ == "VB" and verb.head.lemma_ in words("assessments", "causing")


def _is_in_question(verb: Token) -> bool:
    """Reads "Does he believe that …?", "Why does it seem …?": nobody says so."""
    return verb.sent.text.rstrip("\"'”’) \n").endswith("?")


def _appearing(verb: Token, lemma: str) -> Interpretation | None:
    """ "The plan looks meant for …"."""
    subject, manner = child(verb, "nsubj"), child(verb, "oprd", "xcomp", "acomp", "ccomp")
    if lemma in words("assessments", "looking") and subject is not None and (like := child_word(verb, "like")):
        image = child(like, "pobj")
        fit = subject.pos_ in {"NOUN", "PROPN"} and not can_speak(subject) and image is not None
        fit = fit and image is not None and image.lower_ not in {"this", "that", "it", "what"}
        return Interpretation("assessment_appearing", verb, (subject, like)) if fit else None
    if lemma not in words("assessments", "appearing") or subject is None or manner is None or manner.i < verb.i:
        return None
    if subject.pos_ == "PRON" and not _stands_for(subject, manner):
        return None
    if _is_mood(manner) and can_speak(subject):
        return None
    if _gapped(verb, subject) or _unfinished(manner):
        return None
    return Interpretation("assessment_appearing", verb, (subject, manner), _whose_reading(verb))


def _gapped(verb: Token, subject: Token) -> bool:
    """Reads "lessons he appears to have learned": what is read stands outside the clause."""
    return verb.dep_ == "relcl" and subject.tag_ not in {"WDT", "WP"} and antecedent(subject) is subject


def _unfinished(manner: Token) -> bool:
    """Reads "not just his thanks …", the second half of which the parser hung elsewhere."""
    inside = [part.lower_ for part in manner.subtree]
    opened = any(one == "not" and inside[at + 1 : at + 2] in (["just"], ["only"]) for at, one in enumerate(inside))
    to_be = manner.lemma_ == "be" and manner.right_edge.i == manner.i  # "the lessons appear to be:"
    return to_be or (opened and "but" not in inside)


def _whose_reading(verb: Token) -> Token | None:
    """Whose "Berg's takeaway was that the plan seems …" is."""
    noun = child(verb.head, "nsubj") if verb.dep_ == "ccomp" and verb.head.lemma_ == "be" else None
    return child(noun, "poss") if noun is not None and noun.lemma_ in words("assessments", "readings") else None


def _stands_for(subject: Token, manner: Token) -> bool:
    """Whether a pronoun can be read alone: "it seems that …", "he seemed to …"; no "that seems"."""
    if subject.lower_ == "it":
        return manner.dep_ == "ccomp" and manner.pos_ in {"VERB", "AUX"} and not child(manner, "acomp")
    return subject.lower_ in {"he", "she"} or antecedent(subject) is not subject


def _is_mood(manner: Token) -> bool:
    """Reads "seemed unconcerned": how somebody looked; "seemed ready to sign" is read into him."""
    return manner.dep_ in {"oprd", "acomp"} and manner.pos_ == "ADJ" and child(manner, "xcomp") is None


def _seen_as(verb: Token, lemma: str) -> Interpretation | None:
    """ "Is considered …", "a trip seen as …"; "was seen entering" is no interpretation."""
    thing = child(verb, "nsubjpass") or (verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else None)
    manner = as_phrase(verb) or _named_manner(verb, lemma)
    if thing is None or manner is None or lemma not in words("assessments", "passive") or _is_own_value(manner):
        return None
    if any(part.dep_ == "auxpass" and part.lower_ in {"'s", "’s"} for part in verb.children):
        return None  # "he's always thought": the parser may take "has" for "is"
    holder = agent(verb) or _agent_below(manner)
    if (holder is None and _is_standing(verb, lemma, manner)) or _is_occasion(thing, verb):
        return None
    return Interpretation("assessment_passive", verb, (thing, manner), holder)


def _is_standing(verb: Token, lemma: str, manner: Token) -> bool:
    """Reads "is deemed to be a meeting", "are considered essential": what a rule makes of it."""
    ruled = lemma in words("assessments", "ruling") and any(part.lower_ == "to" for part in manner.children)
    status = any(part.lower_ in words("assessments", "standings") for part in (manner, *manner.children))
    return lemma in words("assessments", "bare") and verb.dep_ != "acl" and (ruled or status)


def _is_occasion(thing: Token, verb: Token) -> bool:
    """Reads "everyone at the time regarded as …": no time is read."""
    return verb.dep_ == "acl" and thing.lemma_ in {"time", "moment", "day", "year"}


def _agent_below(manner: Token) -> Token | None:
    """The by-phrase that the parser hung below how a thing is seen: "regarded as an outlaw by Norland"."""
    seen = child(manner, "pobj") or manner
    by = child_word(seen, "by") if seen is not None else None
    holder = child(by, "pobj") if by is not None else None
    return holder if holder is not None and can_speak(holder) else None


def _seeing_as(verb: Token, lemma: str) -> Interpretation | None:
    """ "Observers see the trip as …", "the trip, which observers see as …"."""
    if lemma not in words("assessments", "active_as") or child(verb, "auxpass"):
        return None
    manner, thing = as_phrase(verb) or _bare_as(verb), child(verb, "dobj")
    holder = verb_source(verb)
    if manner is None or thing is None or holder is None or not can_speak(antecedent(holder)):
        return None
    if antecedent(holder).lower_ in words("assessments", "anyone"):
        return None
    if thing.lower_ == "what" and any(part.tag_ == "PRP$" for part in manner.subtree):
        return None  # "what he sees as his achievements"
    named = thing.i > verb.i and thing.pos_ in {"NOUN", "PROPN"}
    relative = thing.i < verb.i and thing.tag_ in {"WP", "WDT"}
    if not (named or relative) or _is_own_value(manner):
        return None
    return Interpretation("assessment_active", verb, (thing, manner), holder)


def _is_own_value(manner: Token) -> bool:
    """Reads "regards loyalty as its mission": what somebody holds dear is no reading of anything."""
    return any(part.lemma_ in words("assessments", "own_values") for part in (manner, *manner.children))


def _bare_as(verb: Token) -> Token | None:
    """The adjective that the parser hung on the verb itself: "regards the step as unfriendly"."""
    behind = (part for part in verb.children if part.i > verb.i and part.pos_ in {"ADJ", "VERB", "NOUN"})
    return next((part for part in behind if part.i > 0 and part.doc[part.left_edge.i].lower_ == "as"), None)


def _believing(verb: Token, lemma: str) -> Interpretation | None:
    """ "Analysts believe that …"; what others believe is a statement of theirs."""
    holder, clause = child(verb, "nsubj"), child(verb, "ccomp")
    if lemma not in words("assessments", "active_clause") or holder is None or clause is None:
        return None
    if verb.dep_ == "relcl" and not holder.tag_.startswith("W"):
        return None  # "the port where some believe he is staying": what is believed stands apart
    if not _assesses(holder) or clause.i < verb.i or child(clause, "nsubj", "nsubjpass", "expl") is None:
        return None
    return Interpretation("assessment_clause", verb, (clause,), holder)


def _assesses(holder: Token) -> bool:
    """Whether somebody is asked for his reading: observers, "Lind, an economist", "Lind of the Institute"."""
    if holder.lower_ in words("assessments", "assessors") or holder.lemma_.lower() in words("assessments", "experts"):
        return True
    apposed = [part for part in holder.children if part.dep_ in {"appos", "compound", "nmod"}]
    houses = (child(part, "pobj") for part in holder.children if part.dep_ == "prep" and part.lower_ in {"of", "at"})
    expert = any(part.lemma_.lower() in words("assessments", "experts") for part in apposed)
    return expert or any(one is not None and one.lower_ in words("assessments", "houses") for one in houses)


def _apparent(adjective: Token) -> Interpretation | None:
    """ "In an apparent bid to …", "an apparent reference to …"."""
    noun = adjective.head
    if adjective.lower_ not in words("assessments", "apparent") or adjective.dep_ != "amod":
        return None
    if noun.lemma_ not in words("assessments", "meant") or not any(part.i > noun.i for part in noun.children):
        return None
    return Interpretation("assessment_apparent", adjective, (noun,))


def _named_manner(verb: Token, lemma: str) -> Token | None:
    manner = child(verb, "oprd", "xcomp", "ccomp")
    if manner is None or manner.tag_ == "VBG" or lemma not in words("assessments", "bare"):
        return None
    return manner


def _run(reading: Reading) -> Reading:
    outlets = named_outlets(reading.report.body)
    return reading.adding(claims=(*reading.claims, *_claims(reading, outlets)))


def _claims(reading: Reading, outlets: tuple[NamedOutlet, ...]) -> Iterator[Claim]:
    for token in reading.doc:
        reader = _READERS.get(token.pos_)
        found = reader(token) if reader is not None else None
        if found is None:
            continue
        content = reading.span(*_content(found))
        cue = reading.span(token.idx, token.idx + len(token))
        yield Claim(
            reading.report.id,
            reading.span(token.sent.start_char, token.sent.end_char),
            Assessment(content, cue),
            _voice(reading, found, outlets),
            Status.OCCURRED,
            f"voices:{found.rule}",
            word_map("confidence")[found.rule],
        )


def _content(found: Interpretation) -> tuple[int, int]:
    """From what is interpreted ("which" with what it stands for) to the end of how; remarks behind are left out."""
    aside = [
        part
        for head in found.content
        for part in head.subtree
        if part.dep_ in {"advcl", "parataxis"} and part.i > found.verb.i and _behind_comma(part)
    ]
    thing = antecedent(found.content[0])
    parts = extent(found.content, aside)
    start = parts[0][0]
    if thing is not found.content[0] and thing.left_edge.idx < start:
        start = thing.left_edge.idx
    return start, parts[-1][1]


def _behind_comma(part: Token) -> bool:
    return part.left_edge.i > 0 and part.left_edge.nbor(-1).text == ","


def _voice(reading: Reading, found: Interpretation, outlets: tuple[NamedOutlet, ...]) -> Voice:
    around = voice_at(reading, found.verb.idx, found.verb.idx + len(found.verb)).hops
    if found.holder is None and _is_dash_aside(found):
        return Voice(Stance.ASSESSMENT, reading.outlet_voice.hops)
    if found.holder is None:
        return Voice(Stance.ASSESSMENT, around)
    holder = speaker_hop(reading, found.holder, outlets, None)
    nameless = holder.actor is None or holder.actor.startswith("group:")
    if nameless and found.holder.lower_ in words("assessments", "assessors"):
        words_of_it = reading.span(*source_range(found.holder))
        holder = Hop(HopType.GROUP, words_of_it.text, words_of_it)
    holder = evolve(holder, name=holder.name.removesuffix("'s").removesuffix("’s"))
    others = [hop for hop in around if (hop.actor or hop.name) != (holder.actor or holder.name)]
    return Voice(Stance.ASSESSMENT, (_as_group(holder), *others))


def _is_dash_aside(found: Interpretation) -> bool:
    """Reads "— an apparent reference to …", "-- which appeared to …": the report's own remark."""
    first = found.content[0].left_edge
    return first.i > 0 and first.nbor(-1).text in _DASHES and first.i < found.verb.i + 1


def _as_group(holder: Hop) -> Hop:
    """Those without a name as a group; "supporters of the Iran deal" do not speak for Iran."""
    side = holder.name.split(" ")[0].lower() in words("assessments", "sides")
    return Hop(HopType.GROUP, holder.name, holder.span) if side or holder.type is HopType.ANONYMOUS else holder


_DASHES = frozenset({"—", "–", "--"})

_READERS = {"VERB": interpretation, "AUX": interpretation, "ADJ": _apparent}

ASSESSMENTS = Step("assessments", frozenset({"statements"}), frozenset({"claims"}), _run)
