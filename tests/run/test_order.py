"""The same reports give the same record, byte for byte: order, batches, hash seed, locale and zone do not show."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from communique.record.dump import dump
from communique.record.store import Store
from communique.run.ingestion import Options, read_paths

SAMPLES = sorted((Path(__file__).parents[2] / "samples").iterdir())
SCRIPT = """
import sys
from pathlib import Path
from communique.record.dump import dump
from communique.record.store import Store
from communique.run.ingestion import Options, read_paths
with Store.open(Path(sys.argv[1])) as store:
    list(read_paths(store, sys.argv[2:], Options()))
    sys.stdout.buffer.writelines(dump(store))
"""


def record(path: Path, paths: list[Path], batch: int = 16) -> bytes:
    with Store.open(path) as store:
        for _ in read_paths(store, [str(one) for one in paths], Options(batch=batch)):
            pass
        return b"".join(dump(store))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return record(tmp_path_factory.mktemp("order") / "a.db", SAMPLES)


def test_the_record_of_the_samples_is_not_empty(expected: bytes) -> None:
    assert expected.count(b'"claim":') > 20


@pytest.mark.parametrize(("turned", "batch"), [(False, 1), (True, 3), (True, 16)])
def test_order_and_batches_do_not_show(tmp_path: Path, expected: bytes, turned: bool, batch: int) -> None:
    paths = SAMPLES[::-1] if turned else SAMPLES[3:] + SAMPLES[:3]
    assert record(tmp_path / "a.db", paths, batch) == expected


def test_hash_seed_locale_and_time_zone_do_not_show(tmp_path: Path, expected: bytes) -> None:
    strange = {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"}
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "a.db"), *map(str, SAMPLES)]
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, **strange})
    assert done.stdout == expected


def test_reading_again_changes_nothing(tmp_path: Path, expected: bytes) -> None:
    record(tmp_path / "a.db", SAMPLES)
    assert record(tmp_path / "a.db", SAMPLES) == expected
