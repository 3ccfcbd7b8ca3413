"""The step that reads commitments: pledges, agreements, plans, deadlines, moratoriums; with owner, due date, state."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Commitment
from communique.claims.codes import CommitmentKind, CommitmentState, Stance, Status
from communique.claims.span import Span
from communique.extract.events.timing import own_when
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import (
    extent,
    infinitive,
    is_heading,
    is_infinitive,
    is_negated,
    prepositions,
    span_of,
    subject_of,
    under_condition,
    verbs_of,
)
from communique.extract.positions.conditions import bound_of
from communique.extract.positions.deadlines import deadlines
from communique.extract.positions.declared import beneficiary, declared
from communique.extract.positions.holders import acting_states, is_political, is_public, is_somebody, owner_of
from communique.extract.positions.kept import kept
from communique.extract.positions.misread import is_garbled, only_seems, subject_unsure
from communique.extract.positions.moratoriums import moratoriums
from communique.extract.positions.outcomes import with_outcomes
from communique.extract.positions.timing import due_below, term_below
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.steps import Step

_PERHAPS = frozenset({"probably", "likely", "maybe", "perhaps", "possibly"})
_DONE = frozenset({"after", "since", "by", "upon", "on", "in", "while", "for", "into"})  # "after signing"
_WAITING = frozenset({"before", "until", "till", "once", "unless"})
_NEAR = 5  # tokens between what is promised and the clause on which it hangs: "a loan in dollars if …"
_UNSAID = frozenset({Status.DENIED, Status.HYPOTHETICAL, Status.PROPOSED, Status.POSSIBLE})


def find_commitments(reading: Reading) -> Reading:
    """The reading with a claim for each commitment whose owner is an actor of note."""
    readers = (_pledges, declared, _signings, _planned_events, _planned_visits, deadlines, moratoriums, kept)
    found = [one for reader in readers for one in reader(reading) if one.status not in _UNSAID]
    found = [one for one in found if one.voice.stance is not Stance.ASSESSMENT]
    found = [one for one in found if not is_garbled(reading, one.span, _words(one))]
    return reading.adding(claims=reading.claims + tuple(with_outcomes(reading, found)))


def _words(one: Claim) -> Span:
    assert isinstance(one.content, Commitment)
    return one.content.content


def _pledges(reading: Reading) -> Iterator[Claim]:
    """Reads "pledged to sign", "agreed to sign", "plans to sign", "vowed that …"."""
    for verb in verbs_of(reading.doc):
        kind = _KINDS.get(verb.lemma_.lower())
        root = _promised(verb, kind) if kind and _said(verb) else None
        subject = subject_of(verb) if root is not None else None
        owners = acting_states(reading, subject) if subject is not None else ()
        if kind is None or root is None or not any(map(is_public, owners)) or _left_open(verb, root):
            continue
        if kind is not CommitmentKind.AGREEMENT and _threatened(root):
            continue
        if _not_quite(verb, kind) or _somebody_lost(reading, verb, root) or subject_unsure(reading, verb, owners):
            continue
        first, last = extent(root)
        last = _for_what(verb, root, last)
        bound = bound_of(verb)
        if bound is not None and verb.i < bound.root.left_edge.i <= last + _NEAR:
            last = extent(bound.root)[1]
        content = span_of(reading, first, last)
        due = due_below(reading, root) or term_below(reading, root, said=own_when(reading, verb))
        made = Commitment(
            kind,
            content,
            CommitmentState.OPEN,
            owners[0].key,
            beneficiary(reading, verb, root, owners),
            due,
            tuple(one.key for one in (*owners[1:], *_others(reading, owners, _with_whom(verb, root)))),
        )
        one = claim(reading, verb, made, f"commitments:{verb.lemma_.lower()}", 0.7)
        if one.status is not Status.EXPECTED:  # "will agree to leave": when he does
            yield one


def _not_quite(verb: Token, kind: CommitmentKind) -> bool:
    """Reads "appeared to promise", "had intended to leave", "before agreeing to talks", "would probably agree"."""
    past = any(one.dep_ == "aux" and one.lower_ in {"had", "'d", "’d"} for one in verb.children)
    unsure = any(one.dep_ == "advmod" and one.lower_ in _PERHAPS for one in verb.children)
    return unsure or _not_yet(verb) or only_seems(verb) or (past and kind is CommitmentKind.PLAN)


def _not_yet(verb: Token) -> bool:
    """Reads "before agreeing to talks", "until it signs", "let him sign": not bound yet, or never."""
    marks = {one.lower_ for one in verb.children if one.dep_ in {"mark", "advmod"} and one.i < verb.i}
    gerund = verb.tag_ == "VBG" and not any(one.dep_ == "aux" for one in verb.children)
    if gerund and verb.dep_ == "pcomp":
        return verb.head.lower_ not in _DONE
    caused = verb.tag_ == "VB" and verb.dep_ == "ccomp"
    return bool(marks & _WAITING) or (caused and verb.head.lemma_ in words("commitments", "agreement", "letting"))


def _somebody_lost(reading: Reading, verb: Token, root: Token) -> bool:
    """Reads "promised his voters a wall", "agreed with its partners to leave": no actor is known by it."""
    given = [child(verb, "dative"), *prepositions(verb, "with"), *prepositions(verb, "to")]
    given += prepositions(root, "with") if root.lemma_.lower() in words("commitments", "agreement", "texts") else ()
    named = [one for one in given if one is not None and one.i != root.i and is_somebody(reading, one)]
    return any(not acting_states(reading, one) for one in named)


def _with_whom(verb: Token, root: Token) -> Iterator[Token]:
    """Reads "agreed with Kenya to …", "agreed to a deal with Kenya", "accepted Kenya's invitation to …"."""
    if verb.lemma_ in words("commitments", "agreement", "verbs"):
        yield from prepositions(verb, "with")
        if root.lemma_.lower() in words("commitments", "agreement", "texts"):
            yield from prepositions(root, "with")
    if verb.lemma_ in words("commitments", "plan", "accepting") and (held := child(verb, "dobj")) is not None:
        yield from (one for one in held.children if one.dep_ == "poss")


def _others(reading: Reading, owners: Sequence[Actor], tokens: Iterable[Token]) -> Iterator[Actor]:
    """The counterparts that are no owners yet."""
    found = dict.fromkeys(actor for one in tokens for actor in acting_states(reading, one))
    yield from (one for one in found if is_political(one) and one.key not in {owner.key for owner in owners})


def _threatened(root: Token) -> bool:
    """Reads "vowed to retaliate", "vowed to impose retaliatory tariffs": a threat is no pledge."""
    held = child(root, "dobj")
    described = held is not None and any(one.lower_ in {"retaliatory", "punitive"} for one in held.children)
    return described or root.lemma_.lower() in words("commitments", "pledge", "threats")


def _for_what(verb: Token, root: Token, last: int) -> int:
    """The last word of "pledged two million for the schools", which the parse hangs on the verb."""
    if root.dep_ != "dobj":
        return last
    behind = (one for one in verb.children if one.dep_ == "prep" and one.lower_ in {"for", "towards", "toward"})
    return next((extent(one)[1] for one in behind if one.i == last + 1), last)


def _said(verb: Token) -> bool:
    """Whether somebody binds himself: "an ally committed to its port" and "about time they agree" bind nobody."""
    adjective = verb.tag_ == "VBN" and verb.dep_ == "acl"
    bare = verb.tag_ in {"VB", "VBP"} and verb.lemma_ in words("commitments", "agreement", "verbs")
    asked = verb.sent.text.rstrip().endswith("?")
    return not (adjective or bare or asked or _unsaid(verb) or is_heading(verb) or child(verb, "nsubjpass", "auxpass"))


def _left_open(verb: Token, root: Token) -> bool:
    """Reads "which he vowed to destroy", "do what he promised to do": the words do not say what."""
    if root.lemma_ in words("commitments", "empty") and child(root, "dobj", "prep", "advmod") is None:
        return True
    pointed = child(root, "dobj")
    if pointed is not None and pointed.tag_ in {"PRP", "DT"} and pointed.i == root.right_edge.i:
        return True  # "agreed to leave that"
    held = child(root, "dobj", "nsubjpass", "auxpass", "ccomp", "xcomp")
    if root.pos_ == "VERB" and held is not None and held.tag_ in {"WDT", "WP"}:
        return True
    if root.pos_ != "VERB" or held is not None:
        return False
    clause = next((one for one in (verb, *verb.ancestors) if one.dep_ == "relcl"), None)
    subject = child(clause, "nsubj", "nsubjpass") if clause is not None else None
    return subject is not None and subject.tag_ not in {"WDT", "WP"}


def _promised(verb: Token, kind: CommitmentKind) -> Token | None:
    """The word that heads what a verb binds its subject to."""
    if verb.lemma_ in words("commitments", "plan", "accepting"):
        return _invited(verb)
    if (found := infinitive(verb)) is not None and found.dep_ in {"xcomp", "ccomp"}:
        return found
    if kind is CommitmentKind.PLAN:
        return None
    return _agreed(verb) if kind is CommitmentKind.AGREEMENT else _pledged(verb)


def _agreed(verb: Token) -> Token | None:
    if (settled := _settled(verb)) is not None:
        return settled
    if verb.tag_ in {"VBP", "VBZ"}:
        return None  # "we agree on much": an opinion
    about = next((one for one in prepositions(verb, "to", "on", "upon") if one.ent_type_ not in {"DATE", "TIME"}), None)
    return (
        None
        if about is None or about.tag_ in {"WDT", "WP"} or about.lemma_ in words("commitments", "agreement", "nothing")
        else about
    )


def _pledged(verb: Token) -> Token | None:
    held = child(verb, "dobj")
    if verb.lemma_ in words("commitments", "pledge", "of_oneself"):
        oneself = held is None or held.tag_ == "PRP"
        return next(prepositions(verb, "to"), None) if oneself else None
    finite = next((one for one in verb.children if one.dep_ == "ccomp" and one.i > verb.i), None)
    return finite or (_what(verb, held) if verb.lemma_ not in words("commitments", "pledge", "to_do") else None)


def _invited(verb: Token) -> Token | None:
    """Reads "accepted an invitation to visit Kenya", "invited him to visit Kenya. He accepted the invitation"."""
    held = child(verb, "dobj")
    if held is None or (held.lemma_ != "invitation" and held.lower_ != "it"):
        return None
    return infinitive(held) or _visit_before(held)


def _visit_before(invitation: Token) -> Token | None:
    """What the invitation of the same sentence or the one before is to: the last "invited … to visit"."""
    before = invitation.doc[max(invitation.sent.start - 1, 0)].sent.start
    asking = [one for one in invitation.doc[before : invitation.i] if one.lemma_ in {"invite", "invitation"}]
    return infinitive(asking[-1]) if asking else None


def _settled(verb: Token) -> Token | None:
    """Reads "agreed that the next round will be held in May"; what they agree is true binds nobody."""
    clauses = (one for one in verb.children if one.dep_ == "ccomp" and one.i > verb.i)
    ahead = {"will", "would", "shall", "should"}
    return next((one for one in clauses if any(part.lower_ in ahead for part in one.children)), None)


def _what(verb: Token, held: Token | None) -> Token | None:
    """The thing promised: no relative pronoun but the noun that it stands for, and no addressee."""
    relative = verb.dep_ == "relcl" and (held is None or held.tag_ in {"WDT", "WP"} or held.pos_ == "PROPN")
    if relative:
        return verb.head if verb.head.pos_ == "NOUN" and _who_promises(verb) else None
    return held if held is not None and held.pos_ == "NOUN" else None


def _who_promises(verb: Token) -> bool:
    """Whether the clause has a subject of its own: "a loan that Kenya promised", not "Kenya, which promised"."""
    subject = child(verb, "nsubj")
    return subject is not None and subject.tag_ not in {"WDT", "WP"}


def _signings(reading: Reading) -> Iterator[Claim]:
    """Reads "signed a treaty", "reached an agreement on …"."""
    for verb in verbs_of(reading.doc):
        held = child(verb, "dobj", "nsubjpass") if verb.lemma_ in words("commitments", "agreement", "signing") else None
        passive = held is not None and held.dep_ == "nsubjpass"
        held = verb.head if held is not None and held.tag_ == "WDT" and verb.dep_ == "relcl" else held
        if held is None or held.lemma_ not in words("commitments", "agreement", "texts") or _unsaid(verb):
            continue
        if _merely_thought_of(verb):
            continue
        agents = (one for one in prepositions(verb, "by") if one.dep_ == "pobj")
        subject = next(agents, None) if passive else subject_of(verb)
        owners = acting_states(reading, subject) if subject is not None else ()
        partners = [*prepositions(held, "with"), *prepositions(verb, "with")]
        if any(not acting_states(reading, one) for one in partners if is_somebody(reading, one)):
            continue  # with whom is said, and no actor is known by it
        if any(map(is_public, owners)) and not _none_of(held):
            made = Commitment(
                CommitmentKind.AGREEMENT,
                span_of(reading, *extent(held, [*_occasion(held), *([verb] if verb.head.i == held.i else [])])),
                CommitmentState.LAPSED if _ended(held) else CommitmentState.OPEN,
                owners[0].key,
                fellow_owners=tuple(one.key for one in (*owners[1:], *_others(reading, owners, partners))),
            )
            status = Status.OCCURRED if _before_now(verb) else None
            if is_infinitive(verb) and verb.head.lemma_ not in words("commitments", "agreement", "managing"):
                continue
            signed = claim(reading, verb, made, f"commitments:{verb.lemma_}", 0.65, status=status)
            if signed.status not in {Status.POSSIBLE, Status.PROPOSED}:
                yield signed


def _merely_thought_of(verb: Token) -> bool:
    """Reads "would not mind signing a pact", "a chance of striking a deal", "let him sign the pact": not signed."""
    gerund = verb.tag_ == "VBG" and not any(one.dep_ == "aux" for one in verb.children)
    chance = verb.dep_ == "pcomp" and verb.head.lower_ == "for"
    return _not_yet(verb) or (gerund and (chance or verb.dep_ in {"xcomp", "appos"}))


def _ended(text: Token) -> bool:
    """Reads "a truce that they signed lapsed"."""
    ended = text.dep_ == "nsubj" and text.head.lemma_ in words("commitments", "kept", "ending")
    return ended and not is_negated(text.head)


def _occasion(text: Token) -> list[Token]:
    """Where and when it was signed, which the parse hangs on the text: "a treaty on fish in Nairobi on Monday"."""
    return [
        one
        for one in text.subtree
        if one.dep_ == "prep" and one.lower_ in {"in", "at", "on"} and any(map(_is_place_or_day, one.children))
    ]


def _is_place_or_day(held: Token) -> bool:
    return held.dep_ == "pobj" and held.ent_type_ in {"GPE", "DATE", "FAC"}


def _before_now(verb: Token) -> bool:
    """Reads "after reaching a deal": it has been reached whatever the main clause asks or expects."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in {"after", "since"}


def _planned_events(reading: Reading) -> Iterator[Claim]:
    """Reads "Kenya's visit expected in May", "its summit scheduled for May": a dated event that somebody plans."""
    for verb in verbs_of(reading.doc):
        noun = verb.head
        planned = verb.lemma_ in words("commitments", "plan", "set") and verb.tag_ == "VBN" and verb.dep_ == "acl"
        if not planned or noun.lemma_ not in words("commitments", "plan", "events") or _off(noun):
            continue
        due, owner = due_below(reading, verb), owner_of(reading, noun)
        if due is not None and owner is not None and is_political(owner):
            status = Status.EXPECTED if verb.lemma_ == "expect" else Status.SCHEDULED
            content = span_of(reading, *extent(noun))
            made = Commitment(CommitmentKind.PLAN, content, CommitmentState.OPEN, owner.key, None, due)
            yield claim(reading, verb, made, f"commitments:{verb.lemma_}", 0.75, status=status)


def _planned_visits(reading: Reading) -> Iterator[Claim]:
    """Reads "is expected to visit Kenya in May", "is set to host a summit in June"."""
    for verb in verbs_of(reading.doc):
        known = verb.lemma_ in words("commitments", "plan", "set") and child(verb, "auxpass") is not None
        root = infinitive(verb) if known and not _unsaid(verb) else None
        subject = child(verb, "nsubjpass") if root is not None else None
        if root is None or subject is None or root.lemma_ not in words("commitments", "plan", "visiting"):
            continue
        due, owners = due_below(reading, root), acting_states(reading, subject)
        if due is not None and owners and is_public(owners[0]):
            fellows = tuple(one.key for one in owners[1:])
            content = span_of(reading, *extent(root))
            made = Commitment(CommitmentKind.PLAN, content, CommitmentState.OPEN, owners[0].key, None, due, fellows)
            status = Status.EXPECTED if verb.lemma_ == "expect" else Status.SCHEDULED
            yield claim(reading, verb, made, f"commitments:{verb.lemma_}", 0.7, status=status)


def _off(noun: Token) -> bool:
    """Reads "cancelled his visit planned for May", "the visit planned was postponed", "the delay of a visit"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        return noun.head.head.lemma_.lower() in words("commitments", "plan", "off_nouns")
    called_off = any(one.dep_ == "prt" and one.lower_ == "off" for one in noun.head.children)
    governed = noun.dep_ in {"dobj", "nsubjpass"}
    return governed and (called_off or noun.head.lemma_ in words("commitments", "plan", "called_off"))


def _unsaid(verb: Token) -> bool:
    return is_negated(verb) or under_condition(verb)


def _none_of(noun: Token) -> bool:
    return any(one.dep_ == "det" and one.lower_ == "no" for one in noun.children)


_KINDS = {
    **dict.fromkeys(words("commitments", "pledge", "verbs"), CommitmentKind.PLEDGE),
    **dict.fromkeys(words("commitments", "agreement", "verbs"), CommitmentKind.AGREEMENT),
    **dict.fromkeys(words("commitments", "plan", "verbs"), CommitmentKind.PLAN),
    **dict.fromkeys(words("commitments", "plan", "accepting"), CommitmentKind.PLAN),
}

COMMITMENTS = Step(
    "commitments",
    frozenset({"report", "doc", "dates", "actors", "statements"}),
    frozenset({"claims"}),
    find_commitments,
)
