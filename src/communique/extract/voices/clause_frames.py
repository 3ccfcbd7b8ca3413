"""Frames whose content is a clause or an infinitive: "said that …", "vowed to …", "urged Y to …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.frame import Frame, is_infinitive, strayed
from communique.extract.voices.gaps import is_finite, with_subject
from communique.extract.voices.joined import joined, joined_clauses, joined_infinitives, joined_on
from communique.extract.voices.lexicon import Frames, Lexicon, words
from communique.extract.voices.source import antecedent, can_speak, verb_source


def impersonal_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "X appears to …", "X is expected to …": the subject belongs to the content, and nobody need be named."""
    infinitive = child(verb, "xcomp", "oprd")
    if infinitive is None:
        return None
    if lemma in frames.impersonal_active and (subject := child(verb, "nsubj")):
        return Frame("impersonal_active", verb, (subject, infinitive), None)
    if lemma in frames.impersonal_passive and (subject := child(verb, "nsubjpass")):
        return Frame("impersonal_passive", verb, (subject, infinitive), verb_source(verb))
    return None


def clause_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "X said (that) …", with the reasons behind it."""
    if lemma not in frames.clause or (lemma in frames.naming and child(verb, "dobj") is not None):
        return None
    clauses = _clauses(verb) or tuple(part for part in [strayed(verb) or _hung_beside(verb)] if part)
    if not clauses or is_infinitive(clauses[0]) or (lemma in words("marked") and not _is_marked(clauses[0])):
        return None
    whole = with_subject(verb, clauses[0])
    if whole is None:
        return None
    heads = (*whole, *clauses[1:], *_torn_off(verb, clauses[-1]))
    said = (*heads, *_reasons(verb, clauses[-1]), *joined_clauses(verb, clauses))
    return Frame("clause", verb, said, verb_source(verb), (verb,) if verb.head in whole else ())


def _torn_off(verb: Token, clause: Token) -> Iterator[Token]:
    """What the parser hung on the cue once more: "said he left after learning the port | would be shut"."""
    for part in verb.children:
        if part.dep_ == "ccomp" and verb.i < clause.i < part.i and _follows_at_once(part):
            yield part


def _follows_at_once(part: Token) -> bool:
    """Whether nothing but a closing quotation mark stands before a clause, or a comma before one without a subject."""
    before = part.left_edge.i - 1
    while before > 0 and part.doc[before].is_quote:
        before -= 1
    if part.doc[before].text == ",":
        return is_finite(part) and child(part, "nsubj", "nsubjpass", "csubj", "expl") is None
    return not part.doc[before].is_punct


def _is_marked(clause: Token) -> bool:
    """Whether a clause begins with that, whether, how …: "held that he …", but "held his hands high"."""
    return clause.left_edge.lower_ in words("marks")


def _hung_beside(verb: Token) -> Token | None:
    """A content that the parser takes for a circumstance: "asked Lind if …", "said after the talks it would …"."""
    for part in verb.children:
        if part.dep_ == "advcl" and part.i > verb.i and child(part, "nsubj", "nsubjpass"):
            mark = child(part, "mark", "advmod")
            asked = mark is not None and mark.lower_ in words("questioning") and verb.lemma_ in words("asking")
            if mark is None or mark.i > part.i or asked:
                return part
    return None


def _reasons(verb: Token, content: Token) -> tuple[Token, ...]:
    """The clauses behind a content that give its reasons though the parser hung them on the cue."""
    return tuple(
        part
        for part in verb.children
        if part.dep_ == "advcl" and part.i > content.i
        if any(mark.dep_ == "mark" and mark.lower_ in words("reasons") for mark in part.children)
    )


def _clauses(verb: Token) -> tuple[Token, ...]:
    """A verb's content clauses: the one behind it, else the one before; both where it stands between commas."""
    before = [part for part in verb.children if part.dep_ == "ccomp" and part.i < verb.i]
    behind = [part for part in verb.children if part.dep_ == "ccomp" and part.i > verb.i]
    follows = verb.doc[verb.i + 1].text if verb.i + 1 < len(verb.doc) else ""
    if before and behind and follows == ",":
        return before[-1], behind[0]
    return tuple(behind[:1] or before[:1])


def parenthesis_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "The talks, Lind said, were useful": the parser hangs the cue below what it introduces."""
    if lemma not in frames.clause or not child(verb, "nsubj") or not _inserted(verb):
        return None
    said = _whole(verb)
    return Frame("parenthesis", verb, (said, *joined_on(verb, said)), verb_source(verb), (verb,))


def _whole(verb: Token) -> Token:
    """What a cue is hung on; behind two joined clauses both: "Fees rose, and crews left, Lind said"."""
    said = verb.head
    last = verb.i > said.i and not any(part.i > verb.right_edge.i for part in said.children if not part.is_punct)
    while last and said.dep_ == "conj" and said.head.pos_ in {"VERB", "AUX"}:
        said = said.head
    return said


def _inserted(verb: Token) -> bool:
    """Whether a cue with its subject stands in or behind what it introduces: "…, Lind said"."""
    if verb.dep_ == "parataxis":
        return True
    first = verb.left_edge.i
    behind = verb.dep_ == "conj" and verb.head.i < verb.i and first > 0 and verb.doc[first - 1].text == ","
    joined_on = any(part.dep_ == "cc" and part.i > verb.head.right_edge.i - 1 for part in verb.head.children)
    return behind and not joined_on and not any(part.dep_ == "cc" and part.i < first for part in verb.head.children)


def appeal_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "Called for the council to act", "called on the council to act": who is called on belongs to the content."""
    if lemma not in frames.appeal or child(verb, "nsubjpass"):
        return None
    act = next(
        (part for part in verb.children if part.dep_ in {"advcl", "xcomp", "ccomp"} and is_infinitive(part)), None
    )
    if act is None:
        return None
    called = [part for on in verb.children if on.dep_ == "prep" and on.lower_ in {"on", "upon"} for part in on.children]
    mark = tuple(part for part in act.children if part.dep_ == "mark" and part.lower_ == "for")
    return Frame("appeal", verb, (*called, act), verb_source(verb), mark)


def object_infinitive_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "Urged Y to …": Y belongs to the content, but not with "told Y to …"."""
    if lemma not in frames.object_infinitive:
        return None
    clause = child(verb, "ccomp")
    if clause is not None and is_infinitive(clause):
        return Frame("object_infinitive", verb, (clause, *joined_infinitives(verb, clause)), verb_source(verb))
    infinitive, addressee = child(verb, "xcomp"), child(verb, "dobj")
    if infinitive is None or not is_infinitive(infinitive):
        return None
    if addressee is not None and child(verb, "nsubjpass") is None:
        heads = (infinitive,) if lemma == "tell" else (addressee, infinitive)
        return Frame("object_infinitive", verb, (*heads, *joined_infinitives(verb, infinitive)), verb_source(verb))
    return None


def infinitive_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "Vowed to …", and what the same "to" governs further on."""
    infinitive = child(verb, "xcomp")
    if (
        infinitive is None
        or lemma not in frames.infinitive
        or not is_infinitive(infinitive)
        or child(verb, "nsubjpass")
    ):
        return None
    return Frame("infinitive", verb, (infinitive, *joined_infinitives(verb, infinitive)), verb_source(verb))


def light_frame(verb: Token, lemma: str, lexicon: Lexicon) -> Frame | None:
    """ "Made (it) clear that …", "made the case to Suda that …": what is said hangs on the verb or on the adjective."""
    if lemma not in words("light_verbs"):
        return None
    cue = child(verb, "ccomp", "oprd", "acomp", "dobj")
    if cue is None or lexicon.lemma(cue) not in words("made_known") | lexicon.nouns.clause:
        return None
    clause = child(cue, "ccomp", "advcl", "acl") or (child(verb, "ccomp") if cue.dep_ == "dobj" else None)
    if (
        clause is None
        or clause.i < cue.i
        or is_infinitive(clause)
        or child(clause, "mark", "nsubj", "nsubjpass") is None
    ):
        return None
    source = _owner(cue) or verb_source(verb)
    return Frame("noun_clause", cue, (clause,), source) if source is None or can_speak(antecedent(source)) else None


def _owner(noun: Token) -> Token | None:
    """Whose a claim is that somebody else only repeats: "repeated Lind's claim that …"."""
    owner = child(noun, "poss")
    return owner if owner is not None and owner.pos_ != "PRON" else None


def gerund_frame(verb: Token, lemma: str, frames: Frames) -> Frame | None:
    """ "Suggested lowering the fees": an -ing form whose doer nobody else is."""
    doing = child(verb, "xcomp", "ccomp")
    if doing is None or lemma not in frames.gerund or doing.tag_ != "VBG" or child(verb, "nsubjpass"):
        return None
    return Frame("gerund", verb, (doing, *joined(verb, doing, "VBG")), verb_source(verb))
