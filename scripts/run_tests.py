"""Run the site's tests on SQLite and, beside it, on PostgreSQL with all others behind; end with their sums.

A skipped test counts as a failure of the run: what was not tested must not look tested.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
ON_BOTH = ("tests/hefu_site", "tests/browser/test_walk.py")
WITHOUT_A_DATABASE = ("tests/hefu", "tests/hefu_cli", "tests/hefu_intake", "src/hefu")
ON_EITHER = ("tests/hefu_site/test_addresses.py", "tests/hefu_site/test_files_of_lists.py")
"""Who is let in where, and what leads to what, no database decides.

These and those without a database run behind the shorter run, so that both take about as long.
"""


def main() -> int:
    """Run the tests on both databases at once, each on a core of its own, and return the exit status."""
    started = time.monotonic()
    sums: Counter[str] = Counter()
    apart = [f"--ignore={place}" for place in (*WITHOUT_A_DATABASE, *ON_EITHER)]
    behind = ["--doctest-modules", *ON_BOTH, *WITHOUT_A_DATABASE]
    with tempfile.TemporaryDirectory() as kept:
        runs = {
            "SQLite": _start(["tests", *apart], Path(kept, "sqlite"), shown=True),
            "PostgreSQL": _start(["--database=postgresql", *behind], Path(kept, "postgresql"), shown=False),
        }
        wrong = [name for name, run in runs.items() if _ended(name, run, sums)]
    if sums["skipped"]:
        print("A skipped test is an untested one: make it run, or remove it.")
    line = ", ".join(f"{sums[name]} {name}" for name in ("passed", "failed", "errors", "skipped"))
    print(f"{line} in {time.monotonic() - started:.0f}s", flush=True)
    return int(bool(wrong) or sums["skipped"] > 0)


@dataclass(frozen=True)
class Run:
    """A pytest at work: its process, where it writes its report, and what it says where that is not shown."""

    process: subprocess.Popen[bytes]
    report: Path
    said: Path | None


def _start(arguments: list[str], place: Path, *, shown: bool) -> Run:
    report, said = place.with_suffix(".xml"), None if shown else place.with_suffix(".log")
    line = [sys.executable, "-m", "pytest", "-q", f"--junit-xml={report}", *arguments]
    out = said.open("wb") if said else None
    # Hundreds of modules, compiled anew for each program that a test starts, take longer than the test.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return Run(subprocess.Popen(line, cwd=ROOT, env=kept, stdout=out, stderr=subprocess.STDOUT), report, said)


def _ended(name: str, run: Run, sums: Counter[str]) -> bool:
    """Wait for a run, say what it said, add its counts to ``sums`` and tell whether anything was wrong."""
    if run.said is None:
        print(f"--- tests on {name}; those on PostgreSQL run beside them and are told afterwards", flush=True)
    status = run.process.wait()
    if run.said is not None:
        print(f"--- tests on {name}", flush=True)
        print(run.said.read_text(encoding="utf-8", errors="replace"), flush=True)
    if not run.report.exists():  # pytest could not even begin; it has said why
        sums["errors"] += 1
        return True
    sums.update(_counts(run.report))
    return status != 0


def _counts(report: Path) -> Counter[str]:
    suite = ElementTree.parse(report).getroot()[0]  # noqa: S314  pytest's own file
    failed, errors, skipped = (int(suite.get(name, "0")) for name in ("failures", "errors", "skipped"))
    passed = int(suite.get("tests", "0")) - failed - errors - skipped
    return Counter(passed=passed, failed=failed, errors=errors, skipped=skipped)


if __name__ == "__main__":
    sys.exit(main())
