"""Reading the register. Every query is told who looks; what a looker may not see is not there.

A file for each noun; the other rooms ask here.
"""

from hefu_site.register.queries.agreements import (
    agreements_kept_by,
    agreements_of,
    agreements_visible_to,
    is_seen_by,
    keepers_log,
    logs_visible_to,
    may_write,
    side_of,
)
from hefu_site.register.queries.between import ACT_OF_ANSWER, OVER, VersionTold, between
from hefu_site.register.queries.documents import (
    documents_visible_to,
    is_keeper,
    lead_document,
    own_log,
)
from hefu_site.register.queries.proposals import Proposal, Segment, proposals_of, segments, spoken_for_by_none
from hefu_site.register.queries.readings import (
    Translation,
    content_of,
    meant_by,
    parties_by_reading_id,
    reading_of,
    rereading_of,
    seen_of,
    translations_of,
)
from hefu_site.register.queries.relations import Kin, may_relate, relations_of, relations_visible_to
from hefu_site.register.queries.signing import signing_sheet
from hefu_site.register.queries.undertakings import (
    awaiting_signature_of,
    bearers_of,
    counterparties_of,
    half_at,
    half_of,
    halves_of,
    in_full,
    listed,
    preferred,
    recorder,
    undertakings_visible_to,
    version_shown,
    wording_shown,
    words_of,
)

__all__ = [
    "ACT_OF_ANSWER",
    "OVER",
    "Kin",
    "Proposal",
    "Segment",
    "Translation",
    "VersionTold",
    "agreements_kept_by",
    "agreements_of",
    "agreements_visible_to",
    "awaiting_signature_of",
    "bearers_of",
    "between",
    "content_of",
    "counterparties_of",
    "documents_visible_to",
    "half_at",
    "half_of",
    "halves_of",
    "in_full",
    "is_keeper",
    "is_seen_by",
    "keepers_log",
    "lead_document",
    "listed",
    "logs_visible_to",
    "may_relate",
    "may_write",
    "meant_by",
    "own_log",
    "parties_by_reading_id",
    "preferred",
    "proposals_of",
    "reading_of",
    "recorder",
    "relations_of",
    "relations_visible_to",
    "rereading_of",
    "seen_of",
    "segments",
    "side_of",
    "signing_sheet",
    "spoken_for_by_none",
    "translations_of",
    "undertakings_visible_to",
    "version_shown",
    "wording_shown",
    "words_of",
]
