"""Write docs/codebook.md from the enums and the vocabulary: `python docs/codebook.py`. A test holds them together."""

from pathlib import Path

from communique import vocabulary
from communique.claims import codes
from communique.extract.events.coding import goldstein_of, type_of

TARGET = Path(__file__).with_name("codebook.md")
INTRODUCTION = """# Codebook

What the words of the record mean. The page is written by `python docs/codebook.py` from the enums of `claims/codes.py`
and from `vocabulary/plover.yaml`, `cameo.yaml` and `issues.yaml`; change those, not this page. Sources: PLOVER (Open
Event Data Alliance), CAMEO 1.1b3 (Schrodt 2012), Goldstein (1992), TIMEX3 (TimeML), EDTF (ISO 8601-2), PolNeAR for
statements, W3C Web Annotation for spans, FollowTheMoney for actors.

## Rules that every record keeps

- **The words or nothing.** Every claim has spans: report, start, end, and the words that stand there.
- **No silent date.** A date has its expression, its anchor and its rule; the day of publication is never put in an
  event's place unsaid.
- **Who says so.** A voice is a chain of hops, the speaker first, the report's outlet last.
- **A planned visit is no visit.** Status says whether it happened; participation says how far each took part.
- **Confidence** lies between 0 and 1 and is the rule's own; it is no probability yet.
"""
CAMEO = """## CAMEO codes

Goldstein's value of conflict and cooperation is that of the table that GDELT publishes for CAMEO 1.1b3; where it has
none, none stands here.

| code | what it means | type | Goldstein |
|---|---|---|---|"""
QUADS = """
Quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. Statements and appeals
(CAMEO 01, 02) are Statements and Positions.
"""
CODES = (
    codes.ClaimKind,
    codes.Status,
    codes.Stance,
    codes.HopType,
    codes.Directness,
    codes.EncounterKind,
    codes.Role,
    codes.Participation,
    codes.PositionKind,
    codes.PositionBasis,
    codes.CommitmentKind,
    codes.CommitmentState,
    codes.ChannelState,
    codes.NonEventKind,
    codes.ActorType,
    codes.MentionForm,
    codes.ReportKind,
    codes.TurnKind,
    codes.TimexType,
    codes.RefusalReason,
)


def codebook() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *_types(), *_cameo(), "## Other codes\n", *map(_code, CODES), "", *_issues(), ""])


def _types() -> list[str]:
    known = vocabulary.load("plover")
    lines = ["## Event types (PLOVER)\n"]
    for name, entry in known["types"].items():
        lines += [f"### {name} (quad {entry['quad']})\n", f"{entry['definition']}\n"]
        lines += [f"- Mode `{mode}`: {meaning}" for mode, meaning in entry["modes"].items()]
        lines += [f"- Not {other}: {difference}" for other, difference in entry["near"].items()]
        lines += [f"- It is: {' '.join(entry['is'])}", "- It is not:"]
        lines += [f"  - {text} ({instead})" for text, instead in entry["is_not"].items()]
        lines.append("")
    return [*lines, QUADS, "## Contexts\n", *(f"- `{key}`: {text}" for key, text in known["contexts"].items()), ""]


def _cameo() -> list[str]:
    names = vocabulary.load("cameo")["names"]
    return [CAMEO, *(_row(code, words) for code, words in names.items()), ""]


def _row(code: str, words: str) -> str:
    value = goldstein_of(code)
    return f"| {code} | {words} | {type_of(code) or '-'} | {'-' if value is None else value} |"


def _issues() -> list[str]:
    """What positions, commitments and channels are about."""
    told = "Of a record's words the longest decide; `--issues FILE` adds issues of your own or replaces these.\n"
    named = [f"- **{name}**: {entry['definition']}" for name, entry in vocabulary.load("issues").items()]
    return ["## Issues\n", told, *named]


def _code(enum: type) -> str:
    words = " ".join((enum.__doc__ or "").split())
    return f"- **{enum.__name__}**: {words} {', '.join(f'`{one.value}`' for one in enum)}"


if __name__ == "__main__":
    TARGET.write_text(codebook(), encoding="utf-8")
