"""Does an English text speak for its sides itself: an instrument, a joint statement, their plan of work?"""

from hefu.reading.basis import is_instrument
from hefu.reading.text import Text

_TITLE = 160


def is_paper(text: Text) -> bool:
    """Tell a text whose present tense binds those it names, signed or not."""
    return is_instrument(text) or is_joint_paper(text)


def is_joint_paper(text: Text) -> bool:
    """Tell a joint statement or a plan of work, which all its sides adopt."""
    return text.once(_is_joint)


def _is_joint(text: Text) -> bool:
    """Tell a paper by its title, which begins a line at its head."""
    titles = text.find("joint_paper", 0, _TITLE)
    return any(hit.start == 0 or text.flat[hit.start - 1] == "\n" for hit in titles)
