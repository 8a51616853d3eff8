"""Files that hold a secret: there whole or not at all, and for their owner only."""

import os
import tempfile
from pathlib import Path


def keep_new(path: Path, text: str) -> None:
    """Write a file before it gets its name, so that nobody ever finds half of it.

    Raises:
        FileExistsError: there is such a file; it stays as it is.
    """
    handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.link(fresh, path)
    finally:
        Path(fresh).unlink()
