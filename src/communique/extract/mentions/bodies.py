"""Bodies: organisations and states of a report gathered from their names, short forms and acronyms."""

import re

from spacy.tokens import Doc

from communique.claims.codes import ActorType, MentionForm
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.lexicon import Known, known_institutions
from communique.extract.mentions.metonymy import is_associative
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.person_name import slug
from communique.extract.mentions.states import StateWordKind, state_name

_PLACE_WORDS = (StateWordKind.CAPITAL, StateWordKind.SEAT)
_SMALL = frozenset({"of", "the", "and", "for", "&", "in", "on", "de", "la", "-"})


def gather_states(doc: Doc, names: tuple[Name, ...]) -> list[Draft]:
    """One draft for each state; a capital is a mention where it stands for the state, an adjective as a description."""
    drafts: dict[str, Draft] = {}
    for name in names:
        if name.type is not NameType.STATE or name.word is None:
            continue
        by_place = name.word.kind in _PLACE_WORDS
        if by_place and not is_associative(doc, name):
            continue
        iso3 = name.word.iso3
        draft = drafts.setdefault(iso3, Draft(f"state:{iso3}", ActorType.STATE, state_name(iso3), iso3))
        described = name.word.kind in (StateWordKind.ADJECTIVE, StateWordKind.PEOPLE)
        draft.add(name.start, name.end, MentionForm.NOMINAL if described else MentionForm.PROPER, by_place)
    return list(drafts.values())


def gather_organisations(doc: Doc, names: tuple[Name, ...]) -> list[Draft]:
    """One draft for each organisation: known ones by their usual name, others by full name, acronym and short form."""
    drafts: dict[str, Draft] = {}
    aliases: dict[str, str] = {}
    named = [name for name in names if name.type is NameType.ORGANISATION]
    for name in sorted(named, key=lambda n: (n.start - n.end, n)):
        text = doc[name.start : name.end].text
        known = known_institutions().get(text)
        usual = known.name if known else text
        key = aliases.get(slug(usual), slug(usual))
        draft = drafts.setdefault(key, _draft(key, usual, known))
        draft.add(name.start, name.end, MentionForm.PROPER)
        for alias in (slug(usual), acronym(usual)):
            aliases.setdefault(alias, key)
    return list(drafts.values())


def acronym(text: str) -> str:
    """The acronym of a name in lower case: "Union of Free Cities" -> ufc."""
    return "".join(word[0] for word in re.findall(r"[^\s\-]+", text) if word.lower() not in _SMALL).lower()


def _draft(key: str, usual: str, known: Known | None) -> Draft:
    return Draft(f"organisation:{key}", ActorType.ORGANISATION, usual, known.state if known else None)
