"""The key that signs checkpoints. It lives in a file beside the database, never in it:
whoever can edit rows cannot sign for what they made of them."""

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings


@cache
def log_key(home: Path) -> Ed25519PrivateKey:
    """The key kept in ``home/log-key``; made there at first need, readable by its owner only."""
    path = home / "log-key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text("ascii")))
    key = Ed25519PrivateKey.generate()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key.private_bytes_raw().hex())
    return key


def signing_key() -> Ed25519PrivateKey:
    """This host's key."""
    return log_key(settings.CONFIG.home)


def key_name(key: Ed25519PublicKey) -> str:
    """The name that signs this host's notes, made of its public key so that it needs no choosing."""
    return f"hefu-{sha256(key.public_bytes_raw()).hexdigest()[:12]}"
