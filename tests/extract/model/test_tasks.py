"""What becomes of a record: a claim whose every part is checked, or a refusal with its reason."""

import hashlib
import json
from typing import Any

import pytest

from communique import vocabulary
from communique.claims.canonical import check_claim
from communique.claims.claim import Channel, Claim, Commitment, Event, NonEvent, Position
from communique.claims.codes import (
    ChannelState,
    CommitmentKind,
    CommitmentState,
    EncounterKind,
    EventType,
    NonEventKind,
    PositionBasis,
    PositionKind,
    Role,
    Status,
    TimexType,
)
from communique.extract.model.events import modes_of
from communique.extract.model.tasks import TASKS
from conftest import make_report

from .conftest import Checked

SENTENCE = "Foreign Minister Ilse Brandt of Austria met Slovenian Foreign Minister Matej Kos in Graz on Monday."
MET = f"{SENTENCE} Kos thanked her."
WHO = [{"actor": "Foreign Minister Ilse Brandt", "role": "actor"}, {"actor": "Matej Kos", "role": "recipient"}]
MEETING = {
    "trigger": "met",
    "type": "CONSULT",
    "mode": "meet",
    "who": WHO,
    "when": "on Monday",
    "place": "Graz",
    "encounter": {"kind": "meeting"},
}
VISIT = "Foreign Minister Ilse Brandt of Austria plans to visit Kenya in May, her ministry said."


def with_(**changed: Any) -> dict[str, Any]:
    return {**MEETING, **changed}


def test_an_event_is_recorded_with_what_the_report_and_our_readers_say(checked: Checked) -> None:
    claim = checked("events", MET, **MEETING)
    assert isinstance(claim, Claim)
    assert isinstance(claim.content, Event)
    assert check_claim(make_report(MET), claim) is claim
    assert claim.extractor == "model:stub/events-1"
    assert [(one.actor, one.state, one.role, one.grade) for one in claim.content.participants] == [
        ("person:ilse-brandt", "AUT", "actor", "met"),
        ("person:matej-kos", "SVN", "recipient", "met"),
    ]
    assert claim.when is not None
    assert (claim.when.edtf, claim.when.anchor) == ("2021-03-08", "published 2021-03-10")
    assert claim.content.place is not None
    assert (claim.content.place.country, claim.content.place_rule) == ("AUT", "model-words")
    assert (claim.status, claim.span.text) == (Status.OCCURRED, SENTENCE)


def test_a_pronoun_of_another_sentence_names_its_actor(checked: Checked) -> None:
    who = [{"actor": "Matej Kos", "role": "actor"}, {"actor": {"words": "her", "sentence": 2}, "role": "recipient"}]
    claim = checked("events", MET, **with_(who=who))
    assert isinstance(claim, Claim)
    assert isinstance(claim.content, Event)
    assert [one.actor for one in claim.content.participants] == ["person:matej-kos", "person:ilse-brandt"]


def test_a_planned_visit_is_no_visit_made(checked: Checked) -> None:
    plan = {"trigger": "visit", "type": "CONSULT", "encounter": {"kind": "visit"}, "who": WHO[:1], "when": "May"}
    claim = checked("events", VISIT, **plan, status="expected", status_words="plans to")
    assert isinstance(claim, Claim)
    assert isinstance(claim.content, Event)
    assert [one.grade for one in claim.content.participants] == ["expected"]
    assert [one.text for one in claim.evidence] == ["plans to"]
    assert str(checked("events", VISIT, **plan)) == (
        "contradiction: it is occurred, and its date lies ahead of the report"
    )
    assert str(checked("events", VISIT, **plan, status="expected")).startswith("shape: no words say")


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"trigger": "encountered"}, "words: 'encountered' does not stand in sentence 1"),
        ({"trigger": {"words": "thanked", "sentence": 2}}, "words: the words of 'trigger' stand in another sentence"),
        ({"trigger": None}, "shape: the field 'trigger' is missing"),
        ({"type": "MEET"}, "code: 'MEET' is no code of the field 'type'"),
        ({"type": ["CONSULT"]}, "code: ['CONSULT'] is no code"),
        ({"mode": "bombing"}, "code: 'bombing' is no code of the field 'mode'"),
        ({"status": "done"}, "code: 'done' is no code of the field 'status'"),
        ({"encounter": {"kind": "party"}}, "code: 'party' is no code of the field 'kind'"),
        ({"encounter": {"kind": "meeting", "mood": "good"}}, "shape: there is no field 'mood'"),
        ({"encounter": "meeting"}, "shape: 'meeting' is no JSON object"),
        ({"type": "AID", "mode": None}, "contradiction: an encounter is of the type CONSULT, and not AID"),
        ({"who": [{"actor": "Graz", "role": "actor"}, WHO[1]]}, "actor: 'Graz' names no actor"),
        ({"who": [{"actor": "Ada Lind", "role": "actor"}, WHO[1]]}, "words: 'Ada Lind' does not stand"),
        ({"who": [WHO[0], WHO[0]]}, "contradiction: 'Ilse Brandt' takes part twice"),
        ({"who": [{**WHO[0], "role": "guest"}, WHO[1]]}, "code: 'guest' is no code of the field 'role'"),
        ({"who": [{"name": "Ilse Brandt"}]}, "shape: the field 'actor' is missing"),
        ({"who": ["Ilse Brandt"]}, "shape: 'Ilse Brandt' is no JSON object"),
        ({"who": WHO[:1]}, "actor: a meeting needs somebody on the other side"),
        ({"who": WHO[1:], "encounter": None}, "actor: nobody is named who does it"),
        ({"who": []}, "actor: nobody is named who does it"),
        ({"who": [{"actor": "Graz"}] * 60}, "shape: the field 'who' has 60 values"),
        ({"when": "2021-03-08"}, "words: '2021-03-08' does not stand"),
        ({"when": "Slovenian"}, "date: our reader finds no date in 'Slovenian'"),
        ({"place": "Slovenian"}, "place: no place is found in 'Slovenian'"),
        ({"place": "Vienna"}, "words: 'Vienna' does not stand"),
        ({"background": "no"}, "shape: the field 'background' is neither true nor false"),
        ({"confidence": 0.9}, "shape: there is no field 'confidence'"),
        ({"sentence": 9}, "words: there is no sentence 9"),
        ({"status_words": "was put off"}, "words: 'was put off' does not stand"),
    ],
)
def test_what_fails_one_check_is_refused_with_the_reason(
    checked: Checked, changed: dict[str, Any], refusal: str
) -> None:
    assert str(checked("events", MET, **with_(**changed))).startswith(refusal)


def test_a_body_of_a_state_is_the_state_and_two_names_are_nobodys(checked: Checked) -> None:
    text = "A Swedish vessel shelled the town, and a vessel of Kenya and Chad left."
    deed = {"trigger": "shelled", "type": "ASSAULT"}
    claim = checked("events", text, **deed, who=[{"actor": "A Swedish vessel", "role": "actor"}])
    assert isinstance(claim, Claim)
    assert isinstance(claim.content, Event)
    assert [one.actor for one in claim.content.participants] == ["state:SWE"]
    both = [{"actor": "a vessel of Kenya and Chad", "role": "actor"}]
    assert str(checked("events", text, **deed, who=both)).startswith("actor: ")


def parties(claim: Claim | str) -> list[tuple[str, str, str]]:
    assert isinstance(claim, Claim), claim
    assert isinstance(claim.content, Event)
    return [(one.actor, one.role.value, one.grade.value) for one in claim.content.participants]


def test_who_is_named_alone_is_not_meant_again_by_both_sides(checked: Checked) -> None:
    text = "Kenya and Chad quarrel over a dam. Kenya urged both countries to keep the treaty."
    both = [{"actor": "both countries", "role": "recipient"}, {"actor": "Kenya", "role": "actor"}]
    urged = {"sentence": 2, "trigger": "urged", "type": "REQUEST"}
    assert parties(checked("events", text, **urged, who=both)) == [
        ("state:KEN", "actor", "acted"),
        ("state:TCD", "recipient", "named"),
    ]
    assert str(checked("events", text, **urged, who=[*both, both[1]])).startswith("contradiction: 'Kenya' takes part")
    alone = [{"actor": "both countries", "role": "actor"}, {"actor": "both countries", "role": "recipient"}]
    assert str(checked("events", text, **urged, who=alone)).startswith("contradiction: ")


def test_what_is_suffered_may_be_told_without_who_did_it(checked: Checked) -> None:
    text = "Two Kenyan diplomats were expelled from Chad, and two were praised."
    who = [{"actor": "Two Kenyan diplomats", "role": "recipient"}]
    expelled = checked("events", text, trigger="expelled", type="SANCTION", mode="expel", who=who)
    assert [role for _, role, _ in parties(expelled)] == ["recipient"]
    assert str(checked("events", text, trigger="praised", type="SUPPORT", who=who)).startswith("actor: nobody")


def test_who_is_invited_is_not_yet_expected(checked: Checked) -> None:
    text = "Kenya invited Foreign Minister Ilse Brandt of Austria, who may come in May."
    who = [{"actor": "Foreign Minister Ilse Brandt", "role": "actor"}, {"actor": "Kenya", "role": "inviter"}]
    visit = {"type": "CONSULT", "encounter": {"kind": "visit"}, "who": who, "status": "proposed", "when": "May"}
    invited = checked("events", text, trigger="invited", status_words="invited", **visit)
    assert parties(invited) == [("person:ilse-brandt", "actor", "invited"), ("state:KEN", "inviter", "named")]


def test_two_dates_in_the_words_are_none(checked: Checked) -> None:
    text = "Kenya thanked Chad on Monday, March 8, and again on Friday."
    who = [{"actor": "Kenya", "role": "actor"}, {"actor": "Chad", "role": "recipient"}]
    found = checked(
        "events", text, trigger="thanked", type="SUPPORT", who=who, when="on Monday, March 8, and again on Friday"
    )
    assert str(found).startswith("date: our reader finds more than one date")


def test_a_report_without_a_date_keeps_relative_dates_relative(page: Any) -> None:
    claim = TASKS["events"].claim(page(MET, published=None), {"sentence": 1, **MEETING}, "stub")
    assert claim.when is None
    later = page(MET.replace("on Monday", "last month"), published=None)
    told = TASKS["events"].claim(later, {"sentence": 1, **with_(when="last month")}, "stub")
    assert told.when is not None
    assert (told.when.type, told.when.dated, told.when.offset) == (TimexType.DATE, False, -1)


def test_a_position_has_its_holders_and_addressees(checked: Checked) -> None:
    text = "Kenya and Chad urged Mali to open the border before June unless talks fail."
    fields = {"kind": "demand", "content": "open the border", "holder": ["Kenya", "Chad"], "addressee": "Mali"}
    claim = checked("positions", text, **fields, due="June", condition="unless talks fail")
    assert isinstance(claim, Claim)
    assert isinstance(claim.content, Position)
    assert (claim.content.holder, claim.content.fellow_holders) == ("state:KEN", ("state:TCD",))
    assert (claim.content.addressee, claim.content.issue) == ("state:MLI", "territory")
    assert claim.content.due is not None
    assert claim.content.condition is not None
    assert str(checked("positions", text, **{**fields, "addressee": "Chad"})).startswith("contradiction: 'Chad'")
    besides = checked("positions", text, **{**fields, "addressee": ["Chad", "Mali"]})
    assert isinstance(besides, Claim)
    assert isinstance(besides.content, Position)
    assert (besides.content.addressee, besides.content.fellow_addressees) == ("state:MLI", ())
    assert str(checked("positions", text, **{**fields, "holder": []})).startswith("actor: the field 'holder'")
    assert str(checked("positions", text, **{**fields, "kind": "wish"})).startswith("code: ")
    assert str(checked("positions", text, **{**fields, "issue": "borders"})).startswith("shape: there is no field")


def test_a_commitment_has_its_owner_and_is_not_due_before_the_report(checked: Checked) -> None:
    text = "Kenya pledged to send Chad engineers next month, after a delay in January."
    fields = {"kind": "pledge", "content": "send Chad engineers", "owner": "Kenya", "addressee": "Chad"}
    claim = checked("commitments", text, **fields, due="next month")
    assert isinstance(claim, Claim)
    assert isinstance(claim.content, Commitment)
    assert claim.content.due is not None
    assert (claim.content.owner, claim.content.state, claim.content.due.edtf) == ("state:KEN", "open", "2021-04")
    assert str(checked("commitments", text, **fields, due="January")).startswith("contradiction: the date on which")
    assert str(checked("commitments", text, **fields, state="broken")).startswith("code: ")


def test_a_term_ends_where_it_is_said_to_be_one(checked: Checked) -> None:
    text = "Kenya promised to repay Chad within ten days, and gave Mali five days to leave the port."
    fields = {"kind": "pledge", "content": "repay Chad", "owner": "Kenya"}
    given = {"kind": "deadline", "content": "leave the port", "owner": "Kenya"}
    for claim, edtf in (
        (checked("commitments", text, **fields, due="within ten days"), "2021-03-10/2021-03-20"),
        (checked("commitments", text, **fields, due="ten days"), "2021-03-10/2021-03-20"),
        (checked("commitments", text, **given, due="five days"), "2021-03-10/2021-03-15"),
    ):
        assert isinstance(claim, Claim), claim
        assert isinstance(claim.content, Commitment)
        assert claim.content.due is not None
        assert claim.content.due.edtf == edtf
    assert str(checked("commitments", text, **fields, due="five days")).startswith("date: our reader finds no date")
    before = "Kenya promised in 2016 to repay Chad within two years."
    paid = checked("commitments", before, **fields, due="within two years", when="2016", state="met")
    assert isinstance(paid, Claim), paid
    assert isinstance(paid.content, Commitment)
    assert paid.content.due is not None
    assert paid.content.due.edtf.endswith("2018-12-31")


def test_what_is_over_may_have_been_due(checked: Checked) -> None:
    text = "Kenya had promised to repay Chad by January, but did not."
    fields = {"kind": "pledge", "content": "repay Chad", "owner": "Kenya", "due": "January"}
    assert str(checked("commitments", text, **fields)).startswith("contradiction: ")
    assert isinstance(checked("commitments", text, **fields, state="lapsed"), Claim)


def test_a_channel_has_two_parties_and_a_non_event_its_actor(checked: Checked) -> None:
    text = "The border talks between Kenya and Chad have stalled. Kenya declined to comment."
    content = "The border talks between Kenya and Chad"
    fields = {"name": "border talks", "content": content, "state": "stalled"}
    claim = checked("channels", text, **fields, parties=[{"words": "Kenya"}, "Chad"])
    assert isinstance(claim, Claim)
    assert claim.content == Channel(
        "border talks", claim.content.content, "stalled", ("state:KEN", "state:TCD"), issue=claim.content.issue
    )
    assert str(checked("channels", text, **fields, parties="Kenya")).startswith("actor: ")
    told = checked("non-events", text, sentence=2, kind="no_comment", content="declined to comment", actor="Kenya")
    assert isinstance(told, Claim)
    assert isinstance(told.content, NonEvent)
    assert told.content.actor == "state:KEN"


@pytest.mark.parametrize("given", [None, 7, "met", [], [MEETING]])
def test_what_is_no_record_is_refused(page: Any, given: object) -> None:
    with pytest.raises(Exception, match="a record is no JSON object"):
        TASKS["events"].claim(page(MET), given, "stub")


def test_the_voice_is_ours(checked: Checked) -> None:
    plan = {"trigger": "visit", "type": "CONSULT", "encounter": {"kind": "visit"}, "who": WHO[:1]}
    claim = checked("events", VISIT, **plan, status="expected", status_words="plans to")
    assert isinstance(claim, Claim)
    assert [hop.name for hop in claim.voice.hops][-1] == "Example News"
    assert len(claim.voice.hops) == 2


VERSIONS = {
    ("events", 1): "7e1fb62ddf84",
    ("positions", 1): "79ddd0f88eec",
    ("commitments", 1): "51f3b8b8fad5",
    ("channels", 1): "633b40a4999f",
    ("non-events", 1): "dc53d8df7230",
}


def test_a_question_that_says_something_else_has_another_version() -> None:
    """The version stands in every claim's rule: raise it in questions.yaml with the question, and then add it here."""
    asked = vocabulary.load("questions")
    for name, entry in asked["steps"].items():
        digest = hashlib.sha256(json.dumps([asked["common"], entry], sort_keys=True).encode()).hexdigest()[:12]
        assert VERSIONS[name, entry["version"]] == digest, (name, digest)


def test_what_a_step_is_asked_names_every_code_of_its_fields(page: Any) -> None:
    shown = page(MET)
    systems = {name: task.question("m", shown).system for name, task in TASKS.items()}
    assert all(f"  {kind}: " in systems["events"] for kind in EventType)
    assert all(mode in systems["events"] for kind in EventType for mode in modes_of(kind))
    for name, codes in (
        ("events", [*Status, *Role, *EncounterKind]),
        ("positions", [*PositionKind, *PositionBasis, *Status]),
        ("commitments", [*CommitmentKind, *CommitmentState, *Status]),
        ("channels", [*ChannelState, *Status]),
        ("non-events", [*NonEventKind]),
    ):
        assert all(code in systems[name] for code in codes)
