"""The step that finds assessments: interpretations, told from facts, and whose they are."""

from collections.abc import Iterator

from attrs import frozen
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
from communique.extract.voices.source import agent, as_phrase, can_speak, child_word, verb_source
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
    if any(part.dep_ == "aux" and part.lower_ in words("assessments", "demanding") for part in verb.children):
        return None
    return _appearing(verb, lemma) or _seen_as(verb, lemma) or _seeing_as(verb, lemma) or _believing(verb, lemma)


def _appearing(verb: Token, lemma: str) -> Interpretation | None:
    """ "The plan looks meant for …"."""
    subject, manner = child(verb, "nsubj"), child(verb, "oprd", "xcomp", "acomp", "ccomp")
    if lemma not in words("assessments", "appearing") or subject is None or manner is None:
        return None
    return Interpretation("assessment_appearing", verb, (subject, manner))


def _seen_as(verb: Token, lemma: str) -> Interpretation | None:
    """ "Is considered …", "a trip seen as …"; "was seen entering" is no interpretation."""
    thing = child(verb, "nsubjpass") or (verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else None)
    manner = as_phrase(verb) or _named_manner(verb, lemma)
    if thing is None or manner is None or lemma not in words("assessments", "passive"):
        return None
    return Interpretation("assessment_passive", verb, (thing, manner), agent(verb) or _agent_below(manner))


def _agent_below(manner: Token) -> Token | None:
    """The by-phrase that the parser hung below how a thing is seen: "regarded as an outlaw by Norland"."""
    seen = child(manner, "pobj")
    by = child_word(seen, "by") if seen is not None else None
    holder = child(by, "pobj") if by is not None else None
    return holder if holder is not None and can_speak(holder) else None


def _seeing_as(verb: Token, lemma: str) -> Interpretation | None:
    """ "Observers see the trip as …"."""
    manner, thing = as_phrase(verb), child(verb, "dobj", "ccomp")
    if lemma not in words("assessments", "active_as") or manner is None or thing is None or child(verb, "auxpass"):
        return None
    return Interpretation("assessment_active", verb, (thing, manner), verb_source(verb))


def _believing(verb: Token, lemma: str) -> Interpretation | None:
    """ "Analysts believe that …"; what others believe is a statement of theirs."""
    holder, clause = child(verb, "nsubj"), child(verb, "ccomp")
    if lemma not in words("assessments", "active_clause") or holder is None or clause is None:
        return None
    if holder.lower_ not in words("assessments", "assessors"):
        return None
    return Interpretation("assessment_clause", verb, (clause,), holder)


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
        found = interpretation(token) if token.pos_ in {"VERB", "AUX"} else None
        if found is None:
            continue
        parts = extent(found.content)
        content = reading.span(parts[0][0], parts[-1][1])
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


def _voice(reading: Reading, found: Interpretation, outlets: tuple[NamedOutlet, ...]) -> Voice:
    around = voice_at(reading, found.verb.idx, found.verb.idx + len(found.verb)).hops
    if found.holder is None:
        return Voice(Stance.ASSESSMENT, around)
    holder = speaker_hop(reading, found.holder, outlets, None)
    return Voice(Stance.ASSESSMENT, (_as_group(holder), *around))


def _as_group(holder: Hop) -> Hop:
    return Hop(HopType.GROUP, holder.name, holder.span) if holder.type is HopType.ANONYMOUS else holder


ASSESSMENTS = Step("assessments", frozenset({"statements"}), frozenset({"claims"}), _run)
