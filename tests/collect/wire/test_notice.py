"""Notices, through the whole reading of a text."""

import pytest

from communique.claims.report import Report
from communique.collect.read import read_bytes

BODY = "The envoys of Norland met their colleagues in the harbour town on Monday, the port office said."


def read(text: str) -> Report:
    (found,) = read_bytes("a.txt", text.encode())
    assert isinstance(found, Report)
    return found


def about(report: Report) -> dict[str, str]:
    assert report.head.revision
    return {found.rule: found.value for found in report.head.revision.about}


@pytest.mark.parametrize(
    ("text", "kind", "story"),
    [
        (
            'EDITORS: Please withhold the story headlined "Envoys settle port fees" (slugged port fees-talks), sent as '
            "AEN20191120001200315. It is being checked.\n(END)\n",
            "withhold",
            {"headline": "Envoys settle port fees", "slug": "port fees-talks", "code": "AEN20191120001200315"},
        ),
        (
            "KILL: BC-LT--Norland-Ports\n\nLIMA, Peru (AP) — Kill the story from Lima about port fees.\n",
            "kill",
            {"slug": "Norland-Ports"},
        ),
        (
            f"(KILL) port fees-talks (KILL) Envoys settle port fees\nLIMA, Nov. 20 (Yonhap) -- {BODY}\n(END)",
            "kill",
            {"headline": "Envoys settle port fees", "slug": "port fees-talks"},
        ),
        (
            f"Envoys settle port fees\n(ATTN: KILLS story)\nLIMA, Nov. 20 (Yonhap) -- {BODY}\n",
            "kill",
            {"headline": "Envoys settle port fees"},
        ),
        (
            "Attention editors: the story headlined “Envoys settle port fees”, moved at 10:35, is withdrawn. There "
            "will be no substitute story.\n",
            "kill",
            {"headline": "Envoys settle port fees"},
        ),
        (
            "LIMA, Nov. 20 (Yonhap) -- Editors: please kill the story slugged port fees-talks. It holds an error.\n",
            "kill",
            {"slug": "port fees-talks"},
        ),
        (
            "ADVISORY-Story on port fees withdrawn\n\nLIMA, Nov 20 (Reuters) - The Nov 20 story headlined "
            '"Envoys settle port fees" is withdrawn.\n\nSTORY_NUMBER: L4N1FL0N0\n',
            "kill",
            {"headline": "Envoys settle port fees", "code": "L4N1FL0N0"},
        ),
        (
            'CORRECTION: In the story headlined "Envoys settle port fees" of Nov. 20, please read "Bo Sefton" '
            'instead of "Bo Softon".\n',
            "correction",
            {"headline": "Envoys settle port fees"},
        ),
    ],
)
def test_a_notice_says_of_which_story_it_speaks_and_holds_no_news(text: str, kind: str, story: dict[str, str]) -> None:
    report = read(text)
    assert report.head.revision and report.head.revision.kind.value == kind
    assert about(report) == story
    assert [cut.rule for cut in report.cuts] == ["notice"]
    assert not report.body.strip()


@pytest.mark.parametrize(
    ("notice", "kind"),
    [
        ('Attention editors: The story headlined "Port fees" is withdrawn. A refiled story follows.', "refile"),
        (
            'CORRECTION: In our story headlined "Port fees", please read Sefton instead of Softon. '
            "A corrected version follows.",
            "correction",
        ),
    ],
)
def test_a_story_that_follows_its_notice_stays(notice: str, kind: str) -> None:
    report = read(f"{notice}\n\nEnvoys settle port fees\n\nLIMA, Nov. 20 (Yonhap) -- {BODY}\n")
    assert report.body.strip() == BODY
    assert report.head.headline and report.head.headline.value == "Envoys settle port fees"
    assert report.head.revision and report.head.revision.kind.value == kind
    assert about(report)["headline"] == "Port fees"
    assert report.cuts[0].rule == "notice"


@pytest.mark.parametrize(
    "text",
    [
        f'LIMA, Nov 20 (Reuters) - The report titled "Port fees" has been withdrawn by the ministry.\n{BODY}',
        f"The report published by the port office was withdrawn by the ministry.\n{BODY}",
        f"Editor's note: This story was updated after the talks were cancelled.\n\nLIMA — {BODY}",
        f"(2nd LD) Envoys settle port fees\n(ATTN: KILLS last para)\nLIMA, Nov. 20 (Yonhap) -- {BODY}",
        f"LICENCE TO KILL: a harbour film\nBy Ana Okoro\n{BODY}\n{BODY}",
        f"ADVISORY-Port office to brief\n\nLIMA, Nov 20 (Reuters) - {BODY}",
    ],
)
def test_news_of_something_withdrawn_is_news(text: str) -> None:
    report = read(text)
    assert BODY in report.body
    assert "notice" not in {cut.rule for cut in report.cuts}
