"""Make .venv hold exactly what a lock file names, and Hefu itself.

    python3 scripts/set_up.py run    what the application needs
    python3 scripts/set_up.py dev    that and what its tests need

Needs the standard library only. A second run finds a stamp in .venv and ends at once.
A set-up for ``dev`` serves ``run`` too.
"""

from __future__ import annotations  # so that an older Python still reads as far as the message for it

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "hefu-set-up"
BOOT = ROOT / ".boot"
UV = BOOT / "bin" / "uv"
BOOT_LOCK = ROOT / "requirements" / "boot.txt"

OLDEST = (3, 11)
QUIET = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}


@dataclass(frozen=True)
class Stamp:
    """What .venv was made of: its kind, the Python and folder it was made for, two digests."""

    kind: str
    place: str
    lock: str
    project: str

    @classmethod
    def wanted(cls, kind: str) -> Stamp:
        """Return the stamp of a set-up made of the files as they are now."""
        return cls(
            kind=kind,
            place=f"{sys.version_info[0]}.{sys.version_info[1]} {ROOT}",
            lock=_digest(_lock(kind)),
            project=_digest(ROOT / "pyproject.toml"),
        )

    @classmethod
    def read(cls) -> Stamp | None:
        """Return the stamp in .venv; None where there is none, or another release wrote it."""
        if not STAMP.exists() or not PYTHON.exists():
            return None
        lines = STAMP.read_text(encoding="utf-8").splitlines()
        return cls(*lines) if len(lines) == 4 else None

    def write(self) -> None:
        """Set the stamp, as the last step of a set-up."""
        STAMP.write_text("\n".join((self.kind, self.place, self.lock, self.project)) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Bring .venv up to date for ``run`` or ``dev``."""
    if arguments not in (["run"], ["dev"]):
        _stop("usage: python3 scripts/set_up.py run|dev")
    _check_python()
    found = Stamp.read()
    wanted = Stamp.wanted("dev" if found and found.kind == "dev" else arguments[0])
    if found == wanted:
        return
    started = time.monotonic()
    STAMP.unlink(missing_ok=True)  # a set-up cut short must not look whole
    _make_venv(found, wanted)
    with_uv = _has_uv()
    if found is None or (found.place, found.kind, found.lock) != (wanted.place, wanted.kind, wanted.lock):
        _install_lock(wanted.kind, with_uv=with_uv)
    _install_project(with_uv=with_uv)
    wanted.write()
    _say(f".venv is ready ({time.monotonic() - started:.0f} s)")


def _check_python() -> None:
    if sys.version_info < OLDEST:
        here = f"{sys.version_info[0]}.{sys.version_info[1]}"
        _stop(f"Hefu needs Python 3.11 or newer; this is {here}. Name another: make PYTHON=python3.12 ...")
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        _stop(
            "This Python cannot make virtual environments. "
            "On Debian or Ubuntu run: sudo apt-get install python3-venv"
        )


def _make_venv(found: Stamp | None, wanted: Stamp) -> None:
    """Keep a .venv that works; make one anew where it is missing, broken, or of another Python or folder."""
    if PYTHON.exists() and (found is None or found.place == wanted.place):
        return
    _say("making .venv")
    if VENV.is_symlink():
        VENV.unlink()  # --clear would empty what it leads to, which may serve another checkout
    _run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])


def _install_lock(kind: str, *, with_uv: bool) -> None:
    """Install what the lock names, each file checked against its hash."""
    lock = _lock(kind)
    if with_uv:
        _say(f"installing {lock.relative_to(ROOT)} with uv")
        # The network of an office often has a certificate of its own, which only the machine knows.
        flags = ["-q", "--require-hashes", "--system-certs", "-p", str(PYTHON)]
        done = _try([str(UV), "pip", "sync", *flags, str(lock)])
        if done.returncode == 0:
            return
        _say(f"uv could not: {_last_line(done)}")
    _say(f"installing {lock.relative_to(ROOT)} with pip (a minute or two)")
    _run([*_pip(), "install", "-q", "--require-hashes", "-r", str(lock)])


def _install_project(*, with_uv: bool) -> None:
    """Install Hefu itself so that an edit in src/ is in force at once."""
    _say("installing Hefu itself")
    flags = ["install", "-q", "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    if with_uv:
        done = _try([str(UV), "pip", *flags, "-p", str(PYTHON)])
        if done.returncode == 0:
            return
        _say(f"uv could not: {_last_line(done)}")
    _run([*_pip(), *flags])


def _has_uv() -> bool:
    """Make .boot with the pinned uv in it; say no, and why, where uv cannot be had."""
    stamp = BOOT / "hefu-set-up"
    if UV.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == _digest(BOOT_LOCK):
        return True
    _say("making .boot with uv, the installer")
    shutil.rmtree(BOOT, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(BOOT)])
    pip = [str(BOOT / "bin" / "python"), "-m", "pip"]
    done = _try([*pip, "install", "-q", "--require-hashes", "--only-binary", ":all:", "-r", str(BOOT_LOCK)])
    if done.returncode:
        _say(f"uv cannot be had here: {_last_line(done)}")
        return False
    stamp.write_text(_digest(BOOT_LOCK), encoding="ascii")
    return True


def _pip() -> list[str]:
    return [str(BOOT / "bin" / "python"), "-m", "pip", "--python", str(PYTHON)]


def _lock(kind: str) -> Path:
    return ROOT / "requirements" / f"{kind}.txt"


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _try(line: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(line, env={**os.environ, **QUIET}, capture_output=True, text=True, check=False)


def _run(line: list[str]) -> None:
    done = _try(line)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
        _stop(
            f"This step failed: {' '.join(line)}\n"
            "Packages are fetched once, so the first set-up needs the network. "
            "Behind a proxy set HTTPS_PROXY; for a mirror set PIP_INDEX_URL and UV_DEFAULT_INDEX."
        )


def _last_line(done: subprocess.CompletedProcess[str]) -> str:
    return (
        (done.stderr.strip() or done.stdout.strip() or f"exit status {done.returncode}")
        .splitlines()[-1]
        .strip()
    )


def _say(text: str) -> None:
    print(f"set-up: {text}", flush=True)


def _stop(text: str) -> NoReturn:
    sys.exit(f"set-up: {text}")


if __name__ == "__main__":
    main(sys.argv[1:])
