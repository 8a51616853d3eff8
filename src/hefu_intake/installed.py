"""What is installed beside Hefu itself: other packages' entry points, and their versions.

What answers takes a fifteenth of the time of `hefu read` to load, so it is loaded when something is asked: to
read a text, nothing is.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints


def entry_points_of(group: str) -> "EntryPoints":
    """Give the entry points of a group that the installed packages have."""
    found: EntryPoints = import_module("importlib.metadata").entry_points(group=group)
    return found


def version_of(package: str) -> str:
    """Give the version of an installed package."""
    version: str = import_module("importlib.metadata").version(package)
    return version
