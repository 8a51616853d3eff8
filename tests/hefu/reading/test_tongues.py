"""A text is read with what its own language has, and with nothing of the other."""

import subprocess
import sys

import pytest

SCRIPT = """
import gc, sys
from hefu.lexicon.load import load_lexicon
from hefu.lexicon.vocabulary import Vocabulary
from hefu.reading.read import read
from hefu.terms.source import Source
read(Source(name="x", text=sys.argv[1]), load_lexicon())
words = {one.lang for one in gc.get_objects() if isinstance(one, Vocabulary)}
rules = {lang for lang in ("en", "zh") if f"hefu.reading.{lang}.tongue" in sys.modules}
print(*words, *rules)
"""


@pytest.mark.parametrize(
    ("text", "lang"), [("Acme Group will build 3 schools.", "en"), ("云帆集团将建设3所学校。", "zh")]
)
def test_only_the_words_and_rules_of_its_language_are_loaded(text, lang):
    line = [sys.executable, "-c", SCRIPT, text]
    done = subprocess.run(line, capture_output=True, text=True, check=True)  # noqa: S603  the test's own script
    assert done.stdout.split() == [lang, lang]
