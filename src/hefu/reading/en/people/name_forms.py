"""By which forms is a person named in an English text: also by parts of the name, and by the office?"""

from collections.abc import Iterator, Mapping

from hefu.reading.en.naming.minutes import chairing, initials_of
from hefu.reading.en.people.names import labels_of
from hefu.reading.en.people.spokespeople import offices_of
from hefu.reading.forms import find_longest
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_STYLED = pattern(
    r"(?=[A-Z])\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Minister|Mayor|President|Governor)\.? "
    r"([A-Z][\w'’-]+)\b(?! [A-Z])"
)
"""Before a word in the middle of a name, shows it to be the surname: "Vincent Ho Ka-ming", "Mr Ho"."""
_THE = ("the ", "The ")
_OF_ANOTHER = pattern(r" of (?:the )?[A-Z]")
"""Behind an office, whose it is, which its holder here need not have: "the President | of the College"."""
_LONGER = pattern(r" (?:& )?[A-Z]")
"""A surname that goes on with a capital is part of another name ("the Garrison Foundation")."""


def find_names_en(text: Text, people: Mapping[str, Named]) -> Iterator[tuple[int, int, str]]:
    """Yield each form that stands as words of its own, with the full name of whom it names."""
    forms = _forms(text, people) if people else {}

    def is_whole(start: int, end: int) -> bool:
        return _is_edge(text.flat, start) and _is_edge(text.flat, end)

    for start, end in find_longest(forms, text.flat, is_whole):
        form = text.flat[start:end]
        another = form[:4] in _THE and _OF_ANOTHER.match(text.flat, end)
        if form == forms[form] or not (another or _LONGER.match(text.flat, end)):
            yield start, end, forms[form]


def _is_edge(flat: str, at: int) -> bool:
    return not (_is_of_word(flat[at : at + 1]) and at > 0 and _is_of_word(flat[at - 1]))


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _forms(text: Text, people: Mapping[str, Named]) -> dict[str, str]:
    """Give each form a person is called by its name."""
    forms = {name: name for name in people}
    styled = set(_STYLED.findall(text.flat))
    labels = text.once(labels_of)
    for name in people:
        words = name.split()
        for form in (words[0], words[-1], " ".join(words[-2:])):
            if form not in forms and not text.words.first("strength", text.fold(form)):
                forms[form] = name
        for label in labels:
            if label.split()[-1] == words[-1].upper():
                forms.setdefault(label, name)
        for form in styled.intersection(words[1:-1]):
            forms.setdefault(form, name)
        letters = initials_of(text, name)
        if letters:
            forms.setdefault(letters, name)
    chair = chairing(text, people)
    chairs = dict.fromkeys(("the Chair", "The Chair", "The chair"), chair) if chair else {}
    return forms | offices_of(text, people) | chairs
