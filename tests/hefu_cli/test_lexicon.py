import msgspec
from click.testing import CliRunner

from hefu.lexicon.load import load_lexicon, parse_vocabulary
from hefu_cli import lexicon as command
from hefu_cli.main import hefu

FAILING = b'[[ask]]\nid = "xx.ask"\nwords = ["please"]\nreads = ["come"]\npasses = ["please go"]\n'


def test_the_packaged_words_pass():
    result = CliRunner().invoke(hefu, ["lexicon", "check"])
    assert (result.exit_code, "0 failures" in result.output) == (0, True)


def test_an_entry_that_fails_is_named(monkeypatch):
    words = msgspec.structs.replace(
        load_lexicon(), languages={"xx": parse_vocabulary("xx", {"xx/all.toml": FAILING})}
    )
    monkeypatch.setattr(command, "load_lexicon", lambda: words)
    result = CliRunner().invoke(hefu, ["lexicon", "check"])
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "xx.ask does not read: come",
        "xx.ask must pass over, but reads: please go",
    ]
