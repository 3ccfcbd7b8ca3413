"""The codebook as reviewed data; this module only reads it."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from communique.errors import VocabularyError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Any:
    """What `vocabulary/NAME.yaml` holds, read once a process; not to be changed. VocabularyError where it is broken."""
    try:
        text = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
        return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader either way
    except (OSError, yaml.YAMLError) as error:
        raise VocabularyError(f"vocabulary/{name}.yaml cannot be read: {error}") from error


def pattern(entry: dict[str, Any]) -> re.Pattern[str]:
    """The compiled `pattern` of an entry that carries `must` and `must_not` examples (verbose syntax)."""
    try:
        return re.compile(entry["pattern"], re.VERBOSE)
    except (KeyError, re.error) as error:
        raise VocabularyError(f"a pattern of the vocabulary does not compile: {error}") from error
