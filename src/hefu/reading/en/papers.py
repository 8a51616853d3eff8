"""Does an English text speak for its sides itself: an instrument, a joint statement, their plan of work?"""

from hefu.reading.basis import is_instrument
from hefu.reading.text import Text

_TITLE = 160


def is_paper(text: Text) -> bool:
    """Tell a text whose present tense binds those it names, signed or not."""
    return is_instrument(text) or text.first("joint_paper", 0, _TITLE) is not None
