"""What stands in the cells when a reading and its review leave for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from hefu_site.look.sheets import Cell
from hefu_site.look.words import WORDS
from hefu_site.register.models import Judgement, Party
from hefu_site.register.queries import Proposal


def reading_heads() -> list[str]:
    """The heads of a file of what was read, in the active language."""
    return [
        _("Words"),
        _("Kind"),
        _("Strength"),
        _("Bearers"),
        _("Counterparties"),
        _("Quantities"),
        _("Due"),
        _("Themes"),
        _("Said by"),
        _("Doubtful"),
        _("Review"),
        _("Undertaking"),
        _("From character"),
        _("To character"),
    ]


def reading_rows(proposals: Iterable[Proposal], *, keeper: bool) -> Iterator[Sequence[Cell]]:
    """A row for each undertaking as people have it; how it was reviewed is told to the ``keeper`` alone."""
    for each in proposals:
        meant = each.meant
        yield (
            meant.quote,
            str(WORDS[meant.kind]),
            str(WORDS[meant.strength]),
            _names(each.bearers),
            _names(each.counterparties),
            "; ".join(quantity.text for quantity in meant.quantities),
            meant.due or "",
            "; ".join(str(WORDS[theme]) for theme in meant.themes),
            meant.said_by or "",
            each.doubt,
            _review(each) if keeper else "",
            each.undertaking.number if each.undertaking else None,
            meant.start,
            meant.end,
        )


def _names(parties: Sequence[Party]) -> str:
    return "; ".join(party.called().name for party in parties)


def _review(proposal: Proposal) -> str:
    """What a person made of it, and of a rejection why."""
    review = proposal.review
    grounds = [review.get_ground_display(), review.reason] if review else []
    return ": ".join(filter(None, [str(Judgement(proposal.judgement).label), *grounds]))
