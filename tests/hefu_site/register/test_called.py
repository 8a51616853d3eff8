"""What a party is called, in the language of the page."""

import pytest
from django.utils.translation import override

from hefu_site.look.names import names_told
from hefu_site.register.models import Party

CITY = Party(name="Linhe City", lang="en", names={"en": "Linhe City", "zh": "临河市"})
YARD = Party(name="Atelier du Nord", lang="fr")


@pytest.mark.parametrize(
    ("page", "party", "called"),
    [
        ("en", CITY, ("Linhe City", "en")),
        ("zh-hans", CITY, ("临河市", "zh")),
        ("zh-hans", YARD, ("Atelier du Nord", "fr")),
    ],
    ids=["its first name", "its name in the page's language", "the only name it has"],
)
def test_a_party_is_called_as_the_language_of_the_page_has_it(page, party, called):
    with override(page):
        assert party.called() == called


@pytest.mark.parametrize(
    ("page", "told"),
    [("en", "Linhe City, Atelier du Nord"), ("zh-hans", "临河市、Atelier du Nord")],
)
def test_several_names_are_parted_as_the_language_parts_them(page, told):
    with override(page):
        assert names_told([CITY, YARD]) == told
