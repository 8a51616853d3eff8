"""The labels people see for the values of the library's enumerations, keyed by the value."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

WORDS: Mapping[str, str | Promise] = {
    # kinds of agreement
    "strategic_cooperation": _("strategic cooperation"),
    "framework": _("framework agreement"),
    "memorandum": _("memorandum"),
    "letter_of_intent": _("letter of intent"),
    "contract": _("contract"),
    "treaty": _("treaty"),
    "joint_statement": _("joint statement"),
    # kinds of party
    "government": _("government"),
    "company": _("company"),
    "university": _("university"),
    "institute": _("institute"),
    "association": _("association"),
    "person": _("person"),
    # undertakings
    "pledge": _("pledge"),
    "ask": _("ask"),
    "shall": pgettext_lazy("strength", "shall"),
    "will": pgettext_lazy("strength", "will"),
    "intend": pgettext_lazy("strength", "intends"),
    "explore": pgettext_lazy("strength", "explores"),
    "hope": pgettext_lazy("strength", "hopes"),
    "instrument": _("the agreement itself"),
    "report": _("a report of it"),
    "speech": _("somebody’s speech"),
    # themes
    "science_technology": _("science and technology"),
    "digital_economy": _("digital economy"),
    "industry": _("industry"),
    "common_prosperity": _("common prosperity"),
    "culture_events": _("culture and events"),
    "infrastructure": _("infrastructure"),
    "energy_environment": _("energy and environment"),
    "finance_investment": _("finance and investment"),
    "trade_globalisation": _("trade and globalisation"),
    "talent_education": _("talent and education"),
    "health": _("health"),
    "agriculture": _("agriculture"),
    "public_services": _("public services"),
    "employment": _("employment"),
    "other": _("other"),
    # how an undertaking stands between the sides
    "observed": _("recorded by an observer"),
    "recorded": _("recorded by one side"),
    "asked": pgettext_lazy("undertaking", "asked"),
    "proposed": _("proposed"),
    "agreed": _("agreed"),
    "ended": pgettext_lazy("undertaking", "ended"),
    "withdrawn": pgettext_lazy("undertaking", "withdrawn"),
    # which of several indicators have to be reached
    "all": pgettext_lazy("indicators", "all of them"),
    "any": pgettext_lazy("indicators", "any one of them"),
    # what became of it
    "too_vague": _("too vague to judge"),
    "not_checked": _("not checked"),
    "dropped": _("dropped"),
    "lapsed": _("lapsed"),
    "not_delivered": _("not delivered"),
    "partly_delivered": _("partly delivered"),
    "not_started": _("not started"),
    "in_progress": _("in progress"),
    "reported_delivered": _("reported delivered"),
    "delivered_late": _("delivered late"),
    "delivered": _("delivered"),
    # where it is heading
    "off_track": _("off track"),
    "at_risk": _("at risk"),
    "on_track": _("on track"),
    # steps on the way
    "met": _("met"),
    "met_late": _("met late"),
    "overdue": pgettext_lazy("a step", "overdue"),
    "open": pgettext_lazy("a step", "to come"),
    # evidence
    "own_word": _("a party’s own word"),
    "third_party": _("third party"),
    "official_statistics": _("official statistics"),
    "certificate": _("certificate"),
    # how the halves fit
    "unassessed": _("not assessed by all"),
    "matched": _("the halves match"),
    "disputed": _("disputed"),
    "contradicted": _("all sides against the rule"),
    # languages
    "en": _("English"),
    "zh": _("Chinese"),
    "zh-Hans": _("Chinese, simplified"),
    "zh-Hant": _("Chinese, traditional"),
    "und": _("neither English nor Chinese"),
}
