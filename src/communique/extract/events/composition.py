"""Operators: verbs over another event. To agree to lift sanctions is no lifting: CAMEO gives it a code of its own."""

from collections.abc import Sequence

from attrs import evolve
from spacy.tokens import Token

from communique.extract.events.lexicon import Operator, Rule, lexicon
from communique.extract.events.match import TIMES, Match, keys_of, noun_match, personal, verb_match
from communique.extract.events.phrase import lemma, objects_of
from communique.extract.events.slots import actors_of, filled, passive, subjects
from communique.extract.status.clause import auxiliaries, negators, proviso_of

DEPTH = 3  # "urged them to agree to lift …"; deeper events are left apart
CLAUSE, THING = 1.8, 1.4  # weights of what is asked or promised but is no event of the lexicon
_LINKS = frozenset({"for", "to", "on", "with", "from", "of", "against", "in"})
_ALONE = Rule("", ())
_FUTURE = frozenset({"will", "would", "'ll", "wo", "shall", "'d"})
_ASKING = frozenset({"appeal", "demand", "accuse"})
_ASKED_OF = frozenset({"appeal", "demand"})
# To agree to do without patrols threatens nobody, unless it says whom.
_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC"})
_TELLING = frozenset({"tell", "warn", "inform", "notify"})
_CONSENT = frozenset({"agree", "consent"})
_HARMS = frozenset({"11", "13", "15", "16", "17", "18", "19", "20"})
_KEPT = "="  # the code of what is ordered stays
_PLURAL = frozenset({"NNS", "NNPS"})
_BIDDING = frozenset({"invite", "propose", "suggest"})
_ASKED = frozenset({"who", "what", "when", "where", "why", "how", "whether", "if", "which", "whom", "whose"})
_WILLED = frozenset({"intent", "offer", "wish"})
_KNOWING = frozenset({"know", "understand", "remember", "realize", "realise", "appreciate", "expect"})
_DUTY = {"must": "demand", "should": "appeal", "ought": "appeal"}


def event_of(token: Token, depth: int = DEPTH) -> Match | None:
    """The event that a word names: an operator's with what stands below it, or a rule's own, whichever is surer."""
    if token.pos_ in {"VERB", "ADJ", "AUX"}:
        found = [verb_match(token) if token.pos_ != "ADJ" else None, composed(token, depth)]
        return max((match for match in found if match), key=lambda match: match.weight, default=None)
    return noun_match(token) if token.pos_ in {"NOUN", "PROPN"} else None


def composed(token: Token, depth: int = DEPTH) -> Match | None:
    """The event of an operator over another event, None where the word is no operator or nothing stands below it."""
    known = lexicon().operators
    if token.pos_ == "ADJ" and proviso_of(token) is not None:
        return None  # who is ready to lift a ban if … has not agreed to
    operators = [operator for key in keys_of(token) for operator in known.get(key, ())]
    found = (_apply(token, operator, depth) for operator in operators if depth)
    return next((match for match in found if match), None)


def clauses_of(token: Token) -> list[Token]:
    """The verbs of the clauses that a verb or adjective governs, joined ones included."""
    own = [child for child in token.children if child.dep_ in {"xcomp", "ccomp"} and child.pos_ in {"VERB", "AUX"}]
    return [part for clause in own for part in (clause, *clause.conjuncts) if part.i >= clause.i]


def nouns_of(token: Token) -> list[Token]:
    """The nouns that a verb governs: its object, and what follows "for", "to", "on" …"""
    after = (child for child in token.children if child.dep_ == "prep" and child.lower_ in _LINKS)
    direct = filled(token, "obj") if token.pos_ == "VERB" else []
    return [*direct, *(noun for child in after for noun in objects_of(child))]


def _apply(token: Token, operator: Operator, depth: int) -> Match | None:
    if operator.row == "report":
        return next((match for clause in clauses_of(token) if (match := _reported(token, clause, depth))), None)
    below = clauses_of(token) if operator.row != "same" else []
    told_of = operator.infinitive and any(filled(token, word) for word in ("of", "about"))  # "told him of its plan to"
    below = [part for part in below if _infinitive(part) and not told_of] if operator.infinitive else below
    below = [part for part in below if not _question(part)] if operator.row in _ASKED_OF else below
    below += [] if operator.clause else nouns_of(token) if operator.row != "same" else filled(token, "obj")
    for part in below:
        inner = event_of(part, depth - 1)
        if inner is not None and inner.rule.encounter and _for_itself(token, operator):
            return None
        if inner is not None and (found := _over(token, operator, part, inner)).cameo:
            return found
    return _unspecified(token, operator) if operator.alone and _speech_act(token, operator, below) else None


def _for_itself(token: Token, operator: Operator) -> bool:
    """Whether a meeting that it is over stands for itself, with its status: it is planned, hoped for, proposed."""
    return (operator.row in {"intent", "wish"} and not operator.alone) or lemma(token) in _BIDDING


def _speech_act(token: Token, operator: Operator, below: list[Token]) -> bool:
    """Whether something is agreed to, asked or refused at all; to decline to comment is no refusal."""
    if token.pos_ not in {"VERB", "ADJ"} or not below or _question(below[0]) or _failed(token):
        return False
    if operator.row == "intent" and below[0].pos_ == "VERB" and negators(below[0]):
        return False  # who vows not to answer promises nothing
    if not any(part.dep_ == "xcomp" or part.pos_ == "VERB" for part in below):
        return operator.things and any(part.pos_ == "NOUN" and _is_thing(part) for part in below)
    refusal = operator.row in {"reject", "appeal"} and (operator.row == "reject" or negators(below[0]))
    return not refusal or lemma(below[0]) not in lexicon().lists["answering"]


def _question(clause: Token) -> bool:
    """As in "asked who would pay": it asks for an answer, and nothing is asked to be done."""
    asks = any(child.lower_ in _ASKED for child in clause.children)
    return clause.dep_ == "ccomp" and asks


def _is_thing(noun: Token) -> bool:
    """Whether a noun is something that can be asked for or promised: no person, no day."""
    return noun.ent_type_ not in TIMES and not personal(noun) and lemma(noun) not in lexicon().lists["idle"]


def _infinitive(clause: Token) -> bool:
    return any(child.tag_ == "TO" for child in clause.children)


def _reported(token: Token, clause: Token, depth: int) -> Match | None:
    """To say one would is an intent, to say that others must a demand; anything else that is said is none."""
    aux = {word.lower_ for word in auxiliaries(clause)}
    knows = lemma(clause) in _KNOWING  # "Oslo should know" tells it so
    if "have" not in aux and not knows and (duty := _duty(aux)) is not None:
        inner = event_of(clause, depth - 1) or Match("", _ALONE, clause, 0.5)
        actors, owed = tuple(actors_of(token)), tuple(subjects(clause))
        return evolve(_coded(inner, duty), trigger=token, actors=actors, recipients=owed, covers=_covered(inner))
    inner_event = event_of(clause, depth - 1)
    if proviso_of(clause) is not None:
        return None  # what would be done if … is not yet promised
    if not aux & _FUTURE or inner_event is None or not _own(token, clause):
        return None
    if inner_event.rule.encounter and not negators(clause):
        return None  # a journey that is announced stands for itself, with its status
    told = ("obj", "iobj", "to") if lemma(token) in _TELLING else ()
    return _over(token, Operator("intent", told, False, False), clause, inner_event)


def _duty(aux: set[str]) -> str | None:
    return next((row for word, row in _DUTY.items() if word in aux), None)


def _own(token: Token, clause: Token) -> bool:
    """Whether a speaker speaks of what he himself will do."""
    doers, speakers = actors_of(clause), actors_of(token)
    if passive(clause):
        return False
    many = len(speakers) > 1 or any(speaker.tag_ in _PLURAL for speaker in speakers)
    meant = (doer for doer in doers if doer.pos_ == "PRON" and (many or doer.lower_ != "they"))
    return not doers or any(doer in speakers for doer in doers) or any(meant)


def _over(token: Token, operator: Operator, below: Token, inner: Match) -> Match:
    actors = _doers(token)
    if operator.row == "same" and inner.rule.encounter:
        return evolve(inner, cameo="")
    if operator.row == "same":
        doers = tuple(actor for actor in actors if actor not in inner.recipients) or inner.actors
        return evolve(inner, trigger=token, actors=doers, covers=_covered(inner))
    row = _row(operator.row, below, actors)
    if row == "reject" and operator.row in _WILLED and (inner.root in _HARMS or not _own(token, below)):
        return evolve(inner, cameo="")  # who promises not to strike, or that another will not come, refuses nothing
    if _failed(token) and row in _WILLED:
        return evolve(inner, cameo="")
    if lemma(token) in _CONSENT and not _names_anybody(inner):
        inner = evolve(inner, cameo="030", recipients=(), weight=max(inner.weight, 1.0))
    own = tuple(
        part
        for slot in operator.to
        for part in filled(token, slot)
        if part.i != below.i and part not in actors and part.ent_type_ not in TIMES
    )
    asked = tuple(part for part in inner.actors if part not in actors) if row in _ASKING else ()
    if row == "appeal" and below.pos_ != "VERB" and not own and not asked:
        row = "oppose" if inner.root in lexicon().rows["oppose"] else row
    rest = asked or tuple(part for part in _concerned(row, below, inner) if part not in actors)
    return evolve(
        _coded(inner, row),
        trigger=token,
        weight=inner.weight + (1.0 if below.pos_ == "VERB" else 0.0),
        actors=actors,
        recipients=own or rest,
        covers=_covered(inner),
    )


def _concerned(row: str, below: Token, inner: Match) -> Sequence[Token]:
    """Whom what is governed reaches; who asks for an invasion of Norway asks Norway for nothing."""
    return inner.recipients if row not in _ASKED_OF else filled(below, "from")


def _failed(verb: Token) -> bool:
    """As in "failed to agree": nothing was agreed."""
    return verb.dep_ == "xcomp" and lemma(verb.head) == "fail"


def _names_anybody(match: Match) -> bool:
    """Whether a name stands in the phrases of those whom it is done to."""
    return any(word.ent_type_ in _NAMES for part in match.recipients for word in part.subtree)


def _row(row: str, below: Token, actors: tuple[Token, ...]) -> str:
    """To intend not to is to refuse; to want somebody else to is to ask."""
    if row not in _WILLED or below.pos_ != "VERB":
        return row
    if negators(below):
        return "reject"
    doers = actors_of(below)
    return row if not doers or any(doer in actors or doer.pos_ == "PRON" for doer in doers) else "appeal"


def _unspecified(token: Token, operator: Operator) -> Match:
    """An agreement, appeal, refusal … about something that is no event of the lexicon."""
    actors = _doers(token)
    own = tuple(part for slot in operator.to for part in filled(token, slot) if part not in actors)
    if operator.row in _ASKED_OF and not own:
        own = tuple(part for noun in nouns_of(token) for part in filled(noun, "from"))
    clause = any(part.pos_ != "NOUN" for part in clauses_of(token))
    return _coded(Match("", _ALONE, token, CLAUSE if clause else THING, actors, own), operator.row)


def _covered(inner: Match) -> tuple[Token, ...]:
    return (*inner.covers, inner.trigger, *((inner.object,) if inner.object is not None else ()))


def _coded(inner: Match, row: str) -> Match:
    codes = lexicon().rows[row]
    code = codes.get(inner.root, codes[""])
    if code == _KEPT:
        return inner
    rule = evolve(inner.rule, encounter=None, mode=None, flags=inner.rule.flags - {"reciprocal"})
    return evolve(inner, cameo=code, rule=rule)


def _doers(token: Token) -> tuple[Token, ...]:
    return tuple(actors_of(token) if token.pos_ == "VERB" else subjects(token.head))
