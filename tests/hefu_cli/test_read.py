import csv
import json
from io import StringIO

import docx
import pytest
from click.testing import CliRunner
from tests.documents import docx_bytes, pdf_of_paragraphs

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


@pytest.mark.parametrize("form", ["table", "json", "html"])
def test_a_file_that_is_read_is_never_written_over(folder, form):
    before = (folder / "one.txt").read_bytes()
    result = run(folder, "-o", folder / "one.txt", "--format", form)
    assert result.exit_code == 2
    assert "one of the files to read" in result.output
    assert (folder / "one.txt").read_bytes() == before


def test_one_item_is_explained(folder):
    result = run(folder / "one.txt", "--why", 1)
    assert "en.strength.shall" in result.output
    assert "bearers.named" in result.output


@pytest.mark.parametrize("party", ["P1", "p1"])
def test_a_party_is_explained(folder, party):
    result = run(folder / "one.txt", "--why", party)
    assert "P1  City of Linhe" in result.output
    assert "party.listed “City of Linhe”" in " ".join(result.output.split())


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
        pytest.param(["a.txt", "--why", "1", "--format", "json"], id="a reason as JSON"),
    ],
)
def test_a_wrong_call_exits_with_two(args):
    assert run(*args).exit_code == 2


@pytest.mark.parametrize("asked", ["9", "0", "-1", "P9", "who"])
def test_an_item_that_is_not_there_is_a_wrong_call(folder, asked):
    assert run(folder / "one.txt", "--why", asked).exit_code == 2


def test_a_day_of_publication_settles_the_year(folder):
    (folder / "news.txt").write_text(
        "On 3 May, Acme Group and Linhe City signed an agreement.\n", encoding="utf-8"
    )
    result = run(folder / "news.txt", "--published", "2025-05-04", "--format", "json")
    assert json.loads(result.output)["agreement"]["signed"] == "2025-05-03"


def test_every_format_of_document_in_a_folder_is_read_in_stable_order(folder):
    document = docx.Document()
    document.add_paragraph(TEXT)
    (folder / "sub").mkdir()
    (folder / "sub" / "three.docx").write_bytes(docx_bytes(document))
    (folder / "sub" / "four.pdf").write_bytes(pdf_of_paragraphs(TEXT.split("\n")))
    (folder / "five.html").write_text(f"<html><body><p>{TEXT}</p></body></html>", encoding="utf-8")
    (folder / "sub" / "~$three.docx").write_bytes(b"a lock")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    names = ["five", "one", "sub/four", "sub/three", "two"]
    for _ in range(2):
        result = run(folder, "--format", "jsonl")
        assert result.exit_code == 0
        assert [json.loads(line)["id"] for line in result.output.splitlines()] == names


def test_files_of_one_name_are_told_apart(folder):
    (folder / "one.html").write_text(f"<html><body><p>{TEXT}</p></body></html>", encoding="utf-8")
    ids = [json.loads(line)["id"] for line in run(folder, "--format", "jsonl").output.splitlines()]
    assert ids == [(folder / "one.html").as_posix(), (folder / "one.txt").as_posix(), "two"]


def test_a_pattern_is_searched(folder):
    ids = [one["id"] for one in json.loads(run(folder / "*.txt", "--format", "json").output)]
    assert ids == ["one", "two"]


def test_a_file_given_twice_is_read_once(folder):
    assert len(run(folder / "one.txt", folder, "--format", "jsonl").output.splitlines()) == 2


def test_rows_for_a_spreadsheet_tell_the_page(folder):
    (folder / "four.pdf").write_bytes(pdf_of_paragraphs(TEXT.split("\n")))
    rows = list(csv.DictReader(StringIO(run(folder / "four.pdf", "--format", "csv").output.lstrip("\ufeff"))))
    assert [(row["text"], row["number"], row["bearers"], row["page"]) for row in rows] == [
        ("four", "1", "Yunzhou Group Co., Ltd.", "1")
    ]


def test_the_table_tells_the_page(folder):
    (folder / "four.pdf").write_bytes(pdf_of_paragraphs(TEXT.split("\n")))
    assert "page 1" in run(folder / "four.pdf").output


def test_one_page_shows_all_texts(folder):
    page = run(folder, "--format", "html").output
    assert (page.count('<article class="reading">'), page.count("<html")) == (2, 1)


def test_a_broken_single_file_writes_nothing(folder):
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 ...")
    for form in ("json", "html", "table", "jsonl"):
        result = run(folder / "broken.pdf", "--format", form)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "ends before its end" in result.stderr


def test_a_size_that_is_allowed_and_one_that_is_not(folder):
    refused = run(folder / "one.txt", "--max-size", "100B")
    assert refused.exit_code == 1
    assert "has 183 bytes, more than 100 bytes" in refused.stderr
    assert run(folder / "one.txt", "--max-size", "1kb").exit_code == 0


@pytest.mark.parametrize("size", ["0", "-1", "big", "1XB", ""])
def test_what_is_no_size_is_a_wrong_call(folder, size):
    assert run(folder / "one.txt", f"--max-size={size}").exit_code == 2


def test_the_language_may_be_said(folder):
    (folder / "short.txt").write_text(
        "Acme Group of Companies Limited and Linhe City: 将投资50亿元", encoding="utf-8"
    )
    guessed = json.loads(run(folder / "short.txt", "--format", "json").output)
    said = json.loads(run(folder / "short.txt", "--format", "json", "--lang", "zh").output)
    assert (guessed["lang"], said["lang"]) == ("en", "zh-Hans")


def test_a_text_in_another_language_is_told_apart_and_read_only_when_asked(folder):
    (folder / "ru.txt").write_text("Город и компания подписали соглашение.", encoding="utf-8")
    assert "Neither English nor Chinese" in run(folder / "ru.txt").output
    assert "No undertaking found" in run(folder / "ru.txt", "--lang", "en").output


def test_a_folder_or_pattern_without_documents_is_a_wrong_call(tmp_path):
    assert run(tmp_path).exit_code == 2
    assert run(tmp_path / "*.pdf").exit_code == 2


def test_a_missing_file_is_named_and_the_others_are_read(folder):
    result = run(folder / "none.txt", folder / "one.txt")
    assert result.exit_code == 1
    assert "Yunzhou" in result.stdout
    assert "none.txt: cannot be opened" in result.stderr
