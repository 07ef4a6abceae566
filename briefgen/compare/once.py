"""An attribute that is worked out when it is first asked for, then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Kept = TypeVar("Kept")


class once(Generic[Kept]):  # noqa: N801 (used like a function)
    """What `functools.cached_property` is, without the lock that it takes in Python 3.11: figures are compared by the hundred thousand."""

    def __init__(self, make: Callable[[Any], Kept]) -> None:
        self.make = make
        self.name = make.__name__
        self.__doc__ = make.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> Kept:
        """Work it out; from then on the instance's own attribute stands before this one."""
        kept = instance.__dict__[self.name] = self.make(instance)
        return kept
