"""Manners: whether a cue reports words, does something by them, or shows a mind that need not have spoken."""

from spacy.tokens import Token

from communique.claims.codes import Directness, Stance
from communique.extract.relations import child
from communique.extract.voices.attribution import Attribution
from communique.extract.voices.gaps import is_finite
from communique.extract.voices.lexicon import lexicon, word_class, words
from communique.extract.voices.source import as_phrase
from communique.extract.voices.unsaid import is_unsaid

_CLAUSES = frozenset({"clause", "noun_clause", "parenthesis"})
_REPORTING = frozenset({"according", "adjective", "heading"})  # and what begins with "quotation" or "impersonal"
_THINGS = frozenset({"object", "verb_prepositional"})
_ABOUT = frozenset({"verb_prepositional", "noun_prepositional", "adj_prepositional"})
_COMPLEMENTS = ("oprd", "xcomp", "ccomp", "prep")
SCARE = 3  # words of the report for one between quotation marks: more, and the mark stands on a single term
_WILL = frozenset({"will", "shall", "'ll", "’ll"})


def manner_of(found: Attribution) -> Stance:
    """CLAIM for words that are reported, ACT for what is done by speaking, ATTITUDE for what is wanted or felt."""
    if _is_inward(found):
        return Stance.ATTITUDE
    return Stance.ACT if _is_act(found) else Stance.CLAIM


def _is_act(found: Attribution) -> bool:
    """Whether the content is no words of the speaker's: "welcomed the pact", "declined to say if".

    What stands between quotation marks was said, whatever the verb.
    """
    cue = found.cue
    if cue is None or found.rule.startswith(("quotation", "impersonal")) or found.rule in _REPORTING:
        return False
    lemma = lexicon().lemma(cue)
    if _is_nobodys(found) or _is_withheld(cue) or is_unsaid(found) or found.rule in _ABOUT:
        return True
    if found.rule in _CLAUSES:
        acts = lemma in words("acting", "clause") or _makes_it_so(cue) or _is_ruled_out(cue)
        return found.directness is Directness.INDIRECT and acts
    return _is_deed(found, lemma)


def _makes_it_so(cue: Token) -> bool:
    """Whether what follows has no tense and says what somebody makes of a thing: "declared himself the winner"."""
    made = child(cue, "ccomp")
    if made is None or made.i < cue.i or (made.pos_ in {"VERB", "AUX"} and made.tag_ != "VBG"):
        return False
    return not is_finite(made) and child(made, "mark", "aux", "cop") is None


def _is_ruled_out(cue: Token) -> bool:
    """Whether it is said that nobody thinks so: "there was no doubt that …", "leaves little doubt that …"."""
    return cue.pos_ == "NOUN" and any(part.lower_ in words("acting", "negating") for part in cue.children)


def _is_nobodys(found: Attribution) -> bool:
    """Whether nobody is there who said it ("allegations that …"), other than in "it was announced that …"."""
    loose = found.directness is Directness.INDIRECT or (found.rule in _THINGS and found.directness is Directness.MIXED)
    idle = found.source is None and (found.rule == "passive" or (found.rule in _CLAUSES | _THINGS and loose))
    return idle and found.cue is not None and child(found.cue, "auxpass") is None


def _is_deed(found: Attribution, lemma: str) -> bool:
    """Whether what is no clause is what a deed is about, and no words: "quoted Lind as saying", "held a banner"."""
    is_object = found.rule in {"object", "passive"}
    if is_object and lemma in words("quoting_another") | words("marked"):
        return True
    if found.directness is not Directness.INDIRECT:
        return is_object and found.directness is Directness.MIXED and _is_scare_quote(found)
    if is_object and lemma in lexicon().verbs.object_and["as"] and not _is_called_something(found.cue):
        return True
    if lemma in words("acting", "of_a_known_thing") and (_is_known(found.cue) or _is_withheld_from(found.cue)):
        return True
    return not is_object or lemma not in words("acting", "not_with_a_thing")


def _is_withheld_from(cue: Token | None) -> bool:
    """Whether somebody does not get a thing: "denies the crews the right to rest"."""
    return cue is not None and sum(part.dep_ in {"dobj", "dative"} for part in cue.children) > 1


def _is_called_something(cue: Token | None) -> bool:
    """Whether a verb says what a thing is: "called it a trap", "described it as a trap", but "called out the press"."""
    return cue is not None and (as_phrase(cue) is not None or child(cue, "oprd", "xcomp", "ccomp") is not None)


def _is_scare_quote(found: Attribution) -> bool:
    """Whether only a term of a thing stands between quotation marks: "signed a “supply pact” with Suda"."""
    cue = found.cue
    if cue is None or child(cue, *_COMPLEMENTS) is not None or as_phrase(cue) is not None:
        return False
    inside, said, quoted = False, 0, 0
    for token in cue.subtree:
        if token.is_quote:
            inside = not inside
        elif token.i > cue.i and not token.is_punct:
            said, quoted = said + 1, quoted + inside
    return said > SCARE * quoted


def _is_known(cue: Token | None) -> bool:
    """Whether a cue's object is a thing that was told of before: "the attack"."""
    thing = child(cue, "dobj") if cue is not None else None
    parts = [part.lower_ for part in thing.children] if thing is not None else []
    return parts == ["the"]


def _is_withheld(cue: Token) -> bool:
    """Whether somebody does not say it: "declined to say if", "did not say when", "neither confirmed nor denied"."""
    above = cue.head if cue.dep_ == "xcomp" else cue
    if above is not cue and lexicon().lemma(above) in words("acting", "withholding"):
        return True
    return any(part.lower_ in words("acting", "negations") and part.i < cue.i for part in (*cue.children, *_joint(cue)))


def _joint(cue: Token) -> tuple[Token, ...]:
    """What hangs on the verb that a cue is joined to: the "neither" of "neither confirmed nor denied"."""
    return tuple(cue.head.children) if cue.dep_ == "conj" else ()


def _is_inward(found: Attribution) -> bool:
    """Whether a cue shows a mind and no word: "wants to", "supports", "is wary of"; "knows that" takes it for true.

    "Will discuss the fees" is a plan too. With words between quotation marks it was said; "believes that" and "hopes
    that" are statements.
    """
    if found.cue is None or found.rule.startswith(("quotation", "impersonal")):
        return False
    lemma = lexicon().lemma(found.cue)
    if found.rule == "adjective":
        return lemma not in words("inward", "outspoken")
    if found.rule == "noun_clause" and lemma in words("inward", "beliefs") and not _is_expressed(found.cue):
        return True
    if found.rule in _CLAUSES:
        return lemma in words("inward", "factive") | words("inward", "supposing")
    if found.rule in _THINGS and found.directness is Directness.INDIRECT and _is_ahead(found.cue):
        return True
    return found.rule == "adj_prepositional" or lemma in words("inward", word_class(found.cue))


def _is_expressed(noun: Token) -> bool:
    """Whether somebody puts a belief into words: "expressed hope that …"."""
    return noun.dep_ in {"dobj", "nsubjpass"} and lexicon().lemma(noun.head) in words("inward", "expressing")


def is_held(cue: Token) -> bool:
    """Whether somebody holds a thing for true and another need not: "feels that …", "the fear that …"."""
    lemma = lexicon().lemma(cue)
    return lemma not in words("inward", "factive") and lemma not in words("acting", "negating")


def _is_ahead(cue: Token) -> bool:
    """Whether it is still to be said: "will discuss the fees", "are to announce a plan", "met to discuss it"."""
    helpers = {part.lower_ for part in cue.children if part.dep_ == "aux"}
    purpose = cue.dep_ in {"xcomp", "advcl", "relcl", "acl"} and cue.head.lemma_.lower() in words("meeting_to")
    return bool(helpers & _WILL) or ("to" in helpers and purpose)
