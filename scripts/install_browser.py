"""Find the Chromium the browser tests drive and a Chinese font, or install both where that is allowed.

Run it to install; import `find_browser` to find only. Where it may not install, it
prints the line to run and ends with 1.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
PACKAGES = ("chromium", "fonts-noto-cjk")


def find_browser() -> Path | None:
    """Return the Chromium to drive: the one HEFU_CHROMIUM names, or else the first one known."""
    if given := os.environ.get("HEFU_CHROMIUM"):
        return Path(given) if os.access(given, os.X_OK) else None
    found = (Path(path) for name in NAMES if (path := shutil.which(name)))
    return next(found, None) or next((place for place in PLACES if place.exists()), None)


def has_chinese_font() -> bool:
    """Say whether Chinese would be drawn with glyphs and not with boxes."""
    if sys.platform == "darwin":  # macOS comes with them
        return True
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=True).stdout.strip())


def say_what_is_missing() -> str | None:
    """Return what the browser tests lack and the line that mends it; None when they lack nothing."""
    given = os.environ.get("HEFU_CHROMIUM")
    if find_browser() is None:
        lack = f"HEFU_CHROMIUM={given} is no program." if given else "The browser tests need Chromium."
    elif not has_chinese_font():
        lack = "The browser tests need a Chinese font."
    else:
        return None
    return f"{lack} {_line_to_run()}"


def main() -> int:
    """Make sure of a browser and a font; return the exit status."""
    if say_what_is_missing() is None:
        return 0
    if "HEFU_CHROMIUM" not in os.environ and _may_install():
        print(f"browser: installing {' and '.join(PACKAGES)} with apt-get (about a minute)", flush=True)
        _install()
    if missing := say_what_is_missing():
        print(missing, file=sys.stderr)
        return 1
    print(f"browser: {find_browser()}")
    return 0


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _install() -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for line in (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *PACKAGES, "fontconfig"],
    ):
        done = subprocess.run(
            line, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(f"browser: `{' '.join(line)}` failed:\n{done.stderr or done.stdout}", file=sys.stderr)
            return


def _line_to_run() -> str:
    if shutil.which("apt-get"):
        return f"Run: sudo apt-get install {' '.join(PACKAGES)} fontconfig"
    if sys.platform == "darwin":
        return "Run: brew install --cask chromium"
    return "Install Chromium and a Chinese font, and set HEFU_CHROMIUM to the browser's path."


if __name__ == "__main__":
    sys.exit(main())
