"""Is a name of the country that a word tells: "Danish" of Denmark, "Turkish" of a Türk bank?"""

from hefu.reading.text import Text

_STEM, _ENDING = 4, 3
"""What a name of a country and of its people share: "Uzbek", "Malaysi", "Slova"."""


def is_from(text: Text, whence: str, name: str) -> bool:
    """Tell it of a folded name, by the country of that word or by how both begin."""
    country = text.words.first("of_country", whence)
    padded = f" {name}"
    by_stem = f" {whence[: max(_STEM, len(whence) - _ENDING)]}" in padded
    return by_stem or (country is not None and f" {country.entry.means}" in padded)
