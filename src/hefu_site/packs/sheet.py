"""What stands on a signing pack."""

from collections.abc import Sequence
from hashlib import sha256

from django.utils.translation import gettext as _
from django.utils.translation import override

from hefu.history.entry import canonical
from hefu_site.look.dates import in_words
from hefu_site.look.names import names_told
from hefu_site.look.words import WORDS
from hefu_site.packs.models import Pack
from hefu_site.papers.paper import Block, Facts, Heading, Lines, Paper, Paragraph, Quote
from hefu_site.register.models import Side, Version
from hefu_site.register.queries import bearers_of, counterparties_of


def digest_of(versions: Sequence[Version]) -> str:
    """The SHA-256 of what versions say, in their order: the same words give the same digest anywhere."""
    return sha256(canonical([_said(version) for version in versions])).hexdigest()


def _said(version: Version) -> dict[str, object]:
    wordings = sorted(version.wordings.all(), key=lambda wording: wording.lang)
    return {
        "id": str(version.pk),
        "number": version.number,
        "undertaking": version.undertaking.number,
        "kind": version.kind,
        "strength": version.strength,
        "bearers": sorted(party.name for party in bearers_of(version)),
        "counterparties": sorted(party.name for party in counterparties_of(version)),
        "due": version.due,
        "wordings": [{"lang": each.lang, "text": each.text, "prevails": each.prevails} for each in wordings],
        **({"ends": version.ends_for} if version.ends else {}),
    }


def signing_paper(pack: Pack, versions: Sequence[Version], sides: Sequence[Side], lang: str) -> Paper:
    """A pack as a paper, its own words in one language and the undertakings in all of theirs."""
    with override(lang):
        return Paper(
            title=pack.agreement.title,
            lang="zh-Hans" if lang.startswith("zh") else "en",
            subtitle=_("Signing pack %(number)s") % {"number": pack.number},
            foot=_("Digest %(digest)s") % {"digest": pack.digest},
            blocks=(
                *_opening(pack, versions, sides),
                *_undertakings(versions),
                *_ending(sides),
            ),
        )


def _opening(pack: Pack, versions: Sequence[Version], sides: Sequence[Side]) -> list[Block]:
    agreement = pack.agreement
    pairs = [(_("Agreement"), str(WORDS[agreement.kind]))]
    if agreement.signed:
        pairs.append((_("Signed"), in_words(agreement.signed)))
    pairs += [(_("Side %(number)s") % {"number": side.position + 1}, _names(side)) for side in sides]
    pairs += [(_("Undertakings"), str(len(versions))), (_("Made on"), in_words(pack.happened.isoformat()))]
    return [
        Facts(tuple(pairs)),
        Paragraph(
            _(
                "Whoever signs below assents to each undertaking on this paper in the words that stand here, "
                "and to no other version of it. The digest in the foot is computed from these words; another "
                "word gives another digest. This is a record of assent between the sides."
            )
        ),
    ]


def _undertakings(versions: Sequence[Version]) -> list[Block]:
    blocks: list[Block] = [Heading(_("Undertakings"))]
    for version in versions:
        told = _("Undertaking %(number)s, version %(version)s")
        blocks.append(
            Heading(told % {"number": version.undertaking.number, "version": version.number}, level=2)
        )
        if version.ends:
            said = _("This version says that undertaking %(number)s is over. Its words are the reason.")
            blocks.append(Paragraph(said % {"number": version.undertaking.number}))
        blocks += [
            Quote(each.text, each.lang, _wording(each.lang, prevails=each.prevails))
            for each in version.wordings.all()
        ]
        blocks.append(Facts(tuple(_facts(version))))
    return blocks


def _wording(lang: str, *, prevails: bool) -> str:
    name = str(WORDS.get(lang, lang))
    return _("%(language)s (this wording prevails)") % {"language": name} if prevails else name


def _facts(version: Version) -> list[tuple[str, str]]:
    pairs = [(_("Bearer"), names_told(bearers_of(version)))]
    if owed := counterparties_of(version):
        pairs.append((_("Counterparty"), names_told(owed)))
    pairs.append((_("Kind"), f"{WORDS[version.kind]} · {WORDS[version.strength]}"))
    if version.due:
        pairs.append((_("Due"), in_words(version.due)))
    return pairs


def _ending(sides: Sequence[Side]) -> list[Block]:
    blocks: list[Block] = [Heading(_("Signatures"))]
    for side in sides:
        blocks.append(Heading(_names(side), level=2))
        blocks.append(Lines((_("Name and office"), _("Signature and seal"), _("Day"))))
    return blocks


def _names(side: Side) -> str:
    return names_told(side.parties.all())
