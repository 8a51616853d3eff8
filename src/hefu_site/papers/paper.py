"""A paper: what stands on it, without how it looks."""

from msgspec import Struct


class Heading(Struct, frozen=True, tag=True):
    """A heading of the first level below the title, or of the second."""

    text: str
    level: int = 1


class Paragraph(Struct, frozen=True, tag=True):
    """A paragraph, in the paper's language unless ``lang`` says otherwise."""

    text: str
    lang: str = ""


class Quote(Struct, frozen=True, tag=True):
    """Words of an agreement, set apart; ``label`` says whose or which they are."""

    text: str
    lang: str
    label: str = ""


class Facts(Struct, frozen=True, tag=True):
    """Names with what they hold, a line each."""

    pairs: tuple[tuple[str, str], ...]


class Table(Struct, frozen=True, tag=True):
    """A table with a head; ``widths`` are shares of the line, equal where none are given."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


class Drawing(Struct, frozen=True, tag=True):
    """A drawing, as `drawing.on_paper` makes it. It ``says`` what it shows; its figures stand beside it."""

    svg: str
    says: str


class Lines(Struct, frozen=True, tag=True):
    """Lines to be filled in by hand, each with its label."""

    labels: tuple[str, ...]


Block = Heading | Paragraph | Quote | Facts | Table | Drawing | Lines


class Paper(Struct, frozen=True, kw_only=True):
    """A paper in one language (BCP 47). ``foot`` stands below every page, beside its number."""

    title: str
    lang: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    foot: str = ""
