"""Set-off quotations and their speakers: the cue before or behind them, over sentences and paragraphs."""

from collections.abc import Iterable, Sequence

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import Directness
from communique.extract.relations import child
from communique.extract.voices.attribution import Attribution, Range
from communique.extract.voices.lexicon import Lexicon, words
from communique.extract.voices.source import noun_source, verb_source
from communique.extract.voices.surroundings import Place, may_quote

_NAMES = frozenset({"PROPN", "NOUN", "PRON"})
AHEAD, BEHIND = 6, 8  # tokens from a cue in which its source is looked for where the parser found none


def attribute_quotations(places: Sequence[Place], lexicon: Lexicon) -> list[Attribution]:
    """One attribution for each cue, with all the quotations that are its own; a quotation without any goes on."""
    found: list[Attribution] = []
    used: dict[int, int] = {}
    for place in places:
        span = (place.quotation.start, place.quotation.end)
        cue = None if place.signature else _cue(place, lexicon)
        if cue is not None and cue.i in used:
            if _names_a_show(place):
                continue
            found[used[cue.i]] = joined(found[used[cue.i]], span)
        elif cue is not None:
            used[cue.i] = len(found)
            found.append(Attribution("quotation_cue", (span,), Directness.DIRECT, cue, _source(cue, place)))
        elif _hangs(place):
            continue
        elif name := _last_name(place.signature or place.label):
            found.append(Attribution("quotation_label", (span,), Directness.DIRECT, None, name))
        elif found and not place.first:
            found[-1] = joined(found[-1], span)
        elif not (place.titled or _is_heading_off(place)):
            found.append(Attribution("quotation_free", (span,), Directness.DIRECT))
    return found


def _hangs(place: Place) -> bool:
    """Whether a name stands behind words that a comma leaves open, and no cue: '“It is late,” Lind, a skipper.'"""
    return bool(place.after) and not place.signature and place.after[0].pos_ == "PROPN"


def _names_a_show(place: Place) -> bool:
    """Whether words behind a preposition or a cue that has its words are a name: 'told “Port Talk.”'."""
    return place.titled and bool(place.before) and not place.before[-1].is_punct


def _is_heading_off(place: Place) -> bool:
    """Whether words behind a colon are nobody's: "at a talk with the title: “No Port”"."""
    return bool(place.before) and place.before[-1].text == ":"


def joined(attribution: Attribution, span: Range) -> Attribution:
    """The attribution with more words at the end of its content."""
    return evolve(attribution, content=(*attribution.content, span))


def _cue(place: Place, lexicon: Lexicon) -> Token | None:
    """The last possible cue before a quotation in its sentence, else the first behind it."""
    found = _first_cue(reversed(place.before), lexicon) or _by_authority(place) or _first_cue(place.after, lexicon)
    return found or (None if place.label else _announcing(place, lexicon))


def _by_authority(place: Place) -> Token | None:
    """The "according" right behind a quotation: '“It is late,” according to Lind'."""
    follows = [token for token in place.after[:2] if not token.is_punct]
    return next((token for token in follows[:1] if token.lower_ in words("according")), None)


def _announcing(place: Place, lexicon: Lexicon) -> Token | None:
    """The noun that announces words behind a colon: "Lind had a ready retort: “…”"."""
    if not place.before or place.before[-1].text != ":":
        return None
    nouns = (token for token in place.before if token.pos_ == "NOUN" and lexicon.lemma(token) in lexicon.nouns.clause)
    return next((noun for noun in nouns if noun_source(noun) is not None), None)


def _first_cue(tokens: Iterable[Token], lexicon: Lexicon) -> Token | None:
    return next((token for token in tokens if may_quote(token, lexicon)), None)


def _source(cue: Token, place: Place) -> Token | None:
    """The cue's source by the tree, else by its neighbours: the parser often loses the thread beside quotations."""
    source = _authority(cue) or (noun_source(cue) if cue.pos_ == "NOUN" else verb_source(cue))
    if source is not None and not place.quotation.start <= source.idx < place.quotation.end:
        return source
    near = [token for token in (*place.before, *place.after) if token.pos_ in _NAMES]
    ahead = [token for token in near if 0 < cue.i - token.i <= AHEAD]
    behind = [token for token in near if 0 < token.i - cue.i <= BEHIND]
    return ahead[-1] if ahead else behind[0] if behind else None


def _authority(cue: Token) -> Token | None:
    to = child(cue, "prep") if cue.lower_ in words("according") else None
    return child(to, "pobj") if to is not None else None


def _last_name(tokens: Sequence[Token]) -> Token | None:
    """The last name of a label or signature; none where it is a clause: "Watch the interview below:"."""
    if any(token.pos_ in {"VERB", "AUX"} for token in tokens):
        return None
    names = [token for token in tokens if token.pos_ in _NAMES]
    return names[-1] if names else None
