import ast
from pathlib import Path

import pytest

import hefu_intake
from hefu.errors import NotGrounded, UnreadableSource
from hefu_cli.wording import _SOURCE, sentence

INTAKE = Path(hefu_intake.__path__[0])
FACTS = {
    "detail": "why", "size": 5 << 20, "largest": 1 << 20, "pages": 3, "without": 2, "most": 2,
    "media_type": "image/png", "format": "pdf", "missing": "pypdfium2",
}  # fmt: skip


def problems_raised():
    """Every problem that the intake can name, as it stands in its code."""
    for path in INTAKE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.keyword)
                and node.arg == "problem"
                and isinstance(node.value, ast.Constant)
            ):
                yield node.value.value


def test_every_problem_has_its_words_and_every_word_its_problem():
    assert {*problems_raised()} == {*_SOURCE}


@pytest.mark.parametrize("problem", _SOURCE)
def test_a_sentence_names_the_file_and_says_what_to_do(problem):
    line = sentence(UnreadableSource(name="a.pdf", problem=problem, **FACTS))
    assert line.startswith("a.pdf: ")
    assert line.count(". ") >= 1
    assert "{" not in line


def test_a_sentence_is_grammatical_whatever_its_facts():
    scan = sentence(UnreadableSource(name="a.pdf", problem="no words", pages=1, without=1))
    damaged = sentence(UnreadableSource(name="a.pdf", problem="broken", detail="Data format error)."))
    assert "pictures on 1 of 1 page, as" in scan
    assert "error). Get it anew" in damaged


def test_sizes_are_written_as_people_write_them():
    line = sentence(UnreadableSource(name="a", problem="too large", size=22_439_527, largest=20 << 20))
    assert "has 21.4 MB, more than 20 MB" in line


def test_an_error_without_words_shows_its_facts():
    assert "start=3" in sentence(NotGrounded(start=3))
