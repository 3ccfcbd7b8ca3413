"""The step: what holds for every report."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.claims.span import check_span
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading

PIECES = [
    "Chilean Foreign Minister Marta Quispe met Han Mi-rae in Oslo.",
    "She told Norway's foreign ministry that the North had agreed.",
    "The two countries praised the U.N.",
    "(Photo: Example) Im, 43, and al-Karim's aide -",
    '"We will go," said the minister',
    "SEOUL, July 3 --",
    "Korea and the Democratic People's Republic of Korea; it's a 5-4 vote…",
    "ÀÉ O'Neill-Smith Jr. of 1997 Danish general election in Aarhus",
]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
def test_mentions_stand_in_the_report_in_order_and_keys_are_single(
    read: Callable[..., Reading], pieces: list[str]
) -> None:
    reading = MENTIONS.run(read("\n\n".join(pieces)))
    keys = [actor.key for actor in reading.actors]
    assert len(keys) == len(set(keys))
    assert [actor.mentions[0].span for actor in reading.actors] == sorted(a.mentions[0].span for a in reading.actors)
    for actor in reading.actors:
        assert list(actor.mentions) == sorted(set(actor.mentions))
        for mention in actor.mentions:
            check_span(reading.report.text, mention.span)


def test_a_report_without_words_has_no_actors(read: Callable[..., Reading]) -> None:
    assert MENTIONS.run(read(" \n ")).actors == ()


def test_the_step_declares_what_it_needs_and_gives() -> None:
    assert MENTIONS.needs == {"report", "doc"}
    assert MENTIONS.gives == {"actors", "unnamed"}
