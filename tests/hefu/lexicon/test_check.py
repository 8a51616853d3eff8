import msgspec
import pytest

from hefu.lexicon.check import check_lexicon
from hefu.lexicon.load import load_lexicon, parse_vocabulary

ENTRY = """
[[strength]]
id = "xx.will"
words = ["will"]
not_before = [" power"]
reads = ["{reads}"]
passes = ["{passes}"]
"""


def failures(reads: str, passes: str, entry: str = ENTRY) -> list[str]:
    words = parse_vocabulary("xx", {"xx/all.toml": entry.format(reads=reads, passes=passes).encode()})
    lexicon = msgspec.structs.replace(load_lexicon(), languages={"xx": words})
    return [failure.text for failure in check_lexicon(lexicon)]


def test_every_packaged_entry_reads_and_passes_over_what_it_says():
    assert list(check_lexicon(load_lexicon())) == []


def test_both_kinds_of_failure_are_found():
    assert failures(reads="it shall", passes="it will") == ["it shall", "it will"]


@pytest.mark.parametrize("passes", ["goodwill", "will power", "willing"])
def test_a_word_counts_only_whole_and_where_its_neighbours_let_it(passes):
    assert failures(reads="The bank will pay", passes=passes) == []


STEM = """
[[theme]]
id = "xx.theme"
stems = ["irrigat"]
words = ["well"]
reads = ["{reads}"]
passes = ["{passes}"]
"""


@pytest.mark.parametrize("reads", ["They irrigate the fields.", "an irrigation canal", "well, irrigated"])
def test_a_stem_stands_for_every_word_that_begins_with_it(reads):
    assert failures(reads, passes="wells", entry=STEM) == []


def test_a_stem_does_not_stand_within_a_word():
    assert failures(reads="a well", passes="to overirrigate", entry=STEM) == []
