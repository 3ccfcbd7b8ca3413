"""Prediction lines: what a reading says, in the shape of the gold format."""

from collections.abc import Iterator

from communique.claims.actor import Actor, Mention, Place
from communique.claims.claim import Claim, Statement
from communique.claims.codes import HopType, MentionForm
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.mentions import NameType, passive_names
from communique.extract.reading import Reading
from communique.measure.event_items import event_items
from communique.measure.lines import DateItem, MentionItem, PlaceItem, PredictionLine, QuoteItem, Range
from communique.measure.readout import encounter_item
from communique.measure.references import TYPES, references_of

_PLURALS = ("NNS", "NNPS")


def predict(line_id: str, reading: Reading) -> PredictionLine:
    """The prediction line of one report, without what needs other reports or a gold line's questions.

    `mentions` holds names only, as gold scores them; descriptions and pronouns stand under `references`.
    """
    line = PredictionLine(
        id=line_id,
        dates=[item for when in reading.dates if (item := _date(when))],
        statements=[
            _statement(claim, claim.content) for claim in reading.statements if isinstance(claim.content, Statement)
        ],
        events=[item for claim in reading.claims for item in event_items(claim)],
        places=[_place(place) for place in reading.places],
        mentions=list(_names(reading)),
        references=list(references_of(reading)),
    )
    if encounter := encounter_item(reading):
        line["encounter"] = encounter
    return line


def _date(when: When) -> DateItem | None:
    if when.expression is None:
        return None
    span = when.expression
    return DateItem(
        start=span.start,
        end=span.end,
        text=span.text,
        type=when.type.value,
        value=when.value,
        earliest=when.earliest,
        latest=when.latest,
        anchor=when.anchor,
        rule=when.rule,
    )


def _statement(claim: Claim, statement: Statement) -> QuoteItem:
    speaker = claim.voice.speaker
    return QuoteItem(
        source=_ranges(statement.source),
        cue=_ranges(statement.cue),
        content=_ranges(statement.content),
        directness=statement.directness.value,
        speaker=speaker.name if speaker else None,
        via=[hop.name for hop in claim.voice.hops[1:] if hop.type is not HopType.OUTLET],
    )


def _ranges(spans: tuple[Span, ...]) -> list[Range]:
    return [[span.start, span.end] for span in spans]


def _place(place: Place) -> PlaceItem:
    return PlaceItem(
        start=place.span.start,
        end=place.span.end,
        text=place.span.text,
        kind=place.kind,
        lat=place.lat,
        lon=place.lon,
        geonameid=place.geonameid,
        country=place.country,
    )


def _names(reading: Reading) -> Iterator[MentionItem]:
    """Names of actors, then of places outside them and outside names of happenings and things; each span once."""
    seen: list[MentionItem] = []
    named = [_mention(actor, mention) for actor, mention in _mentions(reading) if mention.form is MentionForm.PROPER]
    for item in [*named, *_place_names(reading)]:
        inside = any(_within(item, other) for other in seen) if item["type"] == "place" else item in seen
        if not inside and not _is_adjective(reading, item):
            seen.append(item)
            yield item


def _place_names(reading: Reading) -> Iterator[MentionItem]:
    """Names of places, the longer first where one holds another: "Port Vale East", then "Port Vale" elsewhere."""
    passive = passive_names(reading)
    found = {place.span: place for place in reading.places if place.kind == "literal"}  # "Lusaka Police" names no place
    for span in [span for span, type_ in passive if type_ is NameType.PLACE and span not in found]:
        found[span] = Place(span.text, span)
    inert = [span for span, type_ in passive if type_ is NameType.OTHER]
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not any(name.contains(span) for name in inert):
            yield _place_name(found[span])


def _within(item: MentionItem, other: MentionItem) -> bool:
    return other["start"] <= item["start"] and item["end"] <= other["end"]


def _is_adjective(reading: Reading, item: MentionItem) -> bool:
    """ "Peruvian" and "Liberal" of "Liberal senator" are no names of a state or body; "Peruvian Liberals" is one."""
    words = reading.doc.char_span(item["start"], item["end"], alignment_mode="expand")
    if words is None:
        return False
    adjective = words.root.pos_ == "ADJ" or words.root.ent_type_ == "NORP"
    return adjective and (item["type"] == "place" or (len(words) == 1 and words.root.tag_ not in _PLURALS))


def _mentions(reading: Reading) -> Iterator[tuple[Actor, Mention]]:
    return ((actor, mention) for actor in reading.actors for mention in actor.mentions)


def _mention(actor: Actor, mention: Mention) -> MentionItem:
    return MentionItem(
        start=mention.span.start,
        end=mention.span.end,
        type=TYPES[actor.type],
        entity=actor.key,
        form=mention.form.value,
        country=actor.state,
    )


def _place_name(place: Place) -> MentionItem:
    entity = f"place:{place.geonameid or place.name.casefold()}"
    return MentionItem(
        start=place.span.start, end=place.span.end, type="place", entity=entity, form="proper", country=place.country
    )
