"""What errors say to a person: keyed by their code, filled with their facts, with what to do next."""

from hefu.errors import HefuError
from hefu_cli.size import size_in_words

_SOURCE = {
    "cannot be opened": "cannot be opened ({detail}). Check the path and the rights.",
    "too large": "has {size}, more than {largest}. Split it, or allow more with --max-size.",
    "too many pages": "has {pages_in_words}, more than {most}. Split it.",
    "empty": "holds no text. Give a file with something in it.",
    "no words": "shows no words but pictures on {without} of {pages_in_words}, as a scan does. Run text "
    "recognition (OCR) over it and give the result.",
    "binary": "holds control characters, so it is no text. Give a text, HTML, DOCX or PDF file.",
    "unknown encoding": "is in no encoding that Hefu knows. Save it as UTF-8 and try again.",
    "not supported": "is {media_type}, which Hefu does not read. Save it as DOCX, PDF, HTML or text.",
    "password": "is locked with a password. Save a copy without one and give that.",
    "broken": "is damaged: {detail}. Get it anew, or save it again in the program that made it.",
    "cut short": "ends before its end, as after a broken download. Get it anew.",
    "bomb": "would unpack to {size}, far more than a document needs. It was not opened.",
    "unsafe": "was not opened: {detail}, which a DOCX must not. Save it again in a word processor.",
    "not installed": "needs a converter for {format} that is not installed ({missing}). "
    "Run: pip install 'hefu[documents]'",
}
_OTHERS = {
    "lexicon.broken": "Lexicon file {file}, entry {entry}: {problem}. Mend it and run `hefu lexicon check`.",
}
_SIZES = ("size", "largest")


def sentence(error: HefuError) -> str:
    """Say in one line what is wrong and what to do next; an unknown code shows its facts."""
    problem = str(error.facts.get("problem", ""))
    pattern = _SOURCE.get(problem) if error.code == "source.unreadable" else _OTHERS.get(error.code)
    if not pattern:
        return str(error)
    sizes = {key: size_in_words(int(str(error.facts[key]))) for key in _SIZES if key in error.facts}
    facts = {**error.facts, **sizes}
    if "detail" in facts:
        facts["detail"] = str(facts["detail"]).rstrip(". ")
    if "pages" in facts:
        facts["pages_in_words"] = "1 page" if facts["pages"] == 1 else f"{facts['pages']} pages"
    line = pattern.format_map(facts)
    return f"{error.facts['name']}: {line}" if error.code == "source.unreadable" else line
