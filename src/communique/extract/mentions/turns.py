"""Turns: who has the word in a transcript: whom "I" means in his turn, and "you" where only one other asks."""

from bisect import bisect_left

from attrs import evolve
from spacy.tokens import Doc

from communique.claims.codes import ActorType, MentionForm, TurnKind
from communique.claims.report import Report, Turn
from communique.extract.mentions.captions import captions, is_full_name, read_caption
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.person_name import gender_of, read_person_name

_YOU = frozenset({"you", "your", "yours", "yourself"})


def speakers(report: Report) -> list[Draft]:
    """The people who have a turn, as far as they are named in full; those of sound bites with their posts."""
    drafts = {}
    for caption in captions(report):
        draft = Draft(
            caption.key, ActorType.PERSON, caption.name, caption.state, gender_of(caption.name), captioned=True
        )
        drafts[draft.key] = draft
        draft.posts += [caption.held] if caption.held is not None else []
    for turn in report.turns:
        if turn.kind is not TurnKind.SOUND_BITE and turn.speaker and is_full_name(turn.speaker.value):
            name = turn.speaker.value
            key = read_person_name(name).key
            drafts.setdefault(key, Draft(key, ActorType.PERSON, name, gender=gender_of(name)))
    return list(drafts.values())


def as_people(doc: Doc, names: tuple[Name, ...], speaking: list[Draft]) -> tuple[Name, ...]:
    """The names, those of the people who have a turn as a person's, whatever the parser takes them for."""
    known = {draft.name for draft in speaking}
    return tuple(
        evolve(name, type=NameType.PERSON, sure=True)
        if name.type is not NameType.PERSON and doc[name.start : name.end].text in known
        else name
        for name in names
    )


def speaker_at(report: Report, doc: Doc, people: list[Draft]) -> dict[int, Draft]:
    """Token -> who says it in a sound bite or an answer."""
    known = {draft.key: draft for draft in people}
    found: dict[int, Draft] = {}
    for turn in report.turns:
        caption = read_caption(turn) if turn.kind is TurnKind.SOUND_BITE else None
        if caption is not None and caption.key in known:
            found |= dict.fromkeys(_tokens(doc, turn), known[caption.key])
    return found


def give_second_persons(report: Report, doc: Doc, speaking: dict[int, Draft]) -> None:
    """ "You" in a question is who answers, where two have the word and one of them asks."""
    answering = {draft.key: draft for draft in speaking.values()}
    if len(answering) != 1 or len({turn.speaker and turn.speaker.value for turn in report.turns}) != 2:
        return
    (answerer,) = answering.values()
    asked = [turn for turn in report.turns if turn.kind is not TurnKind.SOUND_BITE and turn.speaker]
    for token in (doc[at] for turn in asked for at in _tokens(doc, turn)):
        if token.lower_ in _YOU and not (token.i and token.nbor(-1).lower_ == "thank"):
            answerer.add(token.i, token.i + 1, MentionForm.PRONOUN)


def _tokens(doc: Doc, turn: Turn) -> range:
    """The tokens of a turn."""
    return range(*(bisect_left(doc, at, key=lambda token: token.idx) for at in (turn.start, turn.end)))
