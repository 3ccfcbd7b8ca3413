"""What a report says of wanting and binding: positions, commitments, channels, and what did not happen."""

from communique.extract.positions.channels import CHANNELS
from communique.extract.positions.commitments import COMMITMENTS
from communique.extract.positions.demands import POSITIONS
from communique.extract.positions.non_events import NON_EVENTS

__all__ = ["CHANNELS", "COMMITMENTS", "NON_EVENTS", "POSITIONS"]
