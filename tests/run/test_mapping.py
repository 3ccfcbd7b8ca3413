"""A mapping that a person gives: rows are read anew by it, and reading without it does not undo it."""

from pathlib import Path

from communique.collect.container import Columns
from communique.record.source import Outcome
from communique.record.store import Store
from communique.run.ingestion import Options, read_paths

ROW = (
    '{"text": "Foreign Minister Ilse Brandt of Austria met Slovenian Foreign Minister Matej Kos in Graz on Monday.", '
    '"headline": "First", "other": "Second"}\n{"text": "", "headline": "x"}\n'
)


def read(store: Store, path: Path, columns: Columns = ()) -> list[Outcome]:
    return [one for handled in read_paths(store, [str(path)], Options(columns=columns)) for one in handled.outcomes]


def headline(store: Store) -> str:
    (report,) = store.reports()
    assert report.head.headline
    return report.head.headline.value


def test_rows_are_read_anew_by_a_mapping_that_a_person_gives_and_keep_it(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(ROW)
    with Store.open(tmp_path / "a.db") as store:
        assert read(store, tmp_path / "rows.jsonl") == [Outcome.ADDED]
        assert headline(store) == "First"
        assert read(store, tmp_path / "rows.jsonl", (("headline", "other"),)) == [Outcome.RENEWED]
        assert headline(store) == "Second"
        assert read(store, tmp_path / "rows.jsonl", (("headline", "other"),)) == [Outcome.UNCHANGED]
        assert read(store, tmp_path / "rows.jsonl") == [Outcome.UNCHANGED]
        assert headline(store) == "Second"


def test_a_notice_is_handed_on_and_recorded_nowhere(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(ROW)
    with Store.open(tmp_path / "a.db") as store:
        first, second, third = read_paths(store, [str(tmp_path / "rows.jsonl")], Options())
        assert [notice.name for notice in first.notices] == [str(tmp_path / "rows.jsonl")]
        assert second.outcomes == (Outcome.ADDED,)
        assert [one.name for one in third.refusals] == [f"{tmp_path / 'rows.jsonl'}:2"]
        assert [one.name for one in store.refusals()] == [f"{tmp_path / 'rows.jsonl'}:2"]
