import json

import pytest
from click.testing import CliRunner

from hefu_cli.main import hefu

TEXT = (
    'This Agreement is made by and between the City of Linhe ("the City") and Yunzhou Group Co., Ltd. '
    '("Yunzhou").\n'
    "\nArticle 1\n1.1 Yunzhou shall invest 1.2 billion yuan by the end of 2028.\n"
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text("Nothing to see here.\n", encoding="utf-8")
    return tmp_path


def run(*args, **kwargs):
    return CliRunner().invoke(hefu, ["read", *map(str, args)], **kwargs)


def test_the_table_shows_the_exact_words(folder):
    result = run(folder / "one.txt")
    assert result.exit_code == 0
    assert "“Yunzhou shall invest 1.2 billion yuan by the end of 2028”" in result.output
    assert "due /2028-12-31" in result.output


def test_one_file_as_json_is_one_object(folder):
    (undertaking,) = json.loads(run(folder / "one.txt", "--format", "json").output)["undertakings"]
    assert TEXT[undertaking["start"] : undertaking["end"]] == undertaking["quote"]


def test_several_files_as_json_are_a_list(folder):
    assert [one["id"] for one in json.loads(run(folder, "--format", "json").output)] == ["one", "two"]


def test_json_lines_are_one_reading_a_line(folder):
    assert [json.loads(line)["id"] for line in run(folder, "--format", "jsonl").output.splitlines()] == [
        "one",
        "two",
    ]


def test_standard_input_is_read(folder):
    assert json.loads(run("-", "--format", "json", input=TEXT).output)["id"] == "stdin"


def test_the_output_may_go_to_a_file(folder):
    result = run(folder / "one.txt", "-o", folder / "out.txt")
    assert result.output == ""
    assert "Yunzhou" in (folder / "out.txt").read_text(encoding="utf-8")


def test_one_item_is_explained(folder):
    result = run(folder / "one.txt", "--why", 1)
    assert "en.strength.shall" in result.output
    assert "bearers.named" in result.output


def test_a_broken_file_is_named_at_the_end_and_stops_nothing(folder):
    (folder / "broken.txt").write_bytes(b"\x00\x01")
    result = run(folder)
    assert result.exit_code == 1
    assert "Yunzhou" in result.stdout
    assert "broken.txt: holds control characters" in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        pytest.param([], id="no path"),
        pytest.param([".", "--format", "xml"], id="an unknown format"),
        pytest.param(["a.txt", "b.txt", "--why", "1"], id="one item of two texts"),
    ],
)
def test_a_wrong_call_exits_with_two(args):
    assert run(*args).exit_code == 2


def test_an_item_that_is_not_there_is_a_wrong_call(folder):
    assert run(folder / "one.txt", "--why", 9).exit_code == 2


def test_a_day_of_publication_settles_the_year(folder):
    (folder / "news.txt").write_text(
        "On 3 May, Acme Group and Linhe City signed an agreement.\n", encoding="utf-8"
    )
    result = run(folder / "news.txt", "--published", "2025-05-04", "--format", "json")
    assert json.loads(result.output)["agreement"]["signed"] == "2025-05-03"
