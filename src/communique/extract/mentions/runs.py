"""Runs: stretches of capitalised tokens, out of which names are made; hyphens and name particles hold them together."""

from attrs import frozen
from spacy.tokens import Doc, Token

from communique.extract.mentions.lexicon import family_first, given_names, institution_words, name_words
from communique.extract.mentions.person_name import is_korean_given
from communique.extract.mentions.states import state_words

_NO_NAME = frozenset({"PRP", "PRP$", "DT", "CC", "WDT", "WP", "WRB", "UH", "TO", "MD", "EX", "IN", "CD", "WP$", "PDT"})
_NEVER = frozenset({"DT", "PRP", "PRP$", "CC", "MD", "WP", "WP$", "WRB", "WDT"})
_NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_BRACKETS = frozenset("()[]{}")
_SYLLABLE = 6  # letters of the longest second half of a given name: "Seo-kyung"
_TIMES = frozenset({"DATE", "TIME"})


@frozen(order=True)
class Run:
    """Tokens [start, end) that are all capitalised, or joined to such by a hyphen or a particle."""

    start: int
    end: int


def capitalised_runs(doc: Doc) -> list[Run]:
    """All runs, in order. A possessive ending, punctuation and the end of a sentence close one."""
    runs: list[Run] = []
    at = 0
    while at < len(doc):
        if is_namelike(doc[at]) or _opens_with_particle(doc, at):
            end = _end_of_run(doc, at)
            runs.append(Run(at, end))
            at = end
        else:
            at += 1
    return runs


def is_namelike(token: Token) -> bool:
    """Whether a token could be part of a name by its capital, its tag and its place in the sentence."""
    text = token.text
    if not text[0].isupper() or not _BRACKETS.isdisjoint(text) or (token.ent_type_ in _TIMES and not _family(token)):
        return False
    if token.is_sent_start and not _starts_a_name(token):
        return False
    if token.tag_ in _NO_NAME:
        return token.ent_type_ in _NAMING and token.tag_ not in _NEVER and len(text) > 1
    return True


def _family(token: Token) -> bool:
    """Whether a month is somebody's family name: "Theresa May", not "with Theresa May 5"."""
    last = token.i + 1 == len(token.doc) or not token.nbor(1).like_num
    return token.pos_ == "PROPN" and token.i > 0 and not token.is_sent_start and last and _is_given(token.nbor(-1))


def _is_given(token: Token) -> bool:
    return token.text in given_names() and token.ent_type_ not in _TIMES


def _starts_a_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.ent_type_ in _NAMING or token.ent_type_ == "NORP"


def _end_of_run(doc: Doc, start: int) -> int:
    end = start + 1
    while end < len(doc) and not doc[end].is_sent_start:
        step = _continues(doc, start, end)
        if not step:
            break
        end += step
    return end


def _continues(doc: Doc, start: int, at: int) -> int:
    """How many tokens from `at` go on with the run: one capitalised, or a particle or hyphen with what it joins."""
    token, after = doc[at], doc[at + 1] if at + 1 < len(doc) else None
    if is_namelike(token):
        return 1
    if after is None or after.is_sent_start:
        return 0
    if token.text in "-‐" and not token.whitespace_ and not doc[at - 1].whitespace_:
        return 2 if _hyphen_joins(doc, start, at) else 0
    if token.text in name_words("particles") or token.text in _links(doc[start]):
        return _particle_length(doc, at, _links(doc[start]))
    return 0


def _links(first: Token) -> frozenset[str]:
    """The small words that may go on a name with this first word: "Partido dos Trabalhadores"."""
    return institution_words("links") if first.text in institution_words("first") else frozenset()


def _hyphen_joins(doc: Doc, start: int, at: int) -> bool:
    left, right = doc[at - 1].text, doc[at + 1].text
    if right[0].isupper():
        return left not in state_words() and right not in state_words()
    after_family = at - 1 > start and doc[at - 2].text in family_first() and right.isalpha() and len(right) <= _SYLLABLE
    return at - 1 > start and (after_family or is_korean_given(f"{left}-{right}"))


def _particle_length(doc: Doc, at: int, links: frozenset[str] = frozenset()) -> int:
    """A particle counts where a capitalised token follows it, perhaps after another particle or a hyphen."""
    for length, token in enumerate(doc[at : at + 4]):
        if token.text[0].isupper() and length:
            return length + 1 if is_namelike(token) else 0
        if token.text not in name_words("particles") and token.text not in links and token.text != "-":
            return 0
    return 0


def _opens_with_particle(doc: Doc, at: int) -> bool:
    token = doc[at]
    return (
        token.text in ("al", "el", "bin", "ibn", "van", "von", "de")
        and bool(_particle_length(doc, at))
        and doc[at].ent_type_ in ("PERSON", "ORG", "GPE")
        and not token.is_sent_start
    )
