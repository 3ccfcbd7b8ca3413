"""Who takes part by other words than the verb's own: the guest of a dinner, the head of a delegation."""

from attrs import evolve
from spacy.tokens import Token

from communique.extract.events.match import Match
from communique.extract.events.phrase import lemma, objects_of
from communique.extract.events.sides import TOGETHER
from communique.extract.events.slots import filled
from communique.extract.events.terms import words, words_of_kind


def with_guest(match: Match) -> Match:
    """A meeting that somebody hosts, with whoever it is held for or whose visit it is held during."""
    verb = match.trigger
    if match.rule.encounter == "call" and not match.recipients:
        return evolve(match, recipients=tuple(_on_the_line(verb)))
    if match.rule.encounter not in TOGETHER or match.recipients or lemma(verb) not in words("hosting"):
        return match
    held = [verb, *((match.object,) if match.object is not None else ())]
    guests = [guest for word in held for guest in filled(word, "for")] or _honoured(held) or _visitors(verb)
    return evolve(match, recipients=tuple(guests)) if guests else match


def with_leaders(match: Match) -> Match:
    """An encounter with those who head the delegations in it: "a delegation led by Ada Lind arrived"."""
    if match.rule.encounter is None and "movement" not in match.rule.flags:
        return match
    actors, recipients = (_with_heads(side) for side in (match.actors, match.recipients))
    return evolve(match, actors=actors, recipients=recipients)


def _with_heads(side: tuple[Token, ...]) -> tuple[Token, ...]:
    led = (child for token in side if lemma(token) in words("delegations") for child in token.children)
    clauses = (child for child in led if child.dep_ == "acl" and lemma(child) in words("leading"))
    return (*side, *(head for clause in clauses for head in filled(clause, "by") if head not in side))


def _honoured(held: list[Token]) -> list[Token]:
    """As in "a banquet in honour of the guest", "a dinner in her honour"."""
    honours = (noun for word in held for noun in filled(word, "in") if lemma(noun) in words("honours"))
    return [head for honour in honours for head in (filled(honour, "of") or filled(honour, "poss"))]


def _visitors(verb: Token) -> list[Token]:
    """Whose visit "during her visit" tells of."""
    during = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in {"during", "on"}]
    visits = [noun for child in during for noun in objects_of(child) if lemma(noun) in words_of_kind("visit")]
    return [owner for visit in visits for slot in ("poss", "of", "by") for owner in filled(visit, slot)]


def _on_the_line(verb: Token) -> list[Token]:
    """Who "spoke by phone with", where the parser hangs the other side on the phone."""
    phones = (noun for slot in ("by", "over") for noun in filled(verb, slot) if lemma(noun) in words_of_kind("call"))
    return [head for phone in phones for head in filled(phone, "with")]
