"""Context: what the report's head and turns add: who is its reporter, and whose state an office without one is."""

from collections.abc import Collection

from spacy.tokens import Doc

from communique.claims.codes import Standing, StateBasis, TurnKind
from communique.claims.report import Found, Report
from communique.extract.mentions.captions import is_full_name
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.lexicon import home_of_outlet
from communique.extract.mentions.offices import Post, office_words
from communique.extract.mentions.person_name import read_person_name, slug
from communique.extract.mentions.states import state_named
from communique.extract.mentions.titles import post_of

_REPORTERS = (TurnKind.ANCHOR, TurnKind.REPORT)
_ENCOUNTERS = frozenset({"meet", "speak", "talk", "call", "host", "welcome", "receive", "phone", "greet", "talks"})
_COMPANY = {("along", "with"), ("together", "with"), ("accompanied", "by")}


def mark_journalists(report: Report, doc: Doc, people: list[Draft]) -> None:
    """Mark the persons of the byline, reporters of turns and of sign-offs ("NAME reports.", "NAME, Example Radio.")."""
    byline = slug(report.head.byline.value) if report.head.byline else ""
    keys = {read_person_name(found.value).key for found in credited_journalists(report)}
    for draft in people:
        name = draft.key.removeprefix("person:")
        signed = any(_signs(doc, words.end) for words in draft.words if doc[words.start].is_sent_start)
        draft.journalist = draft.key in keys or (bool(byline) and name in byline) or (signed and not draft.titles)


def credited_journalists(report: Report) -> list[Found]:
    """The byline and the reporters of turns, each name once, as far as they are names of one person."""
    turns = [turn.speaker for turn in report.turns if turn.kind in _REPORTERS and turn.speaker]
    found = [*([report.head.byline] if report.head.byline else []), *turns]
    return list({one.value: one for one in reversed(found) if is_full_name(one.value)}.values())


def home_of(report: Report, named: set[str]) -> str | None:
    """The state of the report's outlet, or else of its dateline; None where the report names only other states."""
    head = report.head
    home = home_of_outlet(head.outlet.value) if head.outlet else None
    home = home or (state_named(head.dateline.value.title()) if head.dateline else None)
    return home if home in named or not named else None


def give_home_state(home: str | None, doc: Doc, people: list[Draft]) -> None:
    """A national office without a state's name ("the foreign minister") is of the outlet's own state."""
    for draft in people:
        if home is None or draft.state is not None or draft.journalist or _is_received(doc, draft):
            continue
        titles = [(doc[title.start : title.end].text, post_of(doc, title)) for title in draft.titles]
        titles += [("", post) for post in draft.posts]
        national = any(_is_national(title, post, home) for title, post in titles)
        if national and not _is_held(doc, draft, home, people):
            draft.state, draft.state_basis = home, StateBasis.OUTLET


def give_sole_state(doc: Doc, people: list[Draft], named: Collection[str]) -> None:
    """A post that only one state has is of that state: "Unification Minister NAME"; marked as the vocabulary's.

    Of some posts that holds only as far as the report names the state, and no other that has them: "Rep. NAME".
    """
    for draft in people:
        if draft.state is None and not draft.journalist:
            titles = [doc[title.start : title.end].text.lower() for title in draft.titles]
            found = [state for title in titles if (state := _sole_state(title) or _sole_among(title, named))]
            draft.state = next(iter(found), None)
            draft.state_basis = StateBasis.VOCABULARY if draft.state else draft.state_basis


def _sole_state(title: str) -> str | None:
    """The state of a title that is one of those posts: no "for", "to" or "of" behind it."""
    return next((state for state, posts in office_words("sole").items() if title.endswith(tuple(posts))), None)


def _sole_among(title: str, named: Collection[str]) -> str | None:
    """The state of a title that is one of its posts, among the states that the report names."""
    posts = office_words("sole_among").items()
    fitting = (
        state for state, one in posts if title.endswith(tuple(one["titles"])) and not {*one["unless"]} & {*named}
    )
    return next((state for state in fitting if state in named), None)


def _is_held(doc: Doc, draft: Draft, home: str, people: list[Draft]) -> bool:
    """Whether somebody else, named before, already holds one of the posts for that state, of which there is one."""
    own = {_single(post) for post in draft.held(doc)} - {None}
    others = [one for one in people if one is not draft and one.state == home and one.named < draft.named]
    return any(_single(post) in own for one in others for post in one.held(doc))


def _single(post: Post) -> tuple[str, str | None] | None:
    """A post that one person holds at a time: a head's of state, or a ministry's first."""
    if post.standing is not Standing.HELD or post.rank is not None:
        return None
    alone = post.function in ("head of state", "head of government", "monarch")
    ministry = post.function == "minister" and post.institution is not None
    return (post.function or "", post.institution) if alone or ministry else None


def _is_national(title: str, post: Post, home: str) -> bool:
    """Whether a title is of an office or ministry of which each state has one, and the home state has it."""
    words = title.lower().split()
    absent = any(home in states and word in title.lower() for word, states in office_words("absent").items())
    if absent or not office_words("local").isdisjoint(words):
        return False
    ministry = post.institution is not None and post.institution.endswith((" ministry", "government"))
    return post.function in office_words("national") or (ministry and post.function == "spokesperson")


def _is_received(doc: Doc, draft: Draft) -> bool:
    """Whether a head of state or government, or a minister, is first named as the other side of an encounter."""
    if not draft.words:
        return False
    first = min(draft.words)
    root = doc[first.start : first.end].root
    heads = {post_of(doc, title).function for title in draft.titles}
    meets = root.dep_ == "dobj" and root.head.lemma_ in _ENCOUNTERS
    meets = meets or (root.dep_ == "pobj" and root.head.text == "with" and root.head.head.lemma_ in _ENCOUNTERS)
    meets = meets or (root.dep_ == "pobj" and root.head.dep_ == "agent" and root.head.head.lemma_ in _ENCOUNTERS)
    return meets and not heads.isdisjoint(("head of state", "head of government", "minister", "monarch"))


def give_companions_state(doc: Doc, people: list[Draft]) -> None:
    """Who comes "along with NAME" is of the same delegation, where no words give him a state of his own."""
    states: dict[int, set[str | None]] = {}
    for draft in people:
        for words in draft.words:
            states.setdefault(words.end, set()).add(draft.state)
    for draft in people:
        if draft.state is not None or not draft.titles:
            continue
        starts = [*(words.start for words in draft.words), *(title.start for title in draft.titles)]
        draft.state = next((found for start in starts if (found := _leaders_state(doc, start, states))), None)


def _leaders_state(doc: Doc, start: int, states: dict[int, set[str | None]]) -> str | None:
    """The one state of whoever is named right before "along with", "together with", "accompanied by"."""
    if start < 3 or (doc[start - 2].lower_, doc[start - 1].lower_) not in _COMPANY:
        return None
    at = start - 2
    while at and doc[at - 1].text in (",", "was", "is"):
        at -= 1
    found = states.get(at, set())
    return next(iter(found)) if len(found) == 1 else None


def _signs(doc: Doc, end: int) -> bool:
    """Whether the sentence is "NAME reports." or "NAME, OUTLET." and nothing else."""
    rest = [token for token in doc[end : end + 8] if not token.is_space]
    if rest and rest[0].lower_ in ("reports", "reporting", "has") and len(rest) > 1:
        return rest[1].text == "." or rest[1].lower_ in ("more", "the", "from")
    sentence = doc[end - 1].sent
    after = doc[end : sentence.end]
    return bool(len(after) > 1 and after[0].text == "," and home_of_outlet(after[1:].text.strip(" .")) is not None)
