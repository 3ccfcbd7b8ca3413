"""gzip without the time of packing in it, so that tests have the same bytes and names on every run."""

import gzip
from functools import partial

gzipped = partial(gzip.compress, mtime=0)
