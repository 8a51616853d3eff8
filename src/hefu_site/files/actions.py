"""Keeping the bytes of a file; what is said of it is a fact of the room that asked for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from hefu_site.files.models import Blob


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file as somebody brought it; ``media_type`` is what its bytes say, not what the browser says."""

    name: str
    media_type: str
    content: bytes


def keep(upload: Upload) -> Mapping[str, str | int]:
    """Keep the bytes, inside the act's transaction; return what a `KeptFile` says of them."""
    digest = sha256(upload.content).hexdigest()
    Blob.objects.bulk_create([Blob(digest=digest, content=upload.content)], ignore_conflicts=True)
    return {
        "name": upload.name[:200],
        "media_type": upload.media_type,
        "digest": digest,
        "size": len(upload.content),
    }
