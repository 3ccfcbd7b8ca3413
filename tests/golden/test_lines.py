"""How golden lines and ledgers are made."""

import pytest

from communique.claims.actor import Actor, Mention
from communique.claims.codes import ActorType, MentionForm
from communique.claims.span import Span
from golden.comparison import KINDS, Golden, figures, ledgers, people_chains
from golden.layers import chain_lines, found_chains
from golden.lines import elided


def test_long_words_are_written_by_their_ends() -> None:
    assert elided("that the ferry will sail on Monday.") == "the ferry … on Monday"


def test_short_words_are_written_whole_and_without_quotation_marks() -> None:
    assert elided("“Ferries, not bridges,”") == "Ferries not bridges"


def test_a_ledger_holds_what_is_lacking_and_what_is_too_much() -> None:
    expected, given = lines(event={"a", "b"}), lines(event={"b", "c"})
    assert ledgers(expected, given) == {"missing": {"event": ["a"]}, "wrong": {"event": ["c"]}}


def test_figures_follow_from_the_ledgers() -> None:
    record = Golden("x", lines(event={"a", "b"}), lines(event={"a"}), lines(event={"c", "d"}))
    assert record.accounted["event"] == {"b", "c", "d"}
    figure = figures([record])["event"]
    assert (figure.expected, figure.given, figure.right) == (2, 3, 1)
    assert (figure.precision, figure.recall) == (0.333, 0.5)


BOTH = ("Both", "nominal")
BODY = "Deputy Envoy Ana Bak met him. He left, Bak's aide said; he was seen later. “I slept,” he said."


def test_a_chain_is_found_from_mention_to_mention() -> None:
    found = chain_lines(BODY, {"Ana Bak": ["Ana Bak", "Bak", "he/was seen"]})
    assert found == {"Ana Bak | Bak @17", "Ana Bak | Bak @39", "Ana Bak | he @56"}


def test_a_mention_that_does_not_follow_is_refused() -> None:
    with pytest.raises(ValueError, match="no 'He' after"):
        chain_lines(BODY, {"Ana Bak": ["he/was seen", "He"]})


def test_a_description_beside_the_name_is_one_mention_with_it_and_shared_words_are_nobodys() -> None:
    body = "The envoy, Ana Bak, met Bo Cid; the envoy left. Both slept."
    ana = person(body, "Ana Bak", ("The envoy", "nominal"), ("Ana Bak", "proper"), ("the envoy", "nominal"), BOTH)
    bo = person(body, "Bo Cid", ("Bo Cid", "proper"), BOTH)
    assert sorted(found_chains(body, [ana, bo])) == ["Ana Bak | Bak @15", "Ana Bak | envoy @36", "Bo Cid | Cid @27"]


def test_the_figure_of_chains_falls_when_two_people_become_one() -> None:
    apart = {"A | x @1", "A | x @2", "B | y @3", "B | y @4"}
    record = Golden("r", lines(chain=apart), lines(), lines())
    joined = Golden("r", lines(chain=apart), lines(chain={"B | y @4"}), lines(chain={"A | y @4"}))
    assert people_chains([record]) == 1.0
    assert people_chains([joined]) < 0.8


def person(body: str, name: str, *mentions: tuple[str, str]) -> Actor:
    spans = [(Span(body.index(words), body.index(words) + len(words), words), form) for words, form in mentions]
    found = tuple(Mention(span, MentionForm(form)) for span, form in spans)
    return Actor(name, ActorType.PERSON, name, None, found)


def lines(**kinds: set[str]) -> dict[str, set[str]]:
    return {kind: kinds.get(kind, set()) for kind in KINDS}
