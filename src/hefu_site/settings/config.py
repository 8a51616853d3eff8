"""What an operator can set, read once from the environment into one frozen value.

Importing this module reads nothing and writes nothing. ``docs/operating.md`` has
the table of the variables for people.
"""

import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from hefu.errors import HefuError
from hefu_site.settings.kept_file import keep_new

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off", ""})
LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")
HOST = re.compile(r"\.?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\]")
SHORTEST_SECRET = 32

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
    "PRAGMA mmap_size=2147418112; PRAGMA cache_size=-8192;"
)
# What a PostgreSQL address may say after "?"; host and port are taken out of it.
POSTGRESQL_OPTIONS = frozenset(
    {
        "application_name",
        "connect_timeout",
        "options",
        "passfile",
        "sslcert",
        "sslkey",
        "sslmode",
        "sslrootcert",
    }
)


class MalformedSetting(HefuError):
    """A variable of the environment has a value Hefu cannot use; ``facts`` name it and say why."""

    code = "setting.malformed"


@dataclass(frozen=True, kw_only=True)
class Config:
    """One installation's settings. The two that may hold a secret stay out of its ``repr``."""

    home: Path
    database_url: str = field(repr=False)
    given_secret: str | None = field(repr=False)
    demo: bool
    hosts: tuple[str, ...]
    https: bool
    proxied: bool

    @property
    def secret_key(self) -> str:
        """The key that signs sessions: the one given, or else the one kept in the data folder.

        Where neither exists one is made, readable by its owner only. Of several processes that
        start at once, all get the same key.

        Raises:
            MalformedSetting: the kept file holds too short a key.
        """
        if self.given_secret is not None:
            return self.given_secret
        kept = make_home(self) / "secret-key"
        if not kept.exists():
            with suppress(FileExistsError):  # another process was first; its key is the one
                keep_new(kept, secrets.token_urlsafe(50))
        found = _parse_secret(kept.read_text(encoding="ascii").strip(), where=str(kept))
        if found is None:
            raise MalformedSetting(variable=str(kept), reason="is empty; remove it and a new one is made")
        return found


def read_config(environ: Mapping[str, str]) -> Config:
    """Read the settings from an environment; nothing else is looked at.

    Raises:
        MalformedSetting: a value cannot be used.
    """
    home = _parse_home(environ)
    address = environ.get("HEFU_DATABASE_URL") or f"sqlite://{quote(str(home / 'hefu.sqlite3'))}"
    config = Config(
        home=home,
        database_url=address,
        given_secret=_parse_secret(environ.get("HEFU_SECRET_KEY", "")),
        demo=_parse_switch("HEFU_DEMO", environ.get("HEFU_DEMO", "")),
        hosts=_parse_hosts(environ.get("HEFU_HOSTS", "")),
        https=_parse_switch("HEFU_HTTPS", environ.get("HEFU_HTTPS", "")),
        proxied=_parse_switch("HEFU_PROXIED", environ.get("HEFU_PROXIED", "")),
    )
    database(config)  # a malformed address shows itself at the start, not at the first request
    return config


def make_home(config: Config) -> Path:
    """Make the data folder where it is missing, for its owner only, and return it."""
    config.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return config.home


def database(config: Config) -> dict[str, Any]:
    """Return Django's ``DATABASES["default"]`` for the address in the configuration.

    Raises:
        MalformedSetting: the address is of another kind, or incomplete.
    """
    scheme = config.database_url.partition(":")[0]
    if scheme == "sqlite":
        return _sqlite(config.database_url)
    if scheme in {"postgresql", "postgres"}:
        return _postgresql(config.database_url)
    raise _wrong("HEFU_DATABASE_URL", "must begin with sqlite:/// or postgresql://")


def _sqlite(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    if parts.netloc or parts.query or len(parts.path) < 2 or parts.path.endswith("/"):
        raise _wrong("HEFU_DATABASE_URL", "must name a file, as in sqlite:///srv/hefu/hefu.sqlite3")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path("/" + unquote(parts.path).lstrip("/")),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A transaction that will write takes its place at the start; one that found out
            # half-way that another wrote first could only fail.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_PRAGMAS,
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    try:
        parts = urlsplit(address)
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
        port = options.pop("port", "") or str(parts.port or "")
    except ValueError as error:
        raise _wrong("HEFU_DATABASE_URL", "is not a well-formed address") from error
    host = options.pop("host", "") or parts.hostname or ""
    name = unquote(parts.path.removeprefix("/"))
    if not name or "/" in name:
        raise _wrong("HEFU_DATABASE_URL", "must name a database, as in postgresql://user@host/hefu")
    if unknown := sorted(options.keys() - POSTGRESQL_OPTIONS):
        raise _wrong("HEFU_DATABASE_URL", f"has options Hefu does not pass on: {', '.join(unknown)}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": port,
        # Threads share a pool: with connections kept by each thread, a busy server runs out of them.
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            **options,
            "pool": {"min_size": 1, "max_size": 8, "timeout": 20},
            # What is asked again and again is planned once: a plan takes as long as a page's answer.
            "server_side_binding": True,
            "prepare_threshold": 3,
        },
    }


def _parse_home(environ: Mapping[str, str]) -> Path:
    if given := environ.get("HEFU_HOME"):
        if not Path(given).is_absolute():
            raise _wrong("HEFU_HOME", f"must be a path from the root, not {given!r}")
        return Path(given)
    shared = environ.get("XDG_DATA_HOME", "")
    if Path(shared).is_absolute():  # the XDG specification: a relative path is to be ignored
        return Path(shared) / "hefu"
    if Path(environ.get("HOME", "")).is_absolute():
        return Path(environ["HOME"]) / ".local" / "share" / "hefu"
    raise _wrong("HEFU_HOME", "must be set where the user has no home")


def _parse_secret(text: str, *, where: str = "HEFU_SECRET_KEY") -> str | None:
    if text and len(text) < SHORTEST_SECRET:
        raise _wrong(where, f"must have at least {SHORTEST_SECRET} characters")
    return text or None


def _parse_switch(variable: str, text: str) -> bool:
    word = text.strip().lower()
    if word not in YES | NO:
        raise _wrong(variable, f"must be 1 or 0, not {text!r}")
    return word in YES


def _parse_hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(host for piece in text.split(",") if (host := piece.strip()))
    for host in hosts:
        if not HOST.fullmatch(host):
            raise _wrong("HEFU_HOSTS", f"must list bare host names with commas between, not {host!r}")
    return hosts or LOCAL_HOSTS


def _wrong(variable: str, reason: str) -> MalformedSetting:
    return MalformedSetting(variable=variable, reason=reason)
