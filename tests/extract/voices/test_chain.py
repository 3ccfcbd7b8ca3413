"""Chains: from the speaker over addressee, occasion and outlets to the report's outlet."""

from collections.abc import Callable

import pytest

from communique.claims.actor import Actor, Mention
from communique.claims.codes import ActorType, HopType, MentionForm, Stance
from communique.claims.span import cut_span
from communique.extract.reading import Reading
from communique.extract.voices import STATEMENTS, voice_at


def chains(said: Callable, text: str) -> list[str]:
    return [str(claim.voice) for claim, _ in said(text)]


def test_a_statement_to_reporters_names_the_occasion(said: Callable) -> None:
    [(claim, statement)] = said("Ana Lind told reporters that the port would close.")
    assert str(claim.voice) == "Ana Lind (to reporters) → Example News"
    assert claim.voice.stance is Stance.CLAIM
    assert statement.occasion == "to reporters"


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Ana Lind said in a statement that the port would close.", "statement"),
        ("Ana Lind said at a news conference on Monday that the port would close.", "news conference"),
        ("Speaking at a briefing on Monday, Ana Lind said the port would close.", "briefing"),
        ('"The port will close," Ana Lind tweeted.', "tweet"),
        ("Ana Lind told a briefing on Monday that the port would close.", "briefing"),
    ],
)
def test_the_occasion_is_read_from_the_words_around_the_cue(said: Callable, text: str, occasion: str) -> None:
    assert said(text)[0][1].occasion == occasion


def test_a_word_of_the_content_is_no_occasion(said: Callable) -> None:
    assert said("Ana Lind said it should not be read in a statement.")[0][1].occasion is None


@pytest.mark.parametrize(
    "text",
    [
        '"The port will close," Ana Lind was quoted as saying by the Interfax news agency.',
        "Ana Lind said in an interview with Interfax that the port would close.",
        "Speaking to Interfax on Monday, Ana Lind said the port would close.",
        "Ana Lind told Interfax that the port would close.",
        "Interfax reported Ana Lind as saying the port would close.",
    ],
)
def test_an_agency_that_the_words_came_through_is_a_hop(said: Callable, text: str) -> None:
    [(claim, _)] = said(text)
    assert [(hop.type, hop.name) for hop in claim.voice.hops[1:]] == [
        (HopType.AGENCY, "Interfax"),
        (HopType.OUTLET, "Example News"),
    ]


def test_an_agency_that_no_list_knows_is_told_by_its_kind(said: Callable) -> None:
    [(claim, _)] = said("Ana Lind told the Suda Morning newspaper that the port would close.")
    assert claim.voice.hops[1].type is HopType.AGENCY
    assert claim.voice.hops[1].name == "Suda Morning"


def test_he_added_has_the_chain_of_what_it_continues(said: Callable) -> None:
    text = '"We will sail," Tomas Berg was quoted as saying by Interfax.\n\n"We will be back," he added.'
    first, second = chains(said, text)
    assert first == second == "Tomas Berg → Interfax → Example News"


def test_a_quotation_without_cue_in_the_next_paragraph_has_the_chain_of_the_one_before(said: Callable) -> None:
    text = '"We will sail tomorrow," Tomas Berg told Interfax.\n\n"We will be back before the winter comes."'
    first, second = chains(said, text)
    assert first == second


def test_an_agency_holds_for_its_speaker_until_another_occasion(said: Callable) -> None:
    text = (
        "Speaking to Interfax on Monday, Tomas Berg said the port would close. "
        "Berg said the fees were too high. Ana Lind said nobody was asked. "
        "Berg told reporters that the crews would be paid."
    )
    actors = (_person(text, "person:berg", "Tomas Berg", "Berg"), _person(text, "person:lind", "Ana Lind", "Lind"))
    assert [str(claim.voice) for claim, _ in said(text, actors=actors)] == [
        "Tomas Berg → Interfax → Example News",
        "Tomas Berg → Interfax → Example News",
        "Ana Lind → Example News",
        "Tomas Berg (to reporters) → Example News",
    ]


def test_a_statement_inside_a_statement_came_through_the_outer_speaker(said: Callable) -> None:
    text = "Ana Lind said that Tomas Berg had told the council that the fees would rise."
    assert "Tomas Berg → Ana Lind → Example News" in chains(said, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A source familiar with the talks said the port would close.", HopType.ANONYMOUS),
        ("Observers say that the port will close.", HopType.GROUP),
        ("The foreign ministry said the port would close.", HopType.INSTITUTION),
        ("The envoy said the port would close.", HopType.PERSON),
        ("Interfax reported that the port would close.", HopType.AGENCY),
    ],
)
def test_the_first_hop_says_what_kind_of_source_speaks(said: Callable, text: str, kind: HopType) -> None:
    assert said(text)[0][0].voice.hops[0].type is kind


def test_a_relative_pronoun_speaks_for_its_noun(said: Callable) -> None:
    claims = said("Tomas Berg, who said the fees were too high, left the hall.")
    assert claims[0][0].voice.hops[0].name.startswith("Tomas Berg")
    assert claims[0][1].source[0].text == "who"


def test_the_voice_in_force_is_that_of_the_innermost_statement(read: Callable[..., Reading]) -> None:
    text = "The sea was calm. Ana Lind said the port would close."
    reading = STATEMENTS.run(read(text))
    assert voice_at(reading, 4, 7) == reading.outlet_voice
    start = text.index("port")
    assert str(voice_at(reading, start, start + 4)) == "Ana Lind → Example News"


def _person(text: str, key: str, name: str, word: str) -> Actor:
    starts = [place for place in range(len(text)) if text.startswith(word, place)]
    mentions = tuple(Mention(cut_span(text, place, place + len(word)), MentionForm.PROPER) for place in starts)
    return Actor(key, ActorType.PERSON, name, None, mentions)


def test_the_outlet_that_a_speaker_told_stands_once_in_the_chain(said: Callable) -> None:
    assert chains(said, "Ana Lind told Example News that the port would close.") == ["Ana Lind → Example News"]


def test_it_is_the_body_that_spoke_before(said: Callable) -> None:
    first, second = said("The harbour ministry said the port would close. It added that no ferry would sail.")
    assert second[0].voice.hops[0].name == first[0].voice.hops[0].name
