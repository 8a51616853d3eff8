"""Reading kept files."""

from hashlib import sha256

from hefu_site.files.models import Blob, KeptFile


def content_of(file: KeptFile) -> bytes:
    """The bytes of a kept file."""
    return bytes(Blob.objects.get(pk=file.digest).content)


def files_astray(*tables: type[KeptFile]) -> list[KeptFile]:
    """The files of some tables whose bytes are gone or are not those that were kept; all are read once, and
    one at a time: any may be as large as a form takes."""
    sound = {
        blob.digest
        for blob in Blob.objects.iterator(1)
        if sha256(bytes(blob.content)).hexdigest() == blob.digest
    }
    return [file for table in tables for file in table._default_manager.all() if file.digest not in sound]
