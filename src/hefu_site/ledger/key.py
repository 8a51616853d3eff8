"""The key that signs checkpoints. It lives in a file beside the database, never in it:
whoever can edit rows cannot sign for what they made of them."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from hefu.errors import HefuError
from hefu_site.settings.kept_file import keep_new


class NoKey(HefuError):
    """A file that was given as a key is none."""

    code = "key.none"


@cache
def log_key(home: Path) -> Ed25519PrivateKey:
    """The key kept in ``home/log-key``; made there at first need, readable by its owner only."""
    path = home / "log-key"
    key = Ed25519PrivateKey.generate()
    try:
        _write(path, key)
    except FileExistsError:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text("ascii")))
    return key


def _write(path: Path, key: Ed25519PrivateKey) -> None:
    keep_new(path, key.private_bytes_raw().hex())


def copy_key(home: Path, to: Path) -> None:
    """Write this host's key into a file of its own, readable by its owner only.

    Raises:
        FileExistsError: there is such a file.
    """
    _write(to, log_key(home))


def take_key(kept: Path, home: Path) -> None:
    """Let a host sign with the key of a backup from now on.

    Raises:
        FileExistsError: it has another key already.
        NoKey: the file holds none.
    """
    try:
        key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(kept.read_text("ascii")))
    except ValueError as error:
        raise NoKey(file=str(kept)) from error
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        _write(home / "log-key", key)
    except FileExistsError:
        log_key.cache_clear()
        if log_key(home).private_bytes_raw() != key.private_bytes_raw():
            raise
    log_key.cache_clear()


def signing_key() -> Ed25519PrivateKey:
    """This host's key."""
    return log_key(settings.CONFIG.home)


def key_name(key: Ed25519PublicKey) -> str:
    """The name that signs this host's notes, made of its public key so that it needs no choosing."""
    return f"hefu-{sha256(key.public_bytes_raw()).hexdigest()[:12]}"
