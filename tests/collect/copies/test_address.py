"""Addresses that name one document, or one text in another form."""

import pytest

from communique.collect.copies.address import document_of, text_of

STORY = "https://www.courier.example/coast/2025/11/03/ferry-talks"


@pytest.mark.parametrize(
    "same",
    [
        "http://courier.example/coast/2025/11/03/ferry-talks/",
        f"{STORY}#comments",
        f"{STORY}?utm_source=feed&fbclid=1",
        f" {STORY} ",
    ],
)
def test_one_document_whatever_leads_to_it(same: str) -> None:
    assert document_of(same) == document_of(STORY) != ""


@pytest.mark.parametrize(
    "form",
    [
        "https://m.courier.example/coast/2025/11/03/ferry-talks",
        f"{STORY}/amp",
        f"{STORY}/print?output=print",
        "https://amp.courier.example/coast/2025/11/03/ferry-talks/amp/",
    ],
)
def test_one_text_in_another_form(form: str) -> None:
    assert text_of(form) == text_of(STORY)
    assert document_of(form) != document_of(STORY)


@pytest.mark.parametrize(
    "other", [f"{STORY}-2", "https://harbour.example/coast/2025/11/03/ferry-talks", f"{STORY}?id=7"]
)
def test_other_texts(other: str) -> None:
    assert text_of(other) != text_of(STORY)


@pytest.mark.parametrize(
    "none", [None, "", "https://courier.example/", "file:///etc/passwd", "ftp://x/y", "https://[::1", "x" * 3000]
)
def test_what_names_no_document(none: str | None) -> None:
    assert document_of(none) == text_of(none) == ""
