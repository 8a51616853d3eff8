"""Run every test: all on SQLite, then those that store on PostgreSQL too; end with one line of sums.

A skipped test counts as a failure of the run: what was not tested must not look tested.
"""

import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
STORING = ("tests/hefu_site", "tests/browser")


def main() -> int:
    """Run the tests on both databases and return the exit status."""
    started = time.monotonic()
    storing = [folder for folder in STORING if (ROOT / folder).is_dir()]
    sums: Counter[str] = Counter()
    failed = _run("SQLite", ["--doctest-modules", "tests", "src/hefu"], sums)
    failed |= _run("PostgreSQL", ["--database=postgresql", *storing], sums)
    if sums["skipped"]:
        print("A skipped test is an untested one: make it run, or remove it.")
    line = ", ".join(f"{sums[name]} {name}" for name in ("passed", "failed", "errors", "skipped"))
    print(f"{line} in {time.monotonic() - started:.0f}s", flush=True)
    return int(failed or sums["skipped"] > 0)


def _run(name: str, arguments: list[str], sums: Counter[str]) -> bool:
    """Run pytest once, add its counts to ``sums`` and say whether anything was wrong."""
    print(f"--- tests on {name}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        line = [sys.executable, "-m", "pytest", "-q", f"--junit-xml={report}", *arguments]
        status = subprocess.run(line, cwd=ROOT, check=False).returncode
        if not report.exists():  # pytest could not even begin; it has said why
            sums["errors"] += 1
            return True
        sums.update(_counts(report))
    return status != 0


def _counts(report: Path) -> Counter[str]:
    suite = ElementTree.parse(report).getroot()[0]  # noqa: S314  pytest's own file
    failed, errors, skipped = (int(suite.get(name, "0")) for name in ("failures", "errors", "skipped"))
    passed = int(suite.get("tests", "0")) - failed - errors - skipped
    return Counter(passed=passed, failed=failed, errors=errors, skipped=skipped)


if __name__ == "__main__":
    sys.exit(main())
