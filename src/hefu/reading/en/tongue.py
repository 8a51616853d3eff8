"""The steps of reading English."""

from hefu.reading.en.agreement.issue import find_published_en
from hefu.reading.en.agreement.plan_year import find_plan_start_en
from hefu.reading.en.agreement.signing import find_signed_en
from hefu.reading.en.bearers.choose import find_bearers_en
from hefu.reading.en.bearers.counterparties import find_counterparties_en
from hefu.reading.en.bearers.own_needs import meant_en
from hefu.reading.en.naming.called import find_mentions_en
from hefu.reading.en.naming.voices import find_authors_en
from hefu.reading.en.papers import find_deals_en, says_unagreed_en, tells_of_signing
from hefu.reading.en.parties.find import find_parties_en
from hefu.reading.en.people.name_forms import find_names_en
from hefu.reading.en.people.names import find_named_en
from hefu.reading.en.people.spokespeople import find_sides_en
from hefu.reading.en.roles.find import find_roles_en
from hefu.reading.en.roles.speakers import find_speakers_en
from hefu.reading.en.statements.by_strangers import is_a_strangers_deed
from hefu.reading.en.statements.find import find_statements_en
from hefu.reading.en.stops import find_ends_en
from hefu.reading.en.values.dates import find_days_en
from hefu.reading.en.values.programmes import find_programmes_en
from hefu.reading.en.values.quantities import find_amounts_en
from hefu.reading.en.values.recurring import recurs_en
from hefu.reading.en.values.terms import find_terms_en
from hefu.reading.en.words import words_of_en
from hefu.reading.tongues import Tongue

_DEEDS = (
    "role", "sign", "signs", "speech", "ask", "ask_of", "vow", "spoken", "attribution", "present", "watching",
)  # fmt: skip

TONGUE = Tongue(
    find_ends=find_ends_en,
    find_published=find_published_en,
    find_plan_start=find_plan_start_en,
    find_days=find_days_en,
    recurs=recurs_en,
    find_terms=find_terms_en,
    find_amounts=find_amounts_en,
    find_programmes=find_programmes_en,
    words_of=words_of_en,
    weighs_beside=True,
    find_named=find_named_en,
    find_parties=find_parties_en,
    find_mentions=find_mentions_en,
    find_sides=find_sides_en,
    find_names=find_names_en,
    find_speakers=find_speakers_en,
    find_further_speakers=lambda text, sentence, names, mentions: iter(()),
    find_roles=find_roles_en,
    deeds_of_people=_DEEDS,
    find_authors=find_authors_en,
    find_title=lambda text, sentences: None,
    says_unagreed=says_unagreed_en,
    find_deals=find_deals_en,
    is_signing=tells_of_signing,
    find_signed=find_signed_en,
    count_sides=lambda text: set(),
    find_statements=find_statements_en,
    is_a_strangers_deed=is_a_strangers_deed,
    carried=lambda text, statement, speaker, company, last: last,
    settle=find_bearers_en,
    meant=meant_en,
    find_counterparties=find_counterparties_en,
    is_dated_otherwise=lambda text, statement: False,
    whole_row=False,
)
