"""What a version is to say, before it is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any
from uuid import UUID

from hefu.terms.undertaking import Basis, Strength, UndertakingKind
from hefu_site.look.ids import new_id
from hefu_site.register import models

KEY = attrgetter("pk")


@dataclass(frozen=True, kw_only=True)
class Words:
    """Words in one language."""

    lang: str
    text: str
    prevails: bool


@dataclass(frozen=True, kw_only=True)
class Draft:
    """All that a person may say in a version: wordings by language, parties by the part they have in it
    and in the order of their keys, so that two that say the same are equal."""

    kind: str
    strength: str
    wordings: Sequence[Words]
    parties: Mapping[str, Sequence[models.Party]]
    due: str = ""
    said_by: str = ""
    quantities: Sequence[Mapping[str, Any]] = ()
    programmes: Sequence[str] = ()
    themes: Sequence[str] = ()
    key: UUID = field(default_factory=new_id, compare=False)
    """The key of the row it becomes, so that a form that is sent twice is stored once."""


BLANK = Draft(kind=UndertakingKind.PLEDGE, strength=Strength.WILL, wordings=(), parties={})
"""What a person begins with who writes down something new."""


def draft_of(version: models.Version) -> Draft:
    """What a stored version says."""
    parts = list(version.parts.all())
    return Draft(
        kind=version.kind,
        strength=version.strength,
        wordings=[
            Words(lang=each.lang, text=each.text, prevails=each.prevails)
            for each in sorted(version.wordings.all(), key=lambda each: each.lang)
        ],
        parties={
            part.value: sorted((each.party for each in parts if each.part == part), key=KEY)
            for part in models.Part
        },
        due=version.due,
        said_by=version.said_by,
        quantities=version.quantities,
        programmes=version.programmes,
        themes=version.themes,
    )


def rows_of(
    draft: Draft,
    undertaking: models.Undertaking,
    *,
    number: int,
    side: models.Side | None,
    basis: str = Basis.INSTRUMENT,
    after: models.Version | None = None,
    ends: bool = False,
) -> tuple[models.Version, list[models.Wording | models.VersionParty]]:
    """The version that says it, and its wordings and parts; words left as they were ``after`` another
    version go on quoting the document."""
    version = models.Version(
        id=draft.key,
        undertaking=undertaking,
        number=number,
        side=side,
        kind=draft.kind,
        strength=draft.strength,
        basis=basis,
        said_by=draft.said_by,
        due=draft.due,
        quantities=list(draft.quantities),
        programmes=list(draft.programmes),
        themes=list(draft.themes),
        ends=ends,
    )
    quoted = {(each.lang, each.text): each for each in after.wordings.all()} if after else {}
    wordings = [_wording(version, words, quoted.get((words.lang, words.text))) for words in draft.wordings]
    parts = [
        models.VersionParty(version=version, party=party, part=part)
        for part, parties in draft.parties.items()
        for party in parties
    ]
    return version, [*wordings, *parts]


def _wording(version: models.Version, words: Words, quoted: models.Wording | None) -> models.Wording:
    return models.Wording(
        version=version,
        lang=words.lang,
        text=words.text,
        prevails=words.prevails,
        document=quoted.document if quoted else None,
        start=quoted.start if quoted else None,
        end=quoted.end if quoted else None,
    )
