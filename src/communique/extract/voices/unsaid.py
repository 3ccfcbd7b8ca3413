"""Words that nobody has said: what somebody would say, may say or is to say, and what is supposed or asked."""

from spacy.tokens import Token

from communique.extract.relations import child
from communique.extract.voices.attribution import Attribution
from communique.extract.voices.lexicon import lexicon, words

_AUTHORS = frozenset({"i", "we"})  # "I would argue that" argues


def is_unsaid(found: Attribution) -> bool:
    """Whether a cue tells of no words that were said: "would say", "if he says", "wants to say", "anyone says"."""
    cue = found.cue
    if cue is None or cue.pos_ not in {"VERB", "AUX"}:
        return False
    if found.source is not None and found.source.lower_ in words("unsaid", "nobody"):
        return True
    if any(part.lower_ in words("unsaid", "later") for part in cue.children):
        return False  # "would later say" was said
    return _supposed(cue) or _is_asked(cue) or _is_only_meant(cue) or _is_order(cue)


def _supposed(cue: Token) -> bool:
    """Whether "if" or a modal stands with a cue or with the verb that it goes on with."""
    while True:
        if any(_supposes(part) for part in cue.children if part.i < cue.i):
            return True
        if not _goes_on(cue):
            return False
        cue = cue.head


def _goes_on(cue: Token) -> bool:
    """Whether a cue shares the modal of the verb above it: "would call and say", "would have to say"."""
    hangs = cue.dep_ == "xcomp" or (cue.dep_ == "conj" and cue.tag_ == "VB")
    return hangs and cue.head.pos_ in {"VERB", "AUX"} and child(cue, "nsubj", "nsubjpass") is None


def _supposes(part: Token) -> bool:
    if part.dep_ == "mark":
        return part.lower_ in words("unsaid", "marks")
    if part.dep_ != "aux" or part.lower_ not in words("unsaid", "modals"):
        return False
    subject = child(part.head, "nsubj")
    return subject is None or subject.lower_ not in _AUTHORS


def _is_asked(cue: Token) -> bool:
    """Whether the cue itself is in question: "Did Lind say that …?"."""
    subject = child(cue, "nsubj")
    turned = subject is not None and any(part.dep_ == "aux" and part.i < subject.i for part in cue.children)
    return turned and cue.sent.text.rstrip("\"'”’) \n").endswith("?")


def _is_only_meant(cue: Token) -> bool:
    """Whether it is wanted, planned or asked for: "wants to say that", "was urged to admit that"."""
    to = any(part.dep_ == "aux" and part.lower_ == "to" for part in cue.children)
    return to and cue.dep_ in {"xcomp", "ccomp"} and lexicon().lemma(cue.head) in words("unsaid", "heads")


def _is_order(cue: Token) -> bool:
    """ "Suppose a ferry sank", "consider how it ended": nobody says so."""
    return cue.tag_ == "VB" and cue.dep_ == "ROOT" and child(cue, "nsubj", "nsubjpass", "aux") is None
