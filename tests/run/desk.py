"""A news desk's morning in our own words: versions, a kill and a refile, reprints, other languages, a page twice."""

import json
from pathlib import Path

RAIL = (
    "The foreign ministers of Austria and Slovenia met in Graz on Wednesday to discuss a shared rail corridor, "
    "officials from both delegations told reporters after the session. Foreign Minister Ilse Brandt of Austria "
    "said the two countries had agreed to send engineers to the border next month and to publish a joint survey "
    "of every tunnel along the line before winter."
)
COSTS = (
    " Slovenian Foreign Minister Matej Kos told reporters that his government would cover half of the costs and "
    "would invite Croatia to join a third round of talks in Ljubljana."
)
OFFICE = (
    " Brandt also promised to open a liaison office in Maribor by the end of June, and Kos welcomed the pledge as "
    "a sign of trust between neighbours after two years of quarrels over freight tariffs."
)
DAM = (
    "Kenya recalled its ambassador to Uganda on Thursday over a dam on a border river, the foreign ministry in "
    "Nairobi said in a statement that gave no date for the envoy's return and named no condition for it either."
)
KOREAN = (
    "외무성은 오스트리아와 슬로베니아가 철도 협정을 맺었다고 수요일에 발표했다. "
    "두 나라의 장관은 그라츠에서 만나 국경의 터널을 함께 조사하기로 했다."
)
RAIL_HEAD, DAM_HEAD = "Austria, Slovenia agree on rail survey", "Kenya recalls envoy over dam"


def wire(label: str, headline: str, place: str, body: str) -> str:
    """A text as an agency prints it."""
    return f"{label}{headline}\n\n{place} (Yonhap) -- {body}\n(END)\n"


TEXTS = {
    "rail-0.txt": wire("", RAIL_HEAD, "SEOUL, March 10", RAIL),
    "rail-1.txt": wire("(LEAD) ", RAIL_HEAD, "SEOUL, March 10", RAIL + COSTS),
    "rail-2.txt": wire("(2nd LD) ", RAIL_HEAD, "SEOUL, March 10", RAIL + COSTS + OFFICE),
    "dam-0.txt": wire("", DAM_HEAD, "SEOUL, March 11", DAM),
    "note.txt": "Foreign Minister Ilse Brandt of Austria met nobody on Friday, her office in Vienna said.\n",
    "note-again.txt": "Foreign Minister Ilse Brandt of Austria met nobody on Friday, her office in Vienna said.\n\n",
}
ROWS = [
    {"text": RAIL + COSTS, "outlet": "Harbour Gazette", "published": "2021-03-11", "title": "Rail survey agreed"},
    {"text": RAIL + COSTS, "outlet": "The Pilot", "published": "2021-03-12", "title": "Neighbours agree on rails"},
    {"text": KOREAN, "outlet": "Haneul Ilbo", "published": "2021-03-11", "title": "철도 협정"},
]


def write(folder: Path) -> list[Path]:
    """The files of the desk."""
    folder.mkdir(exist_ok=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    for number, row in enumerate(ROWS):
        lines = json.dumps(row, ensure_ascii=False) + "\n"
        (folder / f"rows-{number}.jsonl").write_text(lines, encoding="utf-8")
    return sorted(folder.iterdir())
