"""Syntax: the spaCy pipeline and the parse of a report, with token offsets equal to offsets in the report's text."""

import importlib.util
import re
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex

from communique.claims.report import Report
from communique.errors import PipelineError
from communique.extract import PIPELINE
from communique.extract.glued import glued_infixes, glued_names, glued_starts
from communique.extract.paragraphs import paragraphs

_SPACE = re.compile(r"\s")


@cache
def load_pipeline(name: str = PIPELINE) -> Language:
    """The spaCy pipeline of an installed package, or of a folder; PipelineError where there is none."""
    with warnings.catch_warnings():
        # W095: weights trained with spaCy 3.7, which 3.8 reads unchanged (docs/decisions/2026-11-23-spacy-pipeline.md).
        warnings.filterwarnings("ignore", message=r".*\[W095\]")
        try:
            nlp = _load(name)
        except (ImportError, OSError, AttributeError) as error:
            raise PipelineError(f"spaCy pipeline {name!r} cannot be loaded: {error}") from error
    _part_glued_words(nlp)
    nlp.add_pipe("sentence_starts", before="parser")
    return nlp


def parse(nlp: Language, reports: Iterable[Report], batch: int = 16) -> Iterator[Doc]:
    """One parsed Doc for each report, in order; `doc.text` is `report.body` with any white space as a space."""
    yield from nlp.pipe((_prepare(nlp, report) for report in reports), batch_size=batch)


def _load(name: str) -> Language:
    import spacy

    if name.replace("_", "").isalnum() and importlib.util.find_spec(name):
        package = importlib.import_module(name)
        nlp: Language = package.load()
        return nlp
    return spacy.load(name)


def _part_glued_words(nlp: Language) -> None:
    """Let the tokenizer part words that no space parts; offsets stay as they are."""
    tokenizer: Any = nlp.tokenizer  # any callable may be one; only spaCy's own has infixes
    if hasattr(tokenizer, "infix_finditer"):
        infixes = (*(nlp.Defaults.infixes or ()), *glued_infixes())
        tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
        # "Im" is a Korean family name, and only without its apostrophe "I'm".
        tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if word != "Im"}


def _prepare(nlp: Language, report: Report) -> Doc:
    doc = nlp.make_doc(_SPACE.sub(" ", report.body))
    _part(doc, glued_names(doc.text, lambda word: bool(nlp.vocab.has_vector(word.lower()))))
    doc.user_data["paragraphs"] = tuple(paragraphs(report))
    return doc


def _part(doc: Doc, seams: frozenset[int]) -> None:
    """Part the tokens within which one of these offsets lies."""
    with doc.retokenize() as retokenizer:
        for token in doc if seams else ():
            parts = _parts(token, seams)
            if len(parts) > 1:
                retokenizer.split(token, parts, heads=[(token, place) for place in range(len(parts))])


def _parts(token: Token, seams: frozenset[int]) -> list[str]:
    cuts = [at for at in range(1, len(token)) if token.idx + at in seams]
    return [token.text[a:b] for a, b in pairwise([0, *cuts, len(token)])]


@Language.component("sentence_starts")
def _sentence_starts(doc: Doc) -> Doc:
    """Begin a sentence at the first word of each paragraph, and behind a glued end, before the parser sees the text."""
    paragraph_starts = {start for start, _ in doc.user_data.get("paragraphs", ())}
    glued = glued_starts(doc.text)
    waiting = False
    for token in doc:
        waiting = waiting or token.idx in glued or _reaches(token, paragraph_starts)
        if waiting and not token.is_space:
            token.is_sent_start = True
            waiting = False
    return doc


def _reaches(token: Token, starts: set[int]) -> bool:
    return any(at in starts for at in range(token.idx, token.idx + max(len(token), 1)))
