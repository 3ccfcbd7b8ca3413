"""Whether a text is RSS or Atom, by its root element; it loads none of what reading one takes."""

import re

_HEAD = re.compile(
    r"^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?"
    r"(?:<(?:!--.{0,2000}?--|!DOCTYPE[^>\[]{0,300}(?:\[[^\]]{0,4000}\]\s{0,20})?|\?[^>]{0,300})>\s{0,200}){0,5}"
    r"<(?:\w{1,20}:)?(?P<root>RDF|rss|feed)\b(?P<attributes>[^>]{0,4000})",
    re.DOTALL,
)
_SPACES = {"RDF": ("purl.org/rss", "my.netscape.com"), "feed": ("Atom", "purl.org/atom")}  # namespaces


def is_feed(head: str) -> bool:
    """Whether a text begins as RSS or Atom does."""
    match = _HEAD.match(head)
    if not match:
        return False
    return match["root"] == "rss" or any(space in match["attributes"] for space in _SPACES[match["root"]])
