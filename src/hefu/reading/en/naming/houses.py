"""Is a name a house's by what it deals in, at its end or head: "Drosera Optics", "Fonderie Marchal"?

Such a word says so only there, and only beside a word that is a name: "Public Transport" is nobody's.
"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_OF_MANY = ("common", "trade", "nationality", "field", "country")
"""What makes no name beside the word: "Public", "Norwegian", "Marine"."""
_ENDINGS = {
    "association": "verein|verband|verbund|genossenschaft|kammer|innung|förening(?:en)?|forening(?:en)?|"
    "vereniging|yhdistys|liitto|osuuskunta|egyesület|szövetség|ühing|félag",
    "other": "stiftung|stiftelsen?|stichting|säätiö|sihtasutus|alapítvány|klinik|klinikum|krankenhaus|"
    "sjukhuset|sykehuset|sairaala|museum|museet|museo|muuseum|theater|teatern|bibliothek|biblioteket|kirche",
    "company": "gesellschaft|werke?|werft|brauerei|druckerei|bäckerei|molkerei|käserei|metzgerei|gärtnerei|"
    "sparkasse|banken|bolaget|selskabet|selskapet|bruket|bryggeriet|rederiet|mejeriet|bedrijf|fabri(?:ek|k|ken|kken)|"
    "maatschappij|tehdas|panimo|pankki|betriebe|handlung|verlag|förlaget|forlaget|bahnen|bahn",
    "institute": "schule|skol(?:an|en|e)|koulu|opisto|institut(?:et)?|akademi(?:e|n)",
    "government": "kommune?|amt|verwaltung|gemeinde|styrelsen|verket|direktoratet|ministerium|waterschap",
}
"""By the sort of a house, how a word ends that tells it in tongues which write such words as one."""
_ENDS = {sort: pattern(rf"\w{{3,}}(?:{words})") for sort, words in _ENDINGS.items()}


def told_by_ending(text: Text, part: Stretch) -> str | None:
    """Tell the sort of "Gartenverein Sonnau" by how its first or its last word ends."""
    first, _, more = text.folded[part.start : part.end].partition(" ")
    words = (first, more.rpartition(" ")[2]) if more else ()
    ends = (sort for word in words for sort, end in _ENDS.items() if end.fullmatch(word))
    return next(ends, None)


def house_in(text: Text, part: Stretch) -> list[Hit]:
    """Find the word at the end or at the head of a name that says what the house deals in."""
    if text.flat.find(" ", part.start, part.end) < 0:
        return []
    for hit in text.find("house_end", part.start, part.end)[-1:]:
        if hit.end == part.end and _names_one(text, part.start, hit.start):
            return [hit]
    head = text.at("house_head", part.start)
    return [head] if head and head.end < part.end and _names_one(text, head.end, part.end) else []


def _names_one(text: Text, start: int, end: int) -> bool:
    """Tell whether some word is none of those that many share."""
    words = text.folded[start:end].split()
    kinds = text.words.kinds
    return any(all(word not in kinds[kind].by_word for kind in _OF_MANY) for word in words if len(word) > 1)
