"""The documents are held to the code: what they name exists, and what exists they name."""

import re
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import click
import pytest
from click.testing import CliRunner

from hefu_cli.forms import FORMS
from hefu_cli.main import hefu
from hefu_intake.formats import SUFFIXES

ROOT = Path(__file__).resolve().parent.parent
OPERATING = ROOT / "docs" / "operating.md"
DEVELOPMENT = ROOT / "docs" / "development.md"
READING = ROOT / "docs" / "reading.md"
# Read by the tests, not by the site; documented where the tests are.
FOR_TESTS = {"HEFU_CHROMIUM", "HEFU_TEST_DATABASE_URL"}
AGREED_TERMS = """
    party 当事方 agreement 协议 undertaking 承诺事项 pledge 承诺 ask 期望 bearer 承担方 counterparty 相对方
    programme 专项 milestone 里程碑 indicator 指标 observation 观测值 evidence 佐证 request 诉求
    assessment 评估 verdict 判定 review 复核 side 一方 signature 签认 entry 台账记录 checkpoint 检查点
    witness 见证
"""
# Traces of one person's machine or notes, in halves so that this table does not find itself.
FORBIDDEN = tuple(
    first + second
    for first, second in (
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("/Us", "ers/"),
        ("../sh", "ared"),
        (".pyenv/", "versions"),
        ("py", "pi.org"),
        ("python", "hosted.org"),
        ("registry.", "npmjs"),
    )
)


def _files_in_git() -> list[Path]:
    """Return every file that is in git or would be added, those that are text."""
    line = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(line, cwd=ROOT, capture_output=True, check=True)  # noqa: S603  a fixed line
    names = listed.stdout.decode().split("\0")
    return [ROOT / name for name in sorted({*names}) if name and (ROOT / name).is_file()]


def _text(path: Path) -> str:
    """Return a file's text; of a picture or font, what looks like text in it."""
    return path.read_bytes().decode("utf-8", errors="replace")


FILES = _files_in_git()
DOCUMENTS = [path for path in FILES if path.suffix == ".md"]
PROJECT: dict[str, Any] = tomllib.loads(_text(ROOT / "pyproject.toml"))
GLOSSARY: list[dict[str, Any]] = tomllib.loads(_text(ROOT / "docs" / "glossary.toml"))["term"]


def _in_documents(pattern: str) -> set[str]:
    return {found for path in DOCUMENTS for found in re.findall(pattern, _text(path))}


def _code(document: str) -> Iterator[str]:
    """Yield what a document sets as code: its fenced blocks and its back-ticked words."""
    yield from re.findall(r"^```.*?^```", document, flags=re.MULTILINE | re.DOTALL)
    yield from re.findall(r"`[^`\n]+`", re.sub(r"^```.*?^```", "", document, flags=re.MULTILINE | re.DOTALL))


def test_every_make_target_named_exists() -> None:
    named = {found for path in DOCUMENTS for code in _code(_text(path)) for found in _targets_in(code)}

    assert named <= _targets()


def test_every_make_target_is_documented() -> None:
    named = {found for code in _code(_text(DEVELOPMENT)) for found in _targets_in(code)}

    assert _targets() <= named


def _targets() -> set[str]:
    """The targets meant for people, which say in the Makefile what they do."""
    return set(re.findall(r"^([a-z-]+):.*##", _text(ROOT / "Makefile"), flags=re.MULTILINE))


def _targets_in(code: str) -> list[str]:
    return re.findall(r"\bmake (?:[A-Z]+=\S+ )*([a-z-]+)", code)


def test_the_settings_read_are_the_settings_documented() -> None:
    read = set(re.findall(r'"(HEFU_[A-Z_]+)"', _text(ROOT / "src/hefu_site/settings/config.py")))
    documented = set(re.findall(r"^\| `(HEFU_[A-Z_]+)`", _text(OPERATING), flags=re.MULTILINE))

    assert read == documented


def test_every_setting_named_anywhere_exists() -> None:
    documented = set(re.findall(r"`(HEFU_[A-Z_]+)`", _text(OPERATING)))

    assert _in_documents(r"\bHEFU_[A-Z_]+\b") <= documented | FOR_TESTS
    assert set(re.findall(r"HEFU_[A-Z_]+", _text(DEVELOPMENT))) >= FOR_TESTS


def test_the_commands_named_are_the_commands_there_are() -> None:
    commands = set(hefu.list_commands(click.Context(hefu)))
    named = {
        found
        for path in DOCUMENTS
        for code in _code(_text(path))
        for found in re.findall(r"(?:^|[`$/] ?|\n\s*)hefu ([a-z][a-z-]*)", code)
    }

    assert named == commands


def test_the_help_of_reading_is_the_program_s() -> None:
    shown = CliRunner().invoke(hefu, ["read", "--help"], prog_name="hefu").output

    assert f"```text\n{shown}```" in _text(READING)


def test_every_format_and_suffix_of_reading_is_documented() -> None:
    page = _text(READING)

    assert [form for form in FORMS if f"| `{form}` |" not in page] == []
    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in page] == []


@pytest.mark.parametrize(
    "document", [pytest.param(path, id=str(path.relative_to(ROOT))) for path in DOCUMENTS]
)
def test_every_relative_link_leads_to_a_file(document: Path) -> None:
    links = re.findall(r"\]\(([^)\s#]+)(?:#[^)\s]*)?(?: \"[^\"]*\")?\)", _text(document))
    links += re.findall(r'(?:src|href)="([^"#]+)"', _text(document))

    lost = [link for link in links if "://" not in link and not _leads_somewhere(document, link)]

    assert lost == []


def _leads_somewhere(document: Path, link: str) -> bool:
    return link.startswith("mailto:") or (document.parent / unquote(link)).exists()


def test_the_glossary_has_each_word_once() -> None:
    words = Counter(term[language] for term in GLOSSARY for language in ("en", "zh"))

    assert [word for word, times in words.items() if times > 1] == []


def test_the_glossary_explains_each_word_in_both_languages() -> None:
    for term in GLOSSARY:
        assert term.keys() <= {"en", "zh", "meaning", "not"}
        assert term["meaning"]["en"].endswith(".")
        assert term["meaning"]["zh"].endswith("。")


def test_no_word_is_both_used_and_refused() -> None:
    refused = {word for term in GLOSSARY for word in term.get("not", ())}

    assert {term["en"] for term in GLOSSARY} & refused == set()
    assert {"commitment", "obligation", "item", "ticket", "KPI", "owner"} <= refused


def test_the_glossary_keeps_the_words_agreed_on() -> None:
    pairs = {(term["en"], term["zh"]) for term in GLOSSARY}

    words = AGREED_TERMS.split()
    assert set(zip(words[::2], words[1::2], strict=True)) <= pairs


def test_the_changelog_is_open() -> None:
    assert re.search(r"^## \[?Unreleased\]?$", _text(ROOT / "CHANGELOG.md"), flags=re.MULTILINE)


def test_a_lock_file_holds_names_and_hashes_only() -> None:
    locks = [
        path
        for path in FILES
        if path.parent.name == "requirements" or path.name.endswith((".lock", "lock.json"))
    ]

    assert locks
    assert [path.name for path in locks if "://" in _text(path)] == []


def test_no_file_speaks_of_somebodys_machine() -> None:
    texts = [(path, _text(path)) for path in FILES]

    assert [
        (str(path.relative_to(ROOT)), trace) for path, text in texts for trace in FORBIDDEN if trace in text
    ] == []
