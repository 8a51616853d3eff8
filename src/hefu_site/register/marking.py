"""A text with its undertakings marked in it; in Python, since thousands of marks take a template long."""

from collections.abc import Iterable, Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from hefu_site.look.templatetags.look import as_given
from hefu_site.register.queries import Proposal, Segment


def mark_of(proposal: Proposal, *, elsewhere: str = "", swapped: bool = False) -> SafeString:
    """The mark of a proposal, which leads to its card; ``elsewhere`` asks for the part that holds it."""
    return format_html(
        '<mark id="m{}" class="{} {} {}"{}><a href="{}#u{}">{}</a></mark>',
        proposal.meant.start,
        proposal.half,
        proposal.meant.kind,
        proposal.judgement,
        mark_safe(' hx-swap-oob="true"') if swapped else "",
        elsewhere,
        proposal.position,
        as_given(proposal.meant.quote),
    )


def marked(segments: Iterable[Segment], *, part: int, part_of: Mapping[int, int]) -> SafeString:
    """The whole text; a mark whose card stands in another part of the list leads there."""

    def shown(segment: Segment) -> SafeString:
        if segment.passed_over:
            line = '<span class="left-out" id="l{0}"><a href="#o{0}">{1}</a></span>'
            return format_html(line, segment.passed_over.start, as_given(segment.text))
        if segment.proposal is None:
            return as_given(segment.text)
        place = part_of[segment.proposal.position]
        return mark_of(segment.proposal, elsewhere="" if place == part else f"?part={place}")

    return mark_safe("".join(map(shown, segments)))  # noqa: S308  each piece is escaped
