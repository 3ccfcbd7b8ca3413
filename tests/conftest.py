"""Parts that many tests share: the spaCy pipeline, loaded once, and readings of short texts of our own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from spacy.language import Language

from communique.claims.canonical import report_id
from communique.claims.codes import ReportKind
from communique.claims.report import Found, Head, Report
from communique.extract.reading import Reading
from communique.extract.syntax import load_pipeline, parse
from communique.record.store import Store
from communique.run.ingestion import Options, read_paths
from feed_site import Hours, Site, serving

# A busy machine fails no property: neither a single example nor the making of examples is held to the clock.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The spaCy pipeline that the product uses."""
    return load_pipeline()


def make_report(text: str, published: str | None = "2021-03-10", outlet: str = "Example News") -> Report:
    """A plain report with this body."""
    head = Head(
        ReportKind.PLAIN,
        outlet=Found(outlet, "given"),
        published=Found(published, "given") if published else None,
    )
    return Report(report_id(text), text, head, "0" * 64)


@pytest.fixture
def read(nlp: Language) -> Callable[..., Reading]:
    """read(text, published=…, outlet=…) gives a Reading with the parse and no layers."""

    def reading(text: str, published: str | None = "2021-03-10", outlet: str = "Example News") -> Reading:
        report = make_report(text, published, outlet)
        return Reading(report, next(parse(nlp, [report])))

    return reading


@pytest.fixture
def site() -> Iterator[Site]:
    """A site of ours on this machine, which answers as its `replies` say."""
    with serving() as found:
        yield found


@pytest.fixture
def hours() -> Hours:
    """A clock that stands still but for those who sleep by it."""
    return Hours()


SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture(scope="session")
def sample_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample reports in it; not to be written to."""
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    with Store.open(path) as store:
        assert not [one for one in read_paths(store, [str(SAMPLES)], Options()) if one.refusals]
    return path
