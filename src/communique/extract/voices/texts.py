"""Texts that speak: whose "the message" and "the editorial" are, and on what occasion."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.lexicon import lexicon, occasion_names, words
from communique.extract.voices.source import agent, verb_source

REACH = 400  # tokens back to where a text is named for the first time
_BARE = frozenset({"the", "this", "that"})
_CARRIED = frozenset({"in", "on", "via", "through", "by"})


def issued_by(source: Token) -> tuple[Token, str | None]:
    """Who speaks in a text that is the source, and the occasion ("a statement by Suda"); else the source itself."""
    occasion = occasion_names().get(source.lower_)
    if occasion is None and source.lemma_.lower() not in words("documents"):
        return source, None
    issuer = _issuer(source)
    if issuer is None and occasion is not None and _is_bare(source):
        issuer = _told_before(source, occasion)
    return (issuer, occasion) if issuer is not None else (source, None)


def _issuer(text: Token) -> Token | None:
    """Whose a text is: "Lind's letter", "a letter from Lind", "Lind sent a letter saying"."""
    for part in text.children:
        if part.dep_ == "poss":
            return part
        if part.dep_ in {"prep", "agent"} and part.lower_ in {"by", "from"} and (issuer := child(part, "pobj")):
            return issuer
    verb = text.head
    return verb_source(verb) if text.dep_ == "dobj" and verb.lemma_.lower() in words("issuing") else None


def _is_bare(text: Token) -> bool:
    """Whether a text is pointed at and not described: "the message"."""
    parts = [part for part in text.children if not part.is_punct]
    return len(parts) == 1 and parts[0].lower_ in _BARE


def _told_before(text: Token, occasion: str) -> Token | None:
    """Who sent, issued or spoke in the text that was last named: "Lind sent a message to Suda … the message said"."""
    for named in _same_before(text, occasion):
        verb = named.head
        if named.dep_ == "dobj" and verb.lemma_.lower() in words("issuing"):
            return verb_source(verb)
        if named.dep_ == "nsubjpass" and verb.lemma_.lower() in words("issuing"):
            return agent(verb)
        if named.dep_ == "pobj" and verb.lower_ in _CARRIED and lexicon().quotes(verb.head):
            return verb_source(verb.head)
        if (issuer := _issuer(named)) is not None:
            return issuer
        if not _is_bare(named):
            return None  # another text of that kind
    return None


def _same_before(text: Token, occasion: str) -> Iterator[Token]:
    for at in range(text.i - 1, max(text.i - REACH, 0) - 1, -1):
        token = text.doc[at]
        if token.pos_ == "NOUN" and occasion_names().get(token.lower_) == occasion:
            yield token
