"""What the till is told: the last answer of the scale, and how old it is."""
from dataclasses import dataclass
from typing import List, Optional, Union


@dataclass(frozen=True)
class Served:
    """The answer to one question of the till.

    weight: in kg, or None where the scale says none now
    info: "ok", or a list: flags of the scale, or ["error", why there is no weight]
    age_ms: age of the last answer that could be read, or None before the first
    seq: how many answers could be read since the start
    """

    weight: Optional[float]
    info: Union[str, List[str]]
    age_ms: Optional[int]
    seq: int
    unit: str = "kg"

    def as_dict(self):
        """The ``result`` of ``/hw_proxy/scale_read``."""
        return {
            "weight": self.weight,
            "unit": self.unit,
            "info": self.info,
            "age_ms": self.age_ms,
            "seq": self.seq,
        }


@dataclass(frozen=True)
class Status:
    """How it goes, for people.

    status: "connected", "connecting", "disconnected" or "error"
    messages: sentences that say what is wrong and what to do, none when connected
    """

    status: str
    messages: List[str]

    def as_dict(self):
        """The value of "scale" in the ``result`` of ``/hw_proxy/status_json``."""
        return {"status": self.status, "messages": list(self.messages)}
