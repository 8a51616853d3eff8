"""What has an English sentence said before one of its clauses begins?"""

from msgspec import Struct

from hefu.lexicon.hits import Hit


class Scope(Struct, frozen=True, kw_only=True):
    """What a sentence has said before a clause begins: an ask that holds, speech reported, an agreement; and
    whether the text is about a draft, of which "would" tells."""

    ask: Hit | None = None
    reported: bool = False
    agreed: bool = False
    drafted: bool = False
