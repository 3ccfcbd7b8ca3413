"""Title reach: whether a title with a complement, or one that a list shares, makes the capitals after it a name."""

from spacy.tokens import Doc, Token

from communique.extract.mentions.lexicon import given_names
from communique.extract.mentions.offices import is_address, is_head, is_plural_head, office_words, words_after_of

_FAR = 24  # tokens back to the title that a list shares
_NEAR = 14  # tokens back to a head
_LINKS = ("of", "for", "to", "in", "at")
_SMALL = frozenset({*_LINKS, "the", "and", "-"})
_LISTING = frozenset({",", "and", "of", "the", "'s", "’s", "-"})
_BODIES = frozenset({"ORG", "GPE", "LOC", "FAC", "EVENT"})
_NAME = (2, 4)  # words of a name that only a title makes a person's


def is_reached(doc: Doc, start: int, end: int, taken: set[int]) -> bool:
    """Whether tokens [start, end) are named by a title further left; `taken` are the tokens of names already known.

    "Prime Minister of Chile NAME", "foreign ministers Ana Silva of Chile and NAME of Norway".
    """
    if not _NAME[0] <= end - start <= _NAME[1] or not start or doc[start].is_sent_start:
        return False
    person = doc[end - 1].ent_type_ not in _BODIES or doc[start].text in given_names()
    after_body = start - 1 in taken and person and head_of_complement(doc, start) is not None
    return after_body or _is_listed(doc, start, end, taken)


def past_portfolio(doc: Doc, start: int, end: int) -> int:
    """Where the name begins in a run that opens with the end of a title's complement: "Trade" in "Trade Nguyen Van".

    `start` itself where the run does not follow a head, or where too little is left for a name.
    """
    if not start or head_of_complement(doc, start) is None:
        return start
    at = max((at + 1 for at in range(start, end) if doc[at].lower_ in words_after_of()), default=start)
    named = at < end and (doc[at].ent_type_ == "PERSON" or doc[at].text in given_names())
    return at if named or end - at in range(_NAME[0], _NAME[1] + 1) else start


def head_of_complement(doc: Doc, start: int) -> int | None:
    """The head whose complement the tokens before `start` are: "Minister" before "of Trade and Industry"."""
    listed = False
    for at in range(start - 1, max(start - _NEAR, -1), -1):
        token = doc[at]
        if is_head(token.text) and not is_address(token.text):
            after = at + 3 if doc[at + 1].text == "-" and at + 3 < start else at + 1
            return at if at < start - 1 and doc[after].lower_ in _LINKS else None
        listed = listed or token.lower_ == "and"
        suffix = token.lower_ in office_words("after")
        if not (token.text[0].isupper() or suffix or token.lower_ in _SMALL or (listed and token.text == ",")):
            return None
        if token.is_sent_start:
            return None
    return None


def _is_listed(doc: Doc, start: int, end: int, taken: set[int]) -> bool:
    """Whether "of STATE" follows and a list of such goes back to a plural title."""
    after = end + 1 if doc[end + 1 : end + 2].text != "the" else end + 2
    if doc[end : end + 1].text != "of" or after not in taken or doc[start - 1].text not in (",", "and"):
        return False
    for at in range(start - 1, max(start - _FAR, -1), -1):
        if is_plural_head(doc[at].text):
            return True
        if not _in_list(doc[at]) or doc[at].is_sent_start:
            return False
    return False


def _in_list(token: Token) -> bool:
    return token.text[0].isupper() or token.text in _LISTING or token.pos_ == "PROPN"
