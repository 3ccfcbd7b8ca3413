"""A reading gives exact words, and never words that were cut."""

from collections.abc import Callable

import pytest
from attrs import evolve

from communique.claims.actor import Actor, Mention
from communique.claims.codes import ActorType, MentionForm, Stance
from communique.claims.report import Cut
from communique.errors import SpanError
from communique.extract.dates.step import read_dates
from communique.extract.reading import Reading

TEXT = "Ms. Lind left Oslo. [Photo: Desk]"


def test_a_span_leaves_out_white_space_and_cut_text_at_its_sides(read: Callable[..., Reading]) -> None:
    reading = read(TEXT)
    cut = evolve(reading, report=evolve(reading.report, cuts=(Cut(20, 33, "photo-credit"),)))
    assert reading.span(0, 33).text == TEXT
    assert cut.span(0, 33).text == "Ms. Lind left Oslo."


def test_a_range_of_cut_text_alone_has_no_words(read: Callable[..., Reading]) -> None:
    reading = read(TEXT)
    cut = evolve(reading, report=evolve(reading.report, cuts=(Cut(20, 33, "photo-credit"),)))
    with pytest.raises(SpanError):
        cut.span(20, 33)


def test_the_outlet_is_the_last_hop_of_what_the_report_says_itself(read: Callable[..., Reading]) -> None:
    voice = read(TEXT, outlet="Harbour").outlet_voice
    assert (voice.stance, str(voice)) == (Stance.FACT, "Harbour")


def test_the_shortest_mention_that_covers_the_words_names_the_actor(read: Callable[..., Reading]) -> None:
    reading = read("The envoy of Peru spoke.")
    envoy = Actor("group:envoy", ActorType.GROUP, "envoy", None, (Mention(reading.span(0, 17), MentionForm.NOMINAL),))
    peru = Actor("state:PER", ActorType.STATE, "Peru", "PER", (Mention(reading.span(13, 17), MentionForm.PROPER),))
    named = reading.adding(actors=(envoy, peru))
    assert named.actor_at(13, 17) == peru
    assert named.actor_at(4, 9) == envoy
    assert named.actor_at(18, 23) is None


def test_all_whom_mentions_cover_come_in_the_order_of_the_actors(read: Callable[..., Reading]) -> None:
    reading = read("The envoy of Peru spoke.")
    peru = Actor("state:PER", ActorType.STATE, "Peru", "PER", (Mention(reading.span(13, 17), MentionForm.PROPER),))
    envoy = Actor("group:envoy", ActorType.GROUP, "envoy", None, (Mention(reading.span(0, 17), MentionForm.NOMINAL),))
    named = reading.adding(actors=(peru, envoy))
    assert named.actors_at(13, 14) == [peru, envoy]
    assert named.actors_at(0, 3) == [envoy]
    assert named.states == {"PER": peru}


def test_dates_are_found_by_where_their_words_begin(read: Callable[..., Reading]) -> None:
    reading = read_dates(read("She left in May 2019 and came back in June 2020.", published="2021-01-05"))
    may, june = reading.dates
    assert reading.dates_in(0, 48) == [may, june]
    assert reading.dates_in(12, 38) == [may]
    assert reading.dates_in(13, 38) == []
