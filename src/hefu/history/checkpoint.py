"""Size and root of a log at one moment, signed: C2SP tlog-checkpoint in a C2SP signed note, Ed25519."""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Struct

from hefu.errors import BrokenHistory

ED25519 = b"\x01"
_TEXT = re.compile(r"(?P<origin>[^\n]+)\n(?P<size>0|[1-9][0-9]*)\n(?P<root>[^\n]+)\n([^\n]+\n)*")
_SIGNATURE = re.compile(r"— (?P<name>[^ +\n]+) (?P<signature>[^ \n]+)\n")


class Checkpoint(Struct, frozen=True, kw_only=True):
    """What a log was: ``origin`` names it for good, ``size`` counts its entries, ``root`` is 32 bytes."""

    origin: str
    size: int
    root: bytes

    def __post_init__(self) -> None:
        if not self.origin or "\n" in self.origin or self.size < 0 or len(self.root) != 32:
            raise ValueError("a checkpoint has an origin on one line, a size, and a root of 32 bytes")


def checkpoint_text(checkpoint: Checkpoint) -> str:
    """What is signed."""
    return f"{checkpoint.origin}\n{checkpoint.size}\n{b64encode(checkpoint.root).decode()}\n"


def parse_checkpoint(text: str) -> Checkpoint:
    """The checkpoint a text states; extension lines are passed over, as the format bids.

    Raises:
        ValueError: it is no checkpoint.
    """
    found = _TEXT.fullmatch(text)
    if not found:
        raise ValueError("no checkpoint: it begins with origin, size and root, a line each")
    return Checkpoint(origin=found["origin"], size=int(found["size"]), root=_from_base64(found["root"]))


def key_id(public_key: Ed25519PublicKey, *, name: str) -> bytes:
    """The four bytes by which a note says which key of ``name`` signed it."""
    return sha256(name.encode() + b"\n" + ED25519 + public_key.public_bytes_raw()).digest()[:4]


def sign_note(checkpoint: Checkpoint, key: Ed25519PrivateKey, *, name: str) -> str:
    """The checkpoint as a note signed by ``key``, whose ``name`` has neither space nor plus.

    Raises:
        ValueError: the name cannot stand in a note.
    """
    text = checkpoint_text(checkpoint)
    signed = b64encode(key_id(key.public_key(), name=name) + key.sign(text.encode())).decode()
    signature = f"— {name} {signed}\n"
    if any(sign.isspace() for sign in name) or not _SIGNATURE.fullmatch(signature):
        raise ValueError("a key's name has neither space nor plus")
    return f"{text}\n{signature}"


def verify_note(note: str, public_key: Ed25519PublicKey, *, name: str) -> Checkpoint:
    """The checkpoint that the key of that name has signed; signatures of others are passed over.

    Raises:
        ValueError: it is no note, or holds no checkpoint.
        BrokenHistory: the key has not signed it, or not this text; ``because`` is "signature".
    """
    head, blank, block = note.rpartition("\n\n")
    lines = block.splitlines(keepends=True)
    if not blank or not lines:
        raise ValueError("no signed note: text, an empty line, signatures")
    text = head + "\n"
    checkpoint = parse_checkpoint(text)
    signatures = list(_signatures(lines, name, key_id(public_key, name=name)))
    try:
        for signature in signatures:
            public_key.verify(signature, text.encode())
    except InvalidSignature:
        signatures = []
    if not signatures:
        raise BrokenHistory(at=max(checkpoint.size - 1, 0), because="signature")
    return checkpoint


def _signatures(lines: list[str], name: str, key: bytes) -> Iterator[bytes]:
    """The signatures that claim to be made by a key."""
    for line in lines:
        found = _SIGNATURE.fullmatch(line)
        if not found:
            raise ValueError("no signed note: a line of its signatures is malformed")
        signed = _from_base64(found["signature"])
        if found["name"] == name and signed[:4] == key:
            yield signed[4:]


def _from_base64(text: str) -> bytes:
    """The bytes of a base64; there is one base64 for them, so that a note has one form.

    Raises:
        ValueError: it is none.
    """
    decoded = b64decode(text, validate=True)
    if b64encode(decoded).decode() != text:
        raise ValueError("base64 with spare bits")
    return decoded
