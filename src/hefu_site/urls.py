"""Every address of the site."""

from django.conf import settings
from django.urls import include, path, register_converter
from django.views.generic import RedirectView

from hefu_site.api import views as api
from hefu_site.importing import views as importing
from hefu_site.look.list_files import in_files
from hefu_site.meetings import views as meetings
from hefu_site.members import views as members
from hefu_site.notes import views as notes
from hefu_site.packs import views as packs
from hefu_site.papers.forms import FormInAddress, LanguageInAddress
from hefu_site.people import views as people
from hefu_site.plans.views import agreements as planned_agreements
from hefu_site.plans.views import files, indicators, overview, records, statements, steps, tables
from hefu_site.plans.views import undertakings as planned_undertakings
from hefu_site.portal import views as portal
from hefu_site.programmes import views as programmes
from hefu_site.publishing import views as publishing
from hefu_site.register.views import (
    agreements,
    amendments,
    asks,
    parties,
    proposing,
    readings,
    relations,
    reviews,
    versions,
    waiting,
)
from hefu_site.search.views import found, portfolio, published, undertakings
from hefu_site.visits import views as visits

register_converter(FormInAddress, "form")
register_converter(LanguageInAddress, "language")

FAVICON = RedirectView.as_view(url=f"{settings.STATIC_URL}look/mark.svg", http_method_names=["get", "head"])
"""Where a browser seeks the icon of what is no page of ours, as of a file."""

urlpatterns = [
    path("", portal.portfolio, name="portfolio"),
    path("rates", portal.rates, name="rates"),
    *in_files("rates", portal.rates_file, name="rates"),
    path("sign-in", people.SignIn.as_view(), name="sign-in"),
    path("sign-in/demo", people.demo_sign_in, name="demo-sign-in"),
    path("sign-out", people.SignOut.as_view(), name="sign-out"),
    path("account", people.account, name="account"),
    path("account/acts-for/<uuid:pk>", people.choose_membership, name="membership-choose"),
    path("account/sessions/<uuid:pk>/end", people.end_session, name="session-end"),
    path("password/<uidb64>/<token>", people.SetPassword.as_view(), name="password-set"),
    path("members", members.members, name="members"),
    *in_files("members", members.members_file, name="members"),
    *in_files("members/invitations", members.invitations_file, name="invitations"),
    *in_files("members/history", members.own_history_file, name="own-history"),
    path("members/<uuid:pk>/change", members.change_member, name="member-change"),
    path("members/<uuid:pk>/password", members.renew_password, name="password-renew"),
    path("invitations/<uuid:pk>/withdraw", members.withdraw_invitation, name="invitation-withdraw"),
    path("invitations/<str:token>", members.invitation, name="invitation"),
    path("favicon.ico", FAVICON, name="favicon"),
    path("language/", include("django.conf.urls.i18n")),
    path("agreements/open", agreements.open_agreement, name="agreement-open"),
    path("agreements/begin", agreements.begin_agreement, name="agreement-begin"),
    path("agreements/waiting/<uuid:pk>", waiting.waiting_text, name="text-waiting"),
    path("agreements/import", importing.import_file, name="ledger-import"),
    path("agreements/<uuid:pk>", planned_agreements.agreement_page, name="agreement"),
    *in_files("agreements/<uuid:pk>/facts", files.facts_file, name="facts"),
    path("agreements/<uuid:pk>/documents/add", agreements.add_document, name="document-add"),
    path("agreements/<uuid:pk>/sides", agreements.set_sides, name="sides-set"),
    path("agreements/<uuid:pk>/parties/add", parties.add_party, name="party-add"),
    path("agreements/<uuid:pk>/propose", proposing.propose_undertaking, name="undertaking-propose"),
    path("agreements/<uuid:pk>/signing", versions.signing, name="signing"),
    path("agreements/<uuid:pk>/history", agreements.history, name="history"),
    *in_files("agreements/<uuid:pk>/history", agreements.history_file, name="history"),
    path("agreements/<uuid:pk>/public", publishing.choose_public, name="publication-choose"),
    path("public", published.public_agreements, name="public-agreements"),
    *in_files("public", published.published_file, name="public-agreements"),
    path("public/<uuid:pk>", publishing.public_agreement, name="public-agreement"),
    *in_files("public/<uuid:pk>", publishing.public_file, name="public-agreement"),
    path("agreements/<uuid:pk>/packs", packs.packs, name="packs"),
    *in_files("agreements/<uuid:pk>/packs", packs.packs_file, name="packs"),
    path("packs/<uuid:pk>.<language:lang>.<form:form>", packs.pack_file, name="pack-file"),
    path("packs/<uuid:pk>/scan", packs.scan, name="scan-keep"),
    path("scans/<uuid:pk>", packs.scan_file, name="scan-file"),
    path("agreements/<uuid:pk>/notes", notes.agreement_notes, name="agreement-notes"),
    *in_files("agreements/<uuid:pk>/notes", notes.notes_file, name="agreement-notes"),
    path("undertakings/<uuid:pk>/notes", notes.undertaking_notes, name="undertaking-notes"),
    path("notes/<uuid:pk>/withdraw", notes.withdraw_note, name="note-withdraw"),
    path("documents/<uuid:pk>", readings.document_page, name="document"),
    *in_files("documents/<uuid:pk>/reading", readings.reading_file, name="reading"),
    path("documents/<uuid:pk>/reading/certain", readings.confirm_certain, name="certain-confirm"),
    path("documents/<uuid:pk>/reading/<int:position>", reviews.review_reading, name="reading-review"),
    path("documents/<uuid:pk>/reading/<int:position>/reject", reviews.reject_reading, name="reading-reject"),
    path(
        "documents/<uuid:pk>/reading/<int:position>/correct", reviews.correct_reading, name="reading-correct"
    ),
    path("documents/<uuid:pk>/reading/add", reviews.complete_reading, name="reading-complete"),
    path("documents/<uuid:pk>/reading/again", readings.renew_reading, name="reading-renew"),
    path("documents/<uuid:pk>/reading.toml", readings.reading_cases, name="reading-cases"),
    path("documents/<uuid:pk>/propose", versions.propose_versions, name="version-propose"),
    path("versions/<uuid:pk>/sign", versions.sign_version, name="version-sign"),
    path("versions/<uuid:pk>/withdraw", amendments.withdraw_version, name="version-withdraw"),
    path("versions/<uuid:pk>/refuse", amendments.refuse_version, name="version-refuse"),
    path("undertakings/<uuid:pk>/amend", proposing.amend_version, name="version-amend"),
    path("undertakings/<uuid:pk>/end", amendments.propose_ending, name="ending-propose"),
    path("undertakings/<uuid:pk>/repudiate", amendments.repudiate_undertaking, name="undertaking-repudiate"),
    path("asks/<uuid:pk>/take-up", asks.take_up_ask, name="ask-take-up"),
    path("asks/<uuid:pk>/counter", asks.counter_ask, name="ask-counter"),
    path("asks/<uuid:pk>/decline", asks.decline_ask, name="ask-decline"),
    path("asks/<uuid:pk>/note", asks.note_ask, name="ask-note"),
    path("agreements/<uuid:pk>/relations", relations.set_relation, name="relation-set"),
    *in_files("agreements/<uuid:pk>/relations", files.related_file, name="related"),
    path("relations/<uuid:pk>/withdraw", relations.withdraw_relation, name="relation-withdraw"),
    path("undertakings/<uuid:pk>", planned_undertakings.undertaking_page, name="undertaking"),
    *in_files("undertakings/<uuid:pk>/versions", files.versions_file, name="versions"),
    *in_files("undertakings/<uuid:pk>/steps", files.steps_file, name="steps"),
    *in_files("undertakings/<uuid:pk>/evidence", files.evidence_file, name="undertaking-evidence"),
    path("undertakings/<uuid:pk>/indicator", indicators.set_indicator, name="indicator-set"),
    path("undertakings/<uuid:pk>/combination", indicators.set_combination, name="combination-set"),
    path("indicators/<uuid:pk>/change", indicators.change_indicator, name="indicator-change"),
    path("indicators/<uuid:pk>/observation", records.record_observation, name="observation-record"),
    *in_files("indicators/<uuid:pk>/observations", files.observations_file, name="observations"),
    path("undertakings/<uuid:pk>/assessment", records.give_assessment, name="assessment-give"),
    path("assessments/<uuid:pk>/correct", records.correct_assessment, name="assessment-correct"),
    path("undertakings/<uuid:pk>/owner", statements.name_owner, name="owner-name"),
    path("undertakings/<uuid:pk>/steps/plan", steps.plan_step, name="step-plan"),
    path("steps/<uuid:pk>/change", steps.change_step, name="step-change"),
    path("agreements/<uuid:pk>/delivery", overview.delivery_page, name="delivery"),
    *in_files("agreements/<uuid:pk>/rates", files.rates_file, name="agreement-rates"),
    *in_files("agreements/<uuid:pk>/questions", files.questions_file, name="questions"),
    path("indicators/<uuid:pk>/table", tables.import_observations, name="observations-import"),
    path("tables/<uuid:pk>", tables.table_file, name="table-file"),
    path("agreements/<uuid:pk>/meetings", meetings.meetings, name="meetings"),
    *in_files("agreements/<uuid:pk>/meetings", meetings.meetings_file, name="meetings"),
    path("meetings/<uuid:pk>", meetings.meeting_page, name="meeting"),
    *in_files("meetings/<uuid:pk>/points", meetings.points_file, name="meeting-points"),
    path("meetings/<uuid:pk>/pack/<language:lang>.<form:form>", meetings.meeting_file, name="meeting-file"),
    path("meetings/<uuid:pk>/minutes", meetings.take_minute, name="minute-take"),
    *in_files("meetings/<uuid:pk>/minutes", meetings.minutes_file, name="minutes"),
    path("minutes/<uuid:pk>/confirm", meetings.confirm_minute, name="minute-confirm"),
    path("programmes", programmes.programmes, name="programmes"),
    *in_files("programmes", programmes.programmes_file, name="programmes"),
    path("programmes/open", programmes.open_programme, name="programme-open"),
    path("programmes/<uuid:pk>", programmes.programme_page, name="programme"),
    *in_files("programmes/<uuid:pk>/undertakings", programmes.bundled_file, name="programme-undertakings"),
    *in_files("programmes/<uuid:pk>/figures", programmes.figures_file, name="figures"),
    *in_files("programmes/<uuid:pk>/history", programmes.programme_history_file, name="programme-history"),
    path("programmes/<uuid:pk>/bundle", programmes.bundle_programme, name="programme-bundle"),
    path("programmes/<uuid:pk>/goal", programmes.set_goal, name="goal-set"),
    path("goals/<uuid:pk>/figure", programmes.record_figure, name="figure-record"),
    path("goals/<uuid:pk>/table", programmes.import_figures, name="figures-import"),
    path("undertakings/<uuid:pk>/means", statements.state_means, name="means-state"),
    path("undertakings/<uuid:pk>/evidence", records.record_evidence, name="evidence-record"),
    path("evidence/<uuid:pk>/correct", records.correct_evidence, name="evidence-correct"),
    path("attachments/<uuid:pk>", records.evidence_file, name="evidence-file"),
    path("observations/<uuid:pk>/correct", records.correct_observation, name="observation-correct"),
    path("search", found.find, name="search"),
    *in_files("search", found.found_file, name="search"),
    path("undertakings", undertakings.undertakings, name="undertakings"),
    *in_files("undertakings", undertakings.undertakings_file, name="undertakings"),
    *in_files("agreements", portfolio.agreements_file, name="agreements"),
    path("visits", visits.visits, name="visits"),
    *in_files("visits", visits.own_visits_file, name="visits"),
    path("visits/<uuid:pk>/end", visits.end_visit, name="visit-end"),
    path("agreements/<uuid:pk>/visits", visits.agreement_visits, name="agreement-visits"),
    *in_files("agreements/<uuid:pk>/visits", visits.visits_file, name="agreement-visits"),
    path("api/undertakings", api.undertakings, name="api-undertakings"),
    path("api/agreements", api.agreements, name="api-agreements"),
    path("api/agreements/<uuid:pk>", api.agreement, name="api-agreement"),
]

handler400 = "hefu_site.look.failing.bad_request"
handler403 = "hefu_site.look.failing.forbidden"
handler404 = "hefu_site.people.views.not_found"
handler500 = "hefu_site.look.failing.broken"
