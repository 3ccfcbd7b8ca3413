"""Bodies: organisations and states of a report gathered from their names, short forms and acronyms."""

import re
from functools import cache

from attrs import define, field
from spacy.tokens import Doc

from communique import vocabulary
from communique.claims.codes import ActorType, MentionForm
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.lexicon import Known, known_institutions
from communique.extract.mentions.metonymy import is_associative
from communique.extract.mentions.name import Name, NameType, in_order
from communique.extract.mentions.person_name import slug
from communique.extract.mentions.states import LONGEST_STATE, StateWordKind, is_sure, plain_state, state_name

_PLACE_WORDS = (StateWordKind.CAPITAL, StateWordKind.SEAT)
_SMALL = frozenset({"of", "the", "and", "for", "&", "in", "on", "de", "la", "-"})
_NOUN_PARTS = frozenset({"pobj", "dobj", "attr", "nsubj", "nsubjpass", "conj"})
_POSSESSIVES = ("'s", "’s", "'", "’")


def gather_states(doc: Doc, names: tuple[Name, ...]) -> list[Draft]:
    """One draft for each state; a capital is a mention where it stands for the state, an adjective as a description."""
    drafts: dict[str, Draft] = {}
    for name in names:
        if name.type is not NameType.STATE or name.word is None:
            continue
        by_place = name.word.kind in _PLACE_WORDS
        if (by_place and not is_associative(doc, name)) or _is_language(doc, name):
            continue
        iso3 = name.word.iso3
        draft = drafts.setdefault(iso3, Draft(f"state:{iso3}", ActorType.STATE, state_name(iso3), iso3))
        described = name.word.kind in (StateWordKind.ADJECTIVE, StateWordKind.PEOPLE)
        draft.add(name.start, name.end, MentionForm.NOMINAL if described else MentionForm.PROPER, by_place)
    return list(drafts.values())


def _is_language(doc: Doc, name: Name) -> bool:
    """An adjective that stands alone as a noun names a language ("in French"), not the state; "the French" do."""
    root, word = doc[name.end - 1], name.word
    if word is None or word.kind is not StateWordKind.ADJECTIVE or word.text.isupper() or "." in word.text:
        return False
    alone = root.dep_ in _NOUN_PARTS and root.head.pos_ != "NOUN"
    return alone and (not name.start or doc[name.start - 1].lower_ != "the")


@define(eq=False)
class Bodies:
    """The organisations of a report while they are gathered, by key, and which key each short form stands for."""

    doc: Doc
    names: tuple[Name, ...]
    home: str | None = None
    drafts: dict[str, Draft] = field(factory=dict)
    aliases: dict[str, str] = field(factory=dict)
    states: dict[int, str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index the states by the token after their words."""
        named = (name for name in self.names if name.type is NameType.STATE)
        self.states = {name.end: name.word.iso3 for name in named if name.word is not None}

    def gather(self) -> "Bodies":
        """All of them, longest names first, so that short forms and acronyms find theirs."""
        named = [name for name in self.names if name.type is NameType.ORGANISATION]
        for name in sorted(named, key=lambda n: (n.start - n.end, in_order(n))):
            self._take(name)
        return self

    def common(self, phrase: str, state: str | None) -> Draft | None:
        """The body of a state that a lower-case phrase means ("the Chilean foreign ministry").

        Without a state it is the one of that sort that the report has named; None where that is none or several.
        """
        sort = sort_of_body(phrase) or phrase
        if state is not None:
            return self._of_state(sort, state)
        found = [draft for key, draft in self.drafts.items() if key.endswith("-" + slug(sort))]
        return found[0] if len(found) == 1 else None

    def _take(self, name: Name) -> None:
        text = self.doc[name.start : name.end].text
        known = self._known(name)
        state = self._state_of(name, known)
        sort = sort_of_body(text) if known is None else None
        if sort is not None and (body := self.common(sort, state or self.home)) is not None:
            body.add(name.start, name.end, MentionForm.PROPER)
            return
        usual = known.name if known else text
        key = self.aliases.get(slug(usual), slug(usual))
        draft = self.drafts.setdefault(key, Draft(f"organisation:{key}", ActorType.ORGANISATION, usual, state))
        draft.add(name.start, name.end, MentionForm.PROPER)
        for alias in (slug(usual), acronym(usual)):
            self.aliases.setdefault(alias, key)

    def _of_state(self, sort: str, state: str) -> Draft:
        key = f"{slug(state_name(state))}-{slug(sort)}"
        usual = f"{state_name(state)}'s {sort}"
        return self.drafts.setdefault(key, Draft(f"organisation:{key}", ActorType.ORGANISATION, usual, state))

    def _state_beside(self, name: Name) -> str | None:
        """The state in, before or after a name: "Chilean Navy", "Chile's Navy", "Navy of Chile"."""
        words = self.doc[name.start : name.end].text.split()
        for length in range(LONGEST_STATE, 0, -1):
            for at in (0, len(words) - length):
                text = " ".join(words[at : at + length]) if at >= 0 else ""
                if (state := plain_state(text)) is not None:
                    return state if is_sure(text) or self._is_meant(text, state) else self.home
        return self._state_before(name.start)

    def _is_meant(self, text: str, state: str) -> bool:
        """Whether a word that may be another's means the state: not where the outlet's own goes by it too ("Korea")."""
        rival = self.home is not None and self.home != state and text in state_name(self.home).split()
        return not rival

    def _known(self, name: Name) -> Known | None:
        """The institution of the vocabulary that a name is, unless the state before it is another: "Chile's Senate"."""
        known = known_institutions().get(self.doc[name.start : name.end].text)
        before = self._state_before(name.start)
        other = known is not None and before is not None and known.state not in (before, "IGO")
        return None if known is not None and other and known.kind == "government" else known

    def _state_of(self, name: Name, known: Known | None) -> str | None:
        """The state of a known body, of the one that its name ends with ("Politburo of the ..."), or beside it."""
        if known is not None:
            return known.state
        words = self.doc[name.start : name.end].text.split()
        tails = (known_institutions().get(" ".join(words[at:])) for at in range(1, len(words) - 1))
        return next((tail.state for tail in tails if tail is not None and tail.state), None) or self._state_beside(name)

    def _state_before(self, start: int) -> str | None:
        at = start - 1 if start and self.doc[start - 1].text in _POSSESSIVES else start
        return self.states.get(at)


def acronym(text: str) -> str:
    """The acronym of a name in lower case: "Union of Free Cities" -> ufc."""
    return "".join(word[0] for word in re.findall(r"[^\s\-]+", text) if word.lower() not in _SMALL).lower()


@cache
def sort_of_body(text: str) -> str | None:
    """What body a phrase names, its state left out: "Chilean Ministry of Foreign Affairs" -> foreign ministry."""
    words = [word for word in re.findall(r"[\w.&]+", text) if plain_state(word) is None]
    bare = " ".join(word.lower() for word in words if word.lower() not in ("the", "s")).removeprefix("of ")
    bare = re.sub(r"^(?:ministry|department) of (?:the )?(.+?)(?: of)?$", r"\1 ministry", bare)
    bare = bare.replace("foreign affairs", "foreign").replace("national defen", "defen").replace("defense", "defence")
    return bare if bare in _sorts() else None


@cache
def last_words_of_bodies() -> frozenset[str]:
    """The last word of each phrase for a body of a state, in lower case."""
    return frozenset(phrase.split()[-1] for phrase in _sorts())


@cache
def _sorts() -> frozenset[str]:
    common = vocabulary.load("institutions")["common"]
    return frozenset(phrase.replace("defense", "defence") for phrase in common)
