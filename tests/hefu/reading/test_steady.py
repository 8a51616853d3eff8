"""A text is read in one way, in whichever process: Python orders sets otherwise in each."""

import os
import subprocess
import sys
from pathlib import Path

TEXTS = sorted(map(str, Path(__file__).parent.glob("dev/*-d-00[1-6].txt")))
READ = "from hefu_cli.main import hefu; hefu()"


def read_in_process(seed: str) -> str:
    line = [sys.executable, "-c", READ, "read", "--format", "jsonl", *TEXTS]
    env = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run(line, env=env, capture_output=True, text=True, check=True).stdout  # noqa: S603  the test's own


def test_the_order_of_sets_does_not_show_in_a_reading():
    assert len(TEXTS) == 12
    first = read_in_process("0")
    assert first == read_in_process("1") == read_in_process("2")
