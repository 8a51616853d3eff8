"""The steps of reading Chinese."""

from itertools import chain

from hefu.reading.tongues import Tongue
from hefu.reading.zh.agreement.issue import find_published_zh
from hefu.reading.zh.agreement.plan_year import find_plan_start_zh
from hefu.reading.zh.agreement.signing import find_signed_zh
from hefu.reading.zh.agreement.treaty import find_sort_zh
from hefu.reading.zh.bearers.carried import carried_zh
from hefu.reading.zh.bearers.choose import bear_zh
from hefu.reading.zh.bearers.counterparties import find_counterparties_zh
from hefu.reading.zh.bearers.demands import meant_zh
from hefu.reading.zh.naming.called import find_mentions_zh
from hefu.reading.zh.papers import is_signing_zh, says_unagreed_zh
from hefu.reading.zh.parties.counted import counted_sides
from hefu.reading.zh.parties.find import find_parties_zh
from hefu.reading.zh.people.names import find_named_zh
from hefu.reading.zh.people.rosters import find_rostered_zh
from hefu.reading.zh.people.short_names import find_names_zh
from hefu.reading.zh.people.signatures import find_signatures_zh
from hefu.reading.zh.people.spokespeople import find_sides_zh
from hefu.reading.zh.people.untitled import find_untitled_zh
from hefu.reading.zh.roles.authors import find_authors_zh
from hefu.reading.zh.roles.find import find_roles_zh
from hefu.reading.zh.roles.further_speakers import find_further_speakers_zh
from hefu.reading.zh.roles.speakers import find_speakers_zh
from hefu.reading.zh.statements.find import find_statements_zh
from hefu.reading.zh.stops import find_ends_zh
from hefu.reading.zh.values.dates import find_days_zh
from hefu.reading.zh.values.programmes import find_programmes_zh
from hefu.reading.zh.values.quantities import find_amounts_zh
from hefu.reading.zh.values.recurring import recurs_zh
from hefu.reading.zh.values.terms import find_terms_zh, is_dated_otherwise_zh
from hefu.reading.zh.words import words_of_zh

_DEEDS = (
    "role", "sign", "signing_label", "signer_label", "speech", "ask", "promise_aloud", "voice",
    "hoping", "present", "guest", "companion", "receives",
)  # fmt: skip

TONGUE = Tongue(
    find_ends=find_ends_zh,
    find_published=find_published_zh,
    find_plan_start=find_plan_start_zh,
    find_days=find_days_zh,
    recurs=recurs_zh,
    find_terms=find_terms_zh,
    find_amounts=find_amounts_zh,
    find_programmes=find_programmes_zh,
    words_of=words_of_zh,
    weighs_beside=False,
    find_named=lambda text, sentences: chain(
        find_signatures_zh(text, sentences),
        find_named_zh(text, sentences),
        find_rostered_zh(text, sentences),
        find_untitled_zh(text, sentences),
    ),
    find_parties=find_parties_zh,
    find_mentions=find_mentions_zh,
    find_sides=find_sides_zh,
    find_names=find_names_zh,
    find_speakers=find_speakers_zh,
    find_further_speakers=find_further_speakers_zh,
    find_roles=lambda text, sentences, names, speakers, people: find_roles_zh(text, sentences, names, people),
    deeds_of_people=_DEEDS,
    find_authors=find_authors_zh,
    find_title=find_sort_zh,
    says_unagreed=says_unagreed_zh,
    find_deals=lambda text, start, end: (),
    is_signing=is_signing_zh,
    find_signed=find_signed_zh,
    count_sides=counted_sides,
    find_statements=find_statements_zh,
    is_a_strangers_deed=lambda text, statement, speaker, before: False,
    carried=carried_zh,
    settle=bear_zh,
    meant=meant_zh,
    find_counterparties=find_counterparties_zh,
    is_dated_otherwise=is_dated_otherwise_zh,
    whole_row=True,
)
