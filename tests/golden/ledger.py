"""Bring the ledgers up to date: `python tests/golden/ledger.py [--pin] [NAME…]`.

Rewrites `missing:` and `wrong:` of expected/*.yaml (never what stands above them) from what the system gives now,
and prints the figures; --pin also writes them to floor.yaml, below which the tests then let nothing fall.
"""

import sys
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from golden import comparison

MARK = "\n# Ledgers, written by ledger.py.\n"


def main(arguments: list[str]) -> None:
    """Rewrite the ledgers of the named reports, or of all; print and, with --pin, keep the figures."""
    names = [one for one in arguments if one != "--pin"]
    paths = [path for path in comparison.reports() if (comparison.EXPECTED / f"{path.stem}.yaml").exists()]
    for path in paths:
        if not names or path.stem in names:
            rewrite(path)
    floor = comparison.floor_of([comparison.golden(path.stem) for path in paths])
    text = "".join(
        f"{kind}: {yaml.safe_dump(one, default_flow_style=True, sort_keys=False)}" for kind, one in floor.items()
    )
    sys.stdout.write(text)
    if "--pin" in arguments:
        comparison.FLOOR.write_text(text, encoding="utf-8")


def rewrite(path: Path) -> None:
    """Put the present ledgers under the hand-written part of a report's expected file."""
    file = comparison.EXPECTED / f"{path.stem}.yaml"
    written = file.read_text(encoding="utf-8").split(MARK)[0].rstrip() + "\n"
    now = comparison.ledgers(comparison.golden(path.stem).expected, comparison.found(path))
    ledger = yaml.safe_dump(now, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(written + MARK + ledger, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
