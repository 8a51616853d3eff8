"""Reading kept files."""

from hashlib import sha256
from typing import TypeVar

from hefu_site.files.models import Blob, KeptFile

File = TypeVar("File", bound=KeptFile)


def content_of(file: KeptFile) -> bytes:
    """The bytes of a kept file."""
    return bytes(Blob.objects.get(pk=file.digest).content)


def files_astray(table: type[File]) -> list[File]:
    """The files whose bytes are gone, or are not those that were kept."""
    sound = {
        blob.digest
        for blob in Blob.objects.iterator(20)
        if sha256(bytes(blob.content)).hexdigest() == blob.digest
    }
    return [file for file in table._default_manager.all() if file.digest not in sound]
