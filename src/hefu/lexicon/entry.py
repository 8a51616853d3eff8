"""One entry of a lexicon, and the entries of one kind."""

from functools import cached_property

from msgspec import Struct


class Entry(Struct, frozen=True, kw_only=True, gc=False, forbid_unknown_fields=True):
    """Words that mean one thing, with the texts that prove it.

    Each text of ``reads`` must hold one of the words, each of ``passes`` none that counts.
    A word does not count before one of ``not_before`` nor after one of ``not_after``.
    """

    id: str
    words: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    """Beginnings of words: "irrigat" stands for "irrigated" and "irrigation"."""
    means: str = ""
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    reads: tuple[str, ...]
    passes: tuple[str, ...]

    @property
    def sort(self) -> str:
        """What it is, as its id tells: "en.ask.hope" is an ask, "zh.lead.ends" a lead."""
        return self.id.split(".")[1]


class Kind(Struct, frozen=True, dict=True):
    """All entries of one kind; no word and no stem stands in two of them."""

    entries: tuple[Entry, ...]

    @cached_property
    def by_word(self) -> dict[str, Entry]:
        """Each word's entry."""
        return {word: entry for entry in self.entries for word in entry.words}

    @cached_property
    def by_stem(self) -> dict[str, Entry]:
        """Each stem's entry."""
        return {stem: entry for entry in self.entries for stem in entry.stems}
