from collections.abc import Callable

import pytest

from communique.claims.claim import Channel, Claim
from communique.claims.codes import ChannelState
from communique.extract.positions import CHANNELS
from communique.extract.steps import Step

Run = Callable[[Step, str], list[Claim]]


def channels(found: list[Claim]) -> list[Channel]:
    return [one.content for one in found if isinstance(one.content, Channel)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The stalled trade talks between Kenya and Uganda are a burden.", "stalled"),
        ("Trade talks between Kenya and Uganda have made little progress.", "stalled"),
        ("There was an impasse in trade talks between Kenya and Uganda.", "stalled"),
        ("Trade talks between Kenya and Uganda collapsed.", "broken_down"),
        ("They regretted the breakdown of trade talks between Kenya and Uganda.", "broken_down"),
        ("Kenya suspended trade talks with Uganda.", "suspended"),
        ("Kenya and Uganda resumed their trade talks.", "resumed"),
        ("Kenya and Uganda held trade talks in Arusha.", "active"),
        ("She attended the inaugural trade dialogue between Kenya and Uganda.", "inaugurated"),
        ("She attended the first trade dialogue between Kenya and Uganda.", "inaugurated"),
        ("Trade talks between Kenya and Uganda have been at an impasse since May.", "stalled"),
        ("Kenya and Uganda have revived a joint fishing commission.", "resumed"),
        ("Kenya and Uganda opened talks on the dam.", "inaugurated"),
        ("Kenya left its trade talks with Uganda, which were suspended on Monday.", "suspended"),
        ("Kenya broke off negotiations with Uganda.", "broken_down"),
        ("Kenya pulled out of talks with Uganda on fish.", "suspended"),
        ("Trade talks between Kenya and Uganda are on hold.", "suspended"),
        ("Trade talks between Kenya and Uganda were stalled.", "stalled"),
        ("Kenyan and Ugandan officers resumed trade talks last month.", "resumed"),
        ("Talks between judges of Kenya and Uganda resumed.", "resumed"),
        ("The third round of trade talks between Kenya and Uganda ended on Monday.", "active"),
        ("A trade dialogue between Kenya and Uganda, which Kenya suspended, is dear to them.", "suspended"),
        ("Uganda urged Kenya to return to the lake talks, which were suspended on Monday.", "suspended"),
    ],
)
def test_the_words_around_talks_say_where_they_stand(claims: Run, text: str, state: str) -> None:
    (channel,) = channels(claims(CHANNELS, text))
    assert (channel.state, set(channel.parties)) == (ChannelState(state), {"state:KEN", "state:UGA"})


def test_the_same_talks_have_the_same_parties_throughout(claims: Run) -> None:
    text = "Trade talks between Kenya and Uganda were held in May. The trade talks collapsed."
    found = channels(claims(CHANNELS, text))
    assert [set(channel.parties) for channel in found] == [{"state:KEN", "state:UGA"}] * 2


def test_bare_talks_are_those_named_before(claims: Run) -> None:
    text = "Kenya suspended talks with Uganda in May. The talks have been stalled by a quarrel."
    found = channels(claims(CHANNELS, text))
    assert [set(channel.parties) for channel in found] == [{"state:KEN", "state:UGA"}] * 2


def test_all_who_ask_another_back_are_parties(claims: Run) -> None:
    text = "Kenya and Uganda urged Rwanda to return to the lake talks, which were suspended on Monday."
    (channel,) = channels(claims(CHANNELS, text))
    assert set(channel.parties) == {"state:KEN", "state:UGA", "state:RWA"}


def test_each_verb_tells_its_state(claims: Run) -> None:
    text = "Trade talks between Kenya and Uganda were launched in March and are stalled."
    assert [one.state for one in channels(claims(CHANNELS, text))] == ["inaugurated", "stalled"]


def test_a_pronoun_behind_the_talks_means_them(claims: Run) -> None:
    text = "Kenya and Uganda resumed their trade talks. They had been suspended in 2019."
    assert [one.state for one in channels(claims(CHANNELS, text))] == ["resumed", "suspended"]


def test_other_words_for_talks_mean_those_named_before(claims: Run) -> None:
    text = "Kenya held talks with Uganda in May. The negotiations have been stalled by a quarrel."
    (found,) = channels(claims(CHANNELS, text))
    assert (found.state, set(found.parties)) == ("stalled", {"state:KEN", "state:UGA"})


def test_rounds_are_told_apart_by_number_status_and_day(claims: Run) -> None:
    text = (
        "Kenya and Uganda held the third round of their trade talks on March 4. The next round will be held in Kampala "
        "in July."
    )
    (found,) = channels(claims(CHANNELS, text))
    third, following = found.rounds
    assert (third.ordinal, third.status, third.span.text) == ("third", "occurred", "the third round")
    assert third.when is not None and third.when.value == "2021-03-04"
    assert (following.ordinal, following.status) == ("next", "expected")
    assert following.when is not None and following.when.value == "2021-07"


def test_rounds_are_counted(claims: Run) -> None:
    (found,) = channels(claims(CHANNELS, "Kenya and Uganda have held three rounds of trade talks."))
    assert [(one.ordinal, one.count) for one in found.rounds] == [(None, 3)]


def test_a_channel_has_its_issue(claims: Run) -> None:
    (found,) = channels(claims(CHANNELS, "Kenya suspended talks with Uganda on fishing rights."))
    assert found.issue == "fisheries"


def test_since_leaves_the_end_open(claims: Run) -> None:
    (claim,) = claims(CHANNELS, "Trade talks between Kenya and Uganda have stalled since January.")
    assert claim.when is not None
    assert (claim.when.earliest, claim.when.latest) == ("2021-01-01", None)


def test_a_bare_since_counts_from_the_date_before(claims: Run) -> None:
    (found,) = claims(CHANNELS, "Kenya held talks with Uganda in January. The talks have been stalled ever since.")
    assert found.when is not None
    assert (found.when.earliest, found.when.latest) == ("2021-01-01", None)


@pytest.mark.parametrize(
    "text",
    [
        "He wants guarantees before a resumption of trade talks between Kenya and Uganda.",
        "The bakers held talks about flour.",
        "Trade talks between Kenya and Uganda did not collapse.",
        "Kenya and Uganda held talks in Arusha on Monday.",
        "Kenya and Uganda agreed to continue their trade talks.",
        "Kenya and Uganda opened a joint market.",
        "Kenya held high-level talks with Uganda.",
        "She attended the first trade dialogue between Kenya and Uganda in three years.",
    ],
)
def test_what_says_nothing_of_a_channel_gives_none(claims: Run, text: str) -> None:
    assert claims(CHANNELS, text) == []
