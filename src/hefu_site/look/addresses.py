"""What an address names beside its page, and the site it is of."""

from collections.abc import Callable
from typing import TypeVar

from django.core.exceptions import BadRequest
from django.http import HttpRequest

Value = TypeVar("Value")


def named_in(request: HttpRequest, name: str, read: Callable[[str], Value]) -> Value | None:
    """What the address says under a name; None where it says nothing.

    Raises:
        BadRequest: it says what ``read`` cannot read. To begin anew as if it had said nothing would show
            somebody the first page for the next.
    """
    text = request.GET.get(name, "")
    try:
        return read(text) if text else None
    except ValueError as error:
        raise BadRequest(f"{name}={text[:60]}") from error


def site_of(request: HttpRequest) -> str:
    """The beginning of all addresses of this site, for those that leave it: no slash at its end."""
    return request.build_absolute_uri("/")[:-1]


def index(text: str) -> int:
    """A place in a log or an index.

    Raises:
        ValueError: it is no number, or one that no log will ever reach.
    """
    if not text.isdecimal() or len(text) > 18:
        raise ValueError(text)
    return int(text)
