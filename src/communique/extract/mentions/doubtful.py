"""Doubtful names: lone words that only the parser takes for a person or a body; nothing else speaks for them."""

from spacy.tokens import Doc, Token

from communique.extract.mentions.lexicon import family_first, given_names, institution_words, name_words
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.offices import is_head, office_words

_AGENTS = frozenset({"nsubj", "nsubjpass", "poss", "appos", "agent"})
_LOCATIVE = frozenset({"at", "in", "on", "via", "from", "near", "during", "inside", "into"})
_JOURNEYS = frozenset({"visit", "trip", "journey", "tour", "flight", "travel", "fly", "drive", "sail"})
_ACRONYM = 5  # letters: a longer word all in capitals is one that is shouted


def is_no_person(doc: Doc, name: Name, names: list[Name]) -> bool:
    """Whether a lone word of doubtful type is a verb at the start of a sentence, a shouted word, a brand or a place."""
    token = doc[name.start]
    if name.sure or name.type is not NameType.PERSON or name.end - name.start > 1:
        return False
    if token.text in given_names() or token.text in family_first():
        return False
    same = [doc[other.start] for other in names if _called_like(doc, other, token)]
    longer = any(_holds(doc, other, token) for other in names)
    return not longer and (_shouted(token, same) or not any(_speaks_for_a_person(word) for word in same))


def acts_like_a_person(doc: Doc, name: Name) -> bool:
    """Whether a doubtful organisation does what people do: "Holm was born in May", "Holm resigned"."""
    root = doc[name.start : name.end].root
    doubtful = not name.sure and name.type is NameType.ORGANISATION and not root.is_upper
    if not doubtful or (name.start and doc[name.start - 1].pos_ == "DET") or root.text in institution_words("heads"):
        return False
    verb = root.head.lemma_.lower()
    if root.dep_ == "nsubjpass":
        return verb in name_words("undergone")
    return root.dep_ == "nsubj" and verb in name_words("deeds")


def is_nothing(doc: Doc, name: Name) -> bool:
    """Whether a doubtful organisation or place is a lone word that names none, or a thing with a model's number."""
    if name.sure or name.type not in (NameType.ORGANISATION, NameType.PLACE):
        return False
    first = doc[name.start]
    if name.type is NameType.PLACE:
        return name.end - name.start == 1 and first.text in institution_words("compass")
    if _of_title(doc, name):
        return True
    numbered = first.text[0].isupper() and first.text[-1].isdigit() and "-" in first.text
    return numbered or (name.end - name.start == 1 and first.text in institution_words("no_body"))


def _of_title(doc: Doc, name: Name) -> bool:
    """Whether a lone word stands between a rank and an office's head: "Cabinet" in "Chief Cabinet Secretary"."""
    lone = name.start and name.end - name.start == 1 and name.end < len(doc)
    return bool(lone) and doc[name.start - 1].lower_ in office_words("ranks") and is_head(doc[name.end].text)


def _called_like(doc: Doc, other: Name, token: Token) -> bool:
    return other.type is NameType.PERSON and other.end - other.start == 1 and doc[other.start].text == token.text


def _holds(doc: Doc, other: Name, token: Token) -> bool:
    """Whether a person's longer name, or one with a title, holds the word."""
    named = other.type is NameType.PERSON and (other.sure or other.end - other.start > 1)
    return named and any(word.text == token.text for word in doc[other.start : other.end])


def _shouted(token: Token, same: list[Token]) -> bool:
    return token.is_upper and len(token) > _ACRONYM and all(word.is_upper for word in same)


def _speaks_for_a_person(token: Token) -> bool:
    """What a person does in a sentence: acts, owns, stands beside; not where only a place or a thing can stand."""
    if token.pos_ != "PROPN" or (token.i and token.nbor(-1).pos_ == "DET"):
        return False
    if token.is_sent_start:
        return token.dep_ in _AGENTS
    if token.dep_ == "compound" and token.head.pos_ == "NOUN":
        return False
    return not _is_somewhere(token)


def _is_somewhere(token: Token) -> bool:
    """Whether a word, alone or in a list, stands where a place does: "in Holm and Lund", "a visit to Lund"."""
    first = token.head if token.dep_ == "conj" else token
    if first.dep_ != "pobj":
        return False
    link = first.head
    return link.lower_ in _LOCATIVE or (link.lower_ == "to" and link.head.lemma_ in _JOURNEYS)
