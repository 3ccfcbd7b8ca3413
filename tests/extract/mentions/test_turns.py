"""Turns: whom "I" and "you" mean in a transcript, and which names its captions give."""

from collections.abc import Callable

from attrs import evolve

from communique.claims.actor import Actor
from communique.claims.codes import TurnKind
from communique.claims.report import Found, Turn
from communique.claims.span import cut_span
from communique.extract.mentions import MENTIONS
from communique.extract.mentions.captions import is_full_name, read_caption
from communique.extract.reading import Reading

ASKS, ANSWERS = TurnKind.ANCHOR, TurnKind.SOUND_BITE
INTERVIEW = [
    (ASKS, "Jon Berg", "Chile's harbour minister, Ana Soto, is here. Do you trust Mr. Holm?"),
    (ANSWERS, "Ana Soto", "I met him in Oslo. He gave me his word."),
]


def spoken(read: Callable[..., Reading], turns: list[tuple[TurnKind, str, str]]) -> dict[str, Actor]:
    """The actors of a transcript by key; each turn is a line with its caption, which is no body text."""
    text, made = "", []
    for kind, name, words in turns:
        at, start = len(text), len(text) + len(name) + 2
        text += f"{name}: {words}\n\n"
        made.append(Turn(start, start + len(words), kind, Found(name, "caption", cut_span(text, at, at + len(name)))))
    reading = read(text)
    return {a.key: a for a in MENTIONS.run(evolve(reading, report=evolve(reading.report, turns=tuple(made)))).actors}


def words(actor: Actor) -> list[str]:
    return [mention.span.text for mention in actor.mentions]


def test_i_of_an_answer_is_who_answers_and_he_somebody_else(read: Callable[..., Reading]) -> None:
    found = spoken(read, INTERVIEW)
    assert {"I", "me"} <= set(words(found["person:ana-soto"]))
    assert words(found["person:holm"]) == ["Mr. Holm", "him", "He", "his"]


def test_you_is_who_answers_where_two_speak(read: Callable[..., Reading]) -> None:
    assert "you" in words(spoken(read, INTERVIEW)["person:ana-soto"])


def test_you_is_nobody_where_three_speak(read: Callable[..., Reading]) -> None:
    found = spoken(read, [*INTERVIEW, (ANSWERS, "Per Lund", "I know nothing.")])
    assert "you" not in words(found["person:ana-soto"])


def test_i_of_who_asks_is_nobody_of_the_story(read: Callable[..., Reading]) -> None:
    found = spoken(read, [(ASKS, "Jon Berg", "I asked Ana Soto."), (ANSWERS, "Per Lund", "The ships left.")])
    assert "I" not in words(found["person:ana-soto"])


def test_a_quotation_within_a_turn_is_who_said_it(read: Callable[..., Reading]) -> None:
    said = 'Lars Holm was angry. "I want my ships back," Holm said.'
    found = spoken(read, [(ANSWERS, "Ana Soto", said)])
    assert "my" in words(found["person:lars-holm"])
    assert "my" not in words(found["person:ana-soto"])


def test_a_given_name_is_who_has_a_turn(read: Callable[..., Reading]) -> None:
    found = spoken(read, [(ASKS, "Jon Berg", "Maria, what comes next?"), (TurnKind.REPORT, "Maria Lopez", "Rain.")])
    assert "person:maria" not in found


def test_a_caption_with_a_post_names_a_minister(read: Callable[..., Reading]) -> None:
    found = spoken(
        read,
        [
            (TurnKind.REPORT, "Jon Berg", "Deputy Fisheries Minister Per Lund spoke first."),
            (ANSWERS, "Chile's Fisheries Minister Ana Soto", '"The nets are empty."'),
            (TurnKind.REPORT, "Jon Berg", "The minister left at noon."),
        ],
    )
    (office,) = found["person:ana-soto"].offices
    assert (office.title, office.institution, office.state) == ("Fisheries Minister", "fisheries ministry", "CHL")
    assert "The minister" in words(found["person:ana-soto"])
    assert "The minister" not in words(found["person:per-lund"])


def test_a_paper_or_an_office_is_no_persons_name() -> None:
    assert is_full_name("Ana Soto")
    assert not is_full_name("Harbour Daily")
    assert not is_full_name("Soto")


def test_a_caption_in_capitals_is_a_name_in_usual_letters() -> None:
    text = "MAYOR ANA SOTO"
    caption = read_caption(Turn(0, 1, ANSWERS, Found(text, "caption", cut_span(text, 0, len(text)))))
    assert caption is not None
    assert (caption.name, caption.span.text, caption.key) == ("Ana Soto", "ANA SOTO", "person:ana-soto")


def test_a_caption_of_an_office_alone_names_nobody() -> None:
    text = "The Mayor"
    assert read_caption(Turn(0, 1, ANSWERS, Found(text, "caption", cut_span(text, 0, len(text))))) is None
