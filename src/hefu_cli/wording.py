"""What errors say to a person: keyed by their code, filled with their facts, with what to do next."""

from hefu.errors import HefuError

_SOURCE = {
    "cannot be opened": "{name}: cannot be opened ({detail}). Check the path and the rights.",
    "no plain text": "{name}: is {media_type}, not plain text. Save it as text (.txt, UTF-8) and read that.",
    "binary": "{name}: holds control characters, so it is no text. Give the text itself as a .txt file.",
    "empty": "{name}: holds no text. Give a file with something in it.",
    "unknown encoding": "{name}: is neither UTF-8 nor GB 18030. Save it as UTF-8 and try again.",
}
_OTHERS = {
    "lexicon.broken": "Lexicon file {file}, entry {entry}: {problem}. Mend it and run `hefu lexicon check`.",
}


def sentence(error: HefuError) -> str:
    """Say in one line what is wrong and what to do next; an unknown code shows its facts."""
    problem = str(error.facts.get("problem", ""))
    pattern = _SOURCE.get(problem) if error.code == "source.unreadable" else _OTHERS.get(error.code)
    return pattern.format_map(dict(error.facts)) if pattern else str(error)
