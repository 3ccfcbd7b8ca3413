"""Speakers: posts before a name, officials without a name, bodies of a state, and whom an outlet cites."""

from collections.abc import Callable

import pytest

from communique.claims.actor import Actor, Mention
from communique.claims.codes import ActorType, HopType, MentionForm
from communique.claims.span import cut_span


def _actor(text: str, key: str, kind: ActorType, name: str, words: str) -> Actor:
    start = text.index(words)
    mention = Mention(cut_span(text, start, start + len(words)), MentionForm.PROPER)
    return Actor(key, kind, name, "NOR" if kind is ActorType.STATE else None, (mention,))


def _chain(said: Callable, text: str, *actors: Actor) -> str:
    voices = [claim.voice for claim, _ in said(text, actors=actors) if claim.voice.stance.says]
    return str(voices[-1]).removesuffix(" → Example News")


def test_of_a_post_before_a_name_the_name_speaks(said: Callable) -> None:
    text = "Norway's deputy harbour minister, Ana Lind, said the port would close."
    state = _actor(text, "state:NOR", ActorType.STATE, "Norway", "Norway's")
    assert (
        _chain(said, text, state, _actor(text, "person:lind", ActorType.PERSON, "Ana Lind", "Ana Lind")) == "Ana Lind"
    )


def test_a_phrase_behind_a_name_does_not_speak_for_it(said: Callable) -> None:
    text = "Ana Lind, a friend of Tomas Berg, said the port would close."
    people = [_actor(text, name, ActorType.PERSON, name, name) for name in ("Ana Lind", "Tomas Berg")]
    assert _chain(said, text, *people) == "Ana Lind"


def test_officials_without_a_name_go_by_their_words_whatever_their_state(said: Callable) -> None:
    text = "Two Norwegian officials familiar with the talks said the port would close."
    group = _actor(text, "group:officials", ActorType.GROUP, "officials", "Two Norwegian officials")
    (claim, _) = said(text, actors=(group,))[0]
    first = claim.voice.hops[0]
    assert (first.type, first.actor) == (HopType.ANONYMOUS, "group:officials")
    assert first.name == "Two Norwegian officials familiar with the talks"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A source in Suda said the port would close. The source said fees rose.", "A source in Suda"),
        ("A source in Suda said the port would close. The harbour source said fees rose.", "The harbour source"),
        ("A source in Suda said the port would close. An official said fees rose.", "An official"),
    ],
)
def test_the_source_is_the_one_that_spoke_before(said: Callable, text: str, speaker: str) -> None:
    assert _chain(said, text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The press service of the Norwegian president said the port would close.", "Norway"),
        ("The Norwegian news agency said the port would close.", "The Norwegian news agency"),
        ("The Norwegian harbour choir said the port would close.", "The Norwegian harbour choir"),
    ],
)
def test_a_body_without_a_name_speaks_for_its_state(said: Callable, text: str, speaker: str) -> None:
    assert _chain(said, text, _actor(text, "state:NOR", ActorType.STATE, "Norway", "Norwegian")) == speaker


def test_members_speak_for_their_body(said: Callable) -> None:
    text = "Members of the Harbour Council said the port would close."
    body = _actor(text, "organisation:council", ActorType.ORGANISATION, "Harbour Council", "Harbour Council")
    assert _chain(said, text, body) == "Harbour Council"


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The port would close, Interfax reported, citing an envoy in Suda.", "an envoy in Suda → Interfax"),
        ("According to Interfax, which cited two envoys, the port would close.", "two envoys → Interfax"),
        (
            "According to the newspaper Suda Bell, which cited two envoys, the port would close.",
            "two envoys → Suda Bell",
        ),
        ("The port would close, Ana Lind said, citing an envoy in Suda.", "Ana Lind"),
        ("Ana Lind told this newspaper that the port would close.", "Ana Lind"),
        ("Ana Lind told Radio Suda that the port would close.", "Ana Lind → Radio Suda"),
        ("Ana Lind said it would close when she was asked about a report in the Suda Tribune.", "Ana Lind"),
        ("According to a statement by the harbour council, the port would close.", "the harbour council (statement)"),
        ("Figures from the harbour council showed that the port would close.", "the harbour council"),
        ("Ana Lind sent a letter to the council, saying that the port would close.", "Ana Lind (letter)"),
        ("Ana Lind sent a letter saying that the port would close.", "Ana Lind (letter)"),
        ("According to a joint statement, the port would close.", "a joint statement"),
    ],
)
def test_the_chain_names_whoever_spoke_and_the_outlet_behind(said: Callable, text: str, chain: str) -> None:
    assert _chain(said, text) == chain


def test_a_source_ends_before_its_verb_whatever_the_parser_hangs_on_it(said: Callable) -> None:
    text = "His negotiating team argued it was wise to stay in the pact — a stance that swayed the minister."
    assert [[span.text for span in one.source] for _, one in said(text)] == [["His negotiating team"]]


def test_a_participle_that_opens_the_sentence_has_the_speaker_behind_the_words(said: Callable) -> None:
    text = (
        "Recalling that he has often stressed that building is an art as it shows strength, and, therefore, even if a "
        "house is built, we should regard it as one of honour, Holm said that some faults must be mended."
    )
    assert "we" not in {one.speaker for _, one in said(text)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Norwegian ministry met. The port would close, the ministry said.", "Norway"),
        ("The harbour ministry in Oslo said the port would close. The Norwegian crews left.", "Norway"),
        ("The Norwegian crews left. The harbour ministry said the port would close.", "The harbour ministry"),
        ("The Norwegian crews left. A ministry said the port would close.", "A ministry"),
    ],
)
def test_a_body_pointed_at_is_the_one_named_with_its_state(said: Callable, text: str, speaker: str) -> None:
    assert _chain(said, text, _actor(text, "state:NOR", ActorType.STATE, "Norway", "Norwegian")) == speaker


def test_a_ministry_speaks_of_what_its_own_state_does(said: Callable) -> None:
    text = "Norway has recalled its envoy from Suda, the foreign ministry said."
    assert _chain(said, text, _actor(text, "state:NOR", ActorType.STATE, "Norway", "Norway")) == "Norway"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ana Lind sent a message to the council on Monday. The message said the port would close.",
            "Ana Lind (message)",
        ),
        (
            "A letter was sent by the crews on Monday. The letter said fees rose.",
            "the crews (letter)",
        ),
        (
            "The port is dear, said the Suda Bell in an editorial. The harbour is old, the editorial says.",
            "the Suda Bell (commentary)",
        ),
        ("Ana Lind sent a letter to the council. A poll said the port would close.", "A poll"),
        ("Ana Lind sent a letter to the council. The second letter said the port would close.", "The second letter"),
    ],
)
def test_a_text_speaks_for_whoever_sent_it(said: Callable, text: str, speaker: str) -> None:
    assert _chain(said, text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Some fishermen left the hall early. They said the port would close.", "Some fishermen"),
        ("The union met on Monday. It said the port would close.", "The union"),
        ("The ferry sank on Monday. It said the port would close.", "It"),
        ("The union met on Monday. They said the port would close.", "They"),
        ("Lind and Holm met on Monday. They said the port would close.", "Lind and Holm"),
        ("A rights activist wrote to the council. She said the port would close.", "A rights activist"),
    ],
)
def test_a_pronoun_takes_up_the_subject_before_that_agrees(said: Callable, text: str, speaker: str) -> None:
    assert _chain(said, text) == speaker


def test_a_text_that_nobody_sent_is_no_person(said: Callable) -> None:
    (claim, _) = said("The joint declaration states that the port is closed.")[0]
    assert claim.voice.hops[0].type is HopType.INSTITUTION


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The skipper praised Suda Foods. The port will reopen, the company said.", "the company"),
        ("Suda Foods closed its port. It will reopen, the company said.", "Suda Foods"),
        ("Suda Foods closed its port. It will reopen, a company said.", "a company"),
    ],
)
def test_the_company_is_the_body_that_acted_before(said: Callable, text: str, speaker: str) -> None:
    body = _actor(text, "organisation:suda-foods", ActorType.ORGANISATION, "Suda Foods", "Suda Foods")
    assert _chain(said, text, body) == speaker


def test_the_name_at_the_end_of_a_phrase_speaks(said: Callable) -> None:
    text = "A trade expert in Suda, Ana Lind, said the port would close."
    assert _chain(said, text, _actor(text, "person:lind", ActorType.PERSON, "Ana Lind", "Ana Lind")) == "Ana Lind"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rodong Sinmun\n- An article says that the port is dear.", "Rodong Sinmun"),
        ("Rodong Sinmun was sold. An article says that the port is dear.", "An article"),
    ],
)
def test_an_article_under_a_papers_name_is_the_papers(said: Callable, text: str, speaker: str) -> None:
    assert _chain(said, "Short news\n" + text) == speaker


def test_a_source_ends_before_the_words_that_it_reads(said: Callable) -> None:
    text = 'Sewn on the flag were letters reading "Long live the crews of the northern port".'
    assert [span.text for _, one in said(text) for span in one.source] == ["letters"]
