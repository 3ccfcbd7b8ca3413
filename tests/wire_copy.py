"""Reports of our own invention, as agencies and papers would send them, for the tests of series and copies."""

from random import Random

from attrs import evolve

from communique.claims.report import Report
from communique.collect.given import Given
from communique.collect.read import report_of_text

PEOPLE = [
    "Ana Okoro",
    "Bo Lindqvist",
    "Ilse Marr",
    "Tomas Velde",
    "Runa Falk",
    "Pell Aster",
    "Mira Oyelaran",
    "Jon Haug",
]
PLACES = ["Eastmere", "Port Salla", "Velden", "Karrow", "Osmark", "Lower Tarn", "Brannick", "Ulvsund"]
DEEDS = ["reopened", "inspected", "praised", "turned down", "put off", "drew up", "read out", "sent back"]
THINGS = ["ferry treaty", "dredging plan", "customs list", "herring quota", "lighthouse loan", "pilot fees"]
ENDS = (
    "before the winter gales set in",
    "while trawlers waited outside",
    "as clerks counted the ballots",
    "after a night of rain",
    "under the eyes of the harbour guild",
    "though the tide had turned",
    "with both bands playing",
    "despite a shortage of ink",
)


def sentences(seed: str, count: int) -> list[str]:
    """Sentences such as no other seed gives; the same for the same seed."""
    chance = Random(seed)
    return [
        f"{chance.choice(PEOPLE)} {chance.choice(DEEDS)} the {chance.choice(THINGS)} in {chance.choice(PLACES)} on day "
        f"{chance.randint(2, 900)} {chance.choice(ENDS)}, and {chance.randint(3, 99)} {chance.choice(THINGS)} papers "
        f"went to {chance.choice(PLACES)} {chance.choice(ENDS)}."
        for _ in range(count)
    ]


def body(seed: str, count: int = 10) -> str:
    """A body of paragraphs of two sentences, about 35 words each."""
    told = sentences(seed, count)
    return "\n\n".join(" ".join(told[at : at + 2]) for at in range(0, count, 2))


def wire(header: str, told: str, day: str = "2025-11-03", outlet: str = "Yonhap") -> Report:
    """A report on the wire of an agency, below this header."""
    month, number = {"11": "Nov.", "12": "Dec."}[day[5:7]], int(day[8:10])
    text = f"{header} VELDEN, {month} {number} ({outlet}) -- {told}\n(END)"
    return report_of_text(text, Given(published=day, outlet=outlet))


def paper(
    told: str,
    outlet: str | None = "Eastmere Courier",
    headline: str | None = "Word from the coast",
    day: str | None = "2025-11-03",
    url: str | None = None,
) -> Report:
    """A report as a paper prints it, or a page shows it."""
    return report_of_text(told, Given(published=day, outlet=outlet, headline=headline, url=url))


def changed_at(report: Report, moment: str) -> Report:
    """The report with the time at which its outlet last changed it."""
    found = evolve(report.head.published, value=moment) if report.head.published else None
    return evolve(report, head=evolve(report.head, modified=found))
