"""Force, power and cuts are recorded where they are told as done, and meant."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EventType, Role

Coded = Callable[[str], list[tuple[Claim, Event]]]
HARD = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE}


def hard(coded: Coded, text: str) -> list[EventType]:
    return [event.type for _, event in coded(text) if event.type in HARD]


def named(event: Event, role: Role) -> list[str]:
    return [part.actor for part in event.participants if part.role is role]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norwegian troops attacked a Kenyan village.", EventType.ASSAULT),
        ("Norway's air strike on a Kenyan base killed four soldiers.", EventType.ASSAULT),
        ("Norwegian rebels fought with the Kenyan army.", EventType.ASSAULT),
        ("President William Ruto of Kenya ordered an air strike on a Norwegian base.", EventType.ASSAULT),
        ("Kenyan gunmen killed two Norwegian nurses.", EventType.ASSAULT),
        ("A Norwegian minister said that Kenyan warships had sunk a Norwegian trawler.", EventType.ASSAULT),
        ("Norway freed the trawler, which Kenya had seized in May.", EventType.COERCE),
        ("Kenyan police arrested three Norwegian sailors.", EventType.COERCE),
        ("Norway will impose sanctions on Kenya in June.", EventType.SANCTION),
        ("Norway decided to suspend its aid to Kenya.", EventType.SANCTION),
        ("Norwegian Minister Ada Lind said that Kenya would not impose sanctions on Sweden.", EventType.SANCTION),
        ("Norway raised its tariffs on Kenyan tea.", EventType.SANCTION),
        ("Norway plans to send more troops to the border with Kenya.", EventType.MOBILIZE),
        ("Norway tested a ballistic missile.", EventType.MOBILIZE),
    ],
)
def test_what_is_told_as_done_and_meant_is_kept(coded: Coded, text: str, kind: EventType) -> None:
    assert kind in hard(coded, text)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Prime Minister Ada Lind attacked Kenyan Foreign Minister Roh Un as dishonest.",
        "Norway launched a trade war against Kenya.",
        "Kenya is fighting corruption in Norway.",
        "The Norwegian parliament fought the Kenyan president over the budget.",
        "Norway targeted Kenyan farmers.",
        "Norway hurt Kenya's economy.",
        "The tanker was thought to have been taken, and Kenya might have attacked Norway.",
    ],
)
def test_a_quarrel_in_words_is_no_force(coded: Coded, doubted: Coded, text: str) -> None:
    assert EventType.ASSAULT in hard(doubted, text)
    assert hard(coded, text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norwegian Minister Ada Lind launched a scathing attack on Kenya.", {EventType.ACCUSE}),
        ("Norway hit Kenya with tariffs on tea, and then hit back at Sweden.", {EventType.ACCUSE, EventType.SANCTION}),
    ],
)
def test_a_blow_in_words_or_by_tariffs_is_read_as_what_it_is(coded: Coded, text: str, kinds: set[EventType]) -> None:
    assert {event.type for _, event in coded(text)} == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent agents to kill the Kenyan general.",
        "Norway supports annexing the Kenyan islands.",
        "Norway fears the claim that Kenya shelled a Norwegian village.",
        "Did Kenya shell the Norwegian village?",
        "Norway's general wondered whether Kenya had shelled the village.",
        "If Kenya shells a Norwegian village, Norway will answer.",
        "Norway praised its decision to arrest the Kenyan sailors.",
        "Norway wants a halt to Kenya's missile tests.",
        "Norway avoided imposing tariffs on Kenya.",
        "Norway's army destroys Kenyan churches.",
    ],
)
def test_what_is_only_meant_feared_or_claimed_by_nobody_is_only_doubtful(
    coded: Coded, doubted: Coded, text: str
) -> None:
    assert hard(doubted, text) != []
    assert hard(coded, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Prime Minister Ada Lind captured the parliament.",
        "The Norwegian president grounded the Kenyan conflict in reality.",
        "Norway's Ada Lind cracked down on Kenya.",
        "Kenya's ministry was compelled to answer Norway.",
        "Drones attacked a Kenyan refinery.",
        "Norwegians surrounded the Kenyan embassy.",
        "Norway crushed Kenyan companies.",
        "NATO banned Kenyan sailors.",
    ],
)
def test_who_has_no_such_power_or_is_not_named_is_only_doubtful(coded: Coded, doubted: Coded, text: str) -> None:
    assert hard(doubted, text) != []
    assert hard(coded, text) == []


def test_where_force_is_used_is_not_who_suffers_it(coded: Coded) -> None:
    ((_, event),) = coded("Norway carried out air strikes in Kenya against the Gamma militia.")
    assert "state:KEN" not in named(event, Role.RECIPIENT)


def test_the_owner_of_a_killing_is_killed(coded: Coded, doubted: Coded) -> None:
    text = "Kenyan General Roh Un's killing in a Norwegian town shocked Kenya."
    assert hard(doubted, text) == [EventType.ASSAULT]
    assert hard(coded, text) == []


def test_a_government_acts_as_its_state(coded: Coded) -> None:
    found = coded("William Ruto is the president of Kenya. The Ruto government expelled the Norwegian ambassador.")
    (event,) = (event for _, event in found if event.type is EventType.SANCTION)
    assert named(event, Role.ACTOR) == ["state:KEN"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Norway carried out air strikes against a Kenyan militia.", "aerial"),
        ("Kenyan rebels attacked a Norwegian base with rockets.", "heavy-weapons"),
        ("Kenyan gunmen attacked a Norwegian convoy with explosives.", "bombing"),
        ("Norway bombed a Kenyan airfield.", "aerial"),
        ("Sweden condemned Norway's missile strikes on Kenyan bases.", "heavy-weapons"),
        ("Norway shot down a Kenyan jet.", "fighting"),
        ("Kenyan rebels bombed a Norwegian hotel.", "bombing"),
        ("Norwegian agents killed Kenyan writer Roh Un in Oslo.", "assassinate"),
        ("Norwegian troops attacked a Kenyan village.", "fighting"),
        ("Norwegian troops killed four Kenyans.", "fighting"),
    ],
)
def test_the_weapon_and_the_victim_say_how(coded: Coded, text: str, mode: str) -> None:
    assert [event.mode for _, event in coded(text) if event.type is EventType.ASSAULT] == [mode]


def test_since_dates_only_what_has_been_done(coded: Coded) -> None:
    done = "Norway has sent troops to the Kenyan border since May 2020."
    ((claim, _),) = coded(done)
    assert claim.when is not None
    assert claim.when.latest is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kenyan police detained six Norwegian sailors off Mombasa on Sunday.", "Mombasa"),
        ("Kenyan police arrested eleven citizens of the Kingdom of Norway in Nairobi.", "Nairobi"),
    ],
)
def test_force_was_where_its_words_say(coded: Coded, text: str, place: str) -> None:
    assert [event.place.name for _, event in coded(text) if event.place is not None] == [place]


def test_land_once_taken_is_named_as_history(coded: Coded) -> None:
    found = coded("Sweden suspended aid to Norway over Norway's annexation of the Kenyan islands.")
    (taken,) = (claim for claim, event in found if event.type is EventType.ASSAULT)
    assert taken.background
