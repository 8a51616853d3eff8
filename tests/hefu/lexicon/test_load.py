import pytest

from hefu.errors import BrokenLexicon
from hefu.lexicon.load import load_lexicon, parse_vocabulary

ENTRY = '[[ask]]\nid = "xx.ask"\nwords = ["please"]\nreads = ["please come"]\npasses = ["come"]\n'


def test_the_packaged_lexicon_loads_once():
    assert load_lexicon() is load_lexicon()
    assert set(load_lexicon().languages) == {"en", "zh"}


def test_its_version_is_a_short_digest():
    assert len(load_lexicon().version) == 12


def test_an_entry_that_is_right_is_taken():
    assert parse_vocabulary("xx", {"xx/asks.toml": ENTRY.encode()}).first("ask", "do please come")


@pytest.mark.parametrize(
    ("content", "entry"),
    [
        pytest.param(ENTRY + "colour = 3\n", "xx.ask", id="an unknown field"),
        pytest.param(ENTRY.replace('["come"]', "[]"), "xx.ask", id="nothing to pass over"),
        pytest.param(ENTRY.replace('["please"]', '"please"'), "xx.ask", id="words that are no list"),
        pytest.param(ENTRY + ENTRY.replace("xx.ask", "xx.again"), "xx.again", id="a word that stands twice"),
        pytest.param(
            ENTRY + ENTRY.replace("words", "stems").replace("xx.ask", "xx.again"),
            "xx.again",
            id="a stem that is a word",
        ),
        pytest.param(ENTRY.replace('words = ["please"]', ""), "xx.ask", id="neither words nor stems"),
        pytest.param("[[ask", None, id="no TOML"),
    ],
)
def test_a_malformed_file_is_refused_and_its_entry_named(content, entry):
    with pytest.raises(BrokenLexicon) as refused:
        parse_vocabulary("xx", {"xx/asks.toml": content.encode()})
    assert refused.value.facts["file"] == "xx/asks.toml"
    assert refused.value.facts["entry"] == entry


def test_a_kind_that_stands_in_two_files_is_refused():
    with pytest.raises(BrokenLexicon, match="two files") as refused:
        parse_vocabulary("xx", {"xx/asks.toml": ENTRY.encode(), "xx/more.toml": ENTRY.encode()})
    assert refused.value.facts["file"] == "xx/more.toml"


def test_weights_are_read_with_their_signs():
    assert parse_vocabulary("xx", {"xx/weights.tsv": b"-20\t\n12\twill\n"}).weights == {
        "": -20,
        "will": 12,
    }


@pytest.mark.parametrize(
    "line", [pytest.param("will", id="no weight"), pytest.param("x\twill", id="no number")]
)
def test_a_line_of_weights_that_is_none_is_refused_and_its_file_named(line):
    with pytest.raises(BrokenLexicon) as refused:
        parse_vocabulary("xx", {"xx/weights.tsv": line.encode()})
    assert refused.value.facts["file"] == "xx/weights.tsv"


def test_weights_of_themes_are_read_apart_from_those_of_clauses():
    files = {"xx/theme_weights.tsv": b"27\thealth\tnurse\n-3\t\t+others\n", "xx/weights.tsv": b"-20\t\n"}
    vocabulary = parse_vocabulary("xx", files)
    assert vocabulary.weights == {"": -20}
    assert vocabulary.weights_of_themes.by_sign == {"nurse": {"health": 27}}
    assert vocabulary.weights_of_themes.own == {"+others": -3}
