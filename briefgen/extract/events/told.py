"""A word that tells an event, with all that is known of it while it is being read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.model.finding import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event before it becomes a finding."""

    token: "Token"
    """The trigger."""
    sentence: "Span"
    """The sentence it stands in."""
    type: str
    """PLOVER class, or INCIDENT."""
    mode: str | None
    """Mode within the class."""
    weight: float
    """How surely it tells an event."""
    status: EventStatus = "actual"
    """Whether it happened."""
    salience: float = 0.0
    """How much it is the point of its sentence, 0–1."""
