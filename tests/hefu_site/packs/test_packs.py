"""A pack says what is to be signed, in its exact words; what comes back signed is kept and signs nothing."""

from io import BytesIO

import pypdfium2
import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document
from tests.cooperation import AT, at_once, join
from tests.hefu_site.test_addresses import as_

from hefu_site.commands.verify import verify
from hefu_site.files.actions import Upload
from hefu_site.files.models import Blob
from hefu_site.ledger.models import Entry
from hefu_site.look.ids import new_id
from hefu_site.look.once import SIGNER
from hefu_site.packs import models
from hefu_site.packs.actions import keep_scan, make_pack
from hefu_site.packs.errors import AlreadyKept, NothingToPack
from hefu_site.packs.queries import scans_of
from hefu_site.packs.sheet import digest_of
from hefu_site.people.acts import Refused
from hefu_site.people.models import Role
from hefu_site.register.actions.amendments import propose_ending
from hefu_site.register.draft import Words
from hefu_site.register.errors import NotYours
from hefu_site.register.queries import words_of

PDF = b"%PDF-1.7 signed by hand"


def kept(pack, by, content=PDF) -> models.Scan:
    paper = Upload(name="signed.pdf", media_type="application/pdf", content=content)
    return keep_scan(pack, paper, signed_on=AT.date(), signed_by="Lu Wenqing", by=by, at=AT)


@pytest.fixture
def pack(proposed, city) -> models.Pack:
    versions = {each.versions.get().pk for each in proposed[:2]}
    return make_pack(proposed[0].agreement, versions, by=city, at=AT)


@pytest.fixture
def scan(pack, company) -> models.Scan:
    return kept(pack, company)


def words(content: bytes, form: str) -> str:
    if form == "pdf":
        pages = pypdfium2.PdfDocument(content)
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())
    written = Document(BytesIO(content))
    cells = [cell.text for table in written.tables for row in table.rows for cell in row.cells]
    feet = [line.text for line in written.sections[0].footer.paragraphs]
    return "\n".join([*(line.text for line in written.paragraphs), *cells, *feet])


@pytest.mark.parametrize("lang", ["en", "zh-hans"])
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_it_holds_the_exact_words_and_their_digest(pack, proposed, company, form, lang):
    answer = as_(company).get(reverse("pack-file", args=[pack.pk, lang, form]))
    said = words(answer.content, form)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    for undertaking in proposed[:2]:
        assert words_of(undertaking.versions.get()) in said
    assert words_of(proposed[2].versions.get()) not in said
    assert pack.digest in said
    assert ("Signature and seal" if lang == "en" else "签字盖章") in said


def test_the_digest_is_of_the_words(pack, proposed):
    versions = [each.versions.get() for each in proposed[:2]]
    assert digest_of(versions) == pack.digest
    assert digest_of(versions[::-1]) != pack.digest
    wording = versions[0].wordings.get()
    wording.text += "."
    wording.save()
    assert digest_of([each.versions.get() for each in proposed[:2]]) != pack.digest


def test_a_paper_that_ends_something_says_so(agreed, city, company):
    reason = Words(lang="en", text="The site was moved.", prevails=True)
    ending = propose_ending(agreed, reason, code="land", seen=1, key=new_id(), by=city, at=AT)
    pack = make_pack(agreed.agreement, {ending.pk}, by=city, at=AT)
    file = as_(company).get(reverse("pack-file", args=[pack.pk, "en", "docx"])).content
    told = "\n".join(each.text for each in Document(BytesIO(file)).paragraphs)
    assert f"This version says that undertaking {agreed.number} is over." in told


def test_a_pack_needs_something_to_sign(proposed, city):
    with pytest.raises(NothingToPack):
        make_pack(proposed[0].agreement, (), by=city, at=AT)
    address = reverse("packs", args=[proposed[0].agreement_id])
    assert "Tick at least one" in as_(city).post(address, follow=True).content.decode()


def test_packs_are_numbered_though_two_are_made_at_once(transactional_db, request):
    proposed, city = request.getfixturevalue("proposed"), request.getfixturevalue("city")
    agreement, version = proposed[0].agreement, proposed[0].versions.get().pk
    assert at_once(lambda: make_pack(agreement, {version}, by=city, at=AT)) == ["Pack", "Pack"]
    assert sorted(agreement.packs.values_list("number", flat=True)) == [1, 2]


def test_a_form_sent_twice_makes_one_pack(proposed, city):
    address = reverse("packs", args=[proposed[0].agreement_id])
    given = {"version": proposed[0].versions.get().pk, "once": SIGNER.sign(str(new_id()))}
    told = [as_(city).post(address, given, follow=True).content.decode() for _ in range(2)]
    assert ("Signing pack 1 is made" in told[0], "nothing was done twice" in told[1]) == (True, True)
    assert models.Pack.objects.count() == 1


def test_what_came_back_is_kept_as_it_came_and_signs_nothing(scan, proposed, city):
    assert as_(city).get(reverse("scan-file", args=[scan.pk])).content == PDF
    assert not proposed[0].versions.get().signatures.exists()
    assert "Lu Wenqing" in as_(city).get(reverse("packs", args=[scan.pack.agreement_id])).content.decode()


def test_the_same_file_is_kept_once(scan, city):
    with pytest.raises(AlreadyKept):
        kept(scan.pack, city)


def test_a_changed_byte_is_found(scan):
    assert CliRunner().invoke(verify).exit_code == 0
    Blob.objects.update(content=b"%PDF-1.7 forged")
    told = CliRunner().invoke(verify)
    assert (told.exit_code, "signed.pdf" in told.output) == (1, True)


@pytest.mark.parametrize(
    ("content", "day", "said"),
    [
        (b"<html><script>alert(1)</script>", "2026-04-01", "no PDF, PNG or JPEG"),
        (PDF, "2999-01-01", "still to come"),
        (PDF, "", "required"),
    ],
    ids=["a page", "a day to come", "no day"],
)
def test_a_wrong_scan_is_told_at_its_field_and_the_rest_is_kept(pack, city, content, day, said):
    given = {"p1-file": SimpleUploadedFile("x.pdf", content), "p1-signed_by": "Lu", "p1-signed_on": day}
    answer = as_(city).post(reverse("scan-keep", args=[pack.pk]), given)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert 'value="Lu"' in answer.content.decode()
    assert not models.Scan.objects.exists()


def test_it_is_kept_on_the_page(pack, company):
    given = {
        "p1-file": SimpleUploadedFile("签字.pdf", PDF),
        "p1-signed_by": "沈可立",
        "p1-signed_on": "2026-04-01",
    }
    assert as_(company).post(reverse("scan-keep", args=[pack.pk]), given).status_code == 302
    assert models.Scan.objects.get().name == "签字.pdf"


def test_others_find_nothing(scan, outsider):
    for who in (outsider,):
        for name, args in (
            ("packs", [scan.pack.agreement_id]),
            ("pack-file", [scan.pack_id, "en", "pdf"]),
            ("scan-file", [scan.pk]),
        ):
            assert as_(who).get(reverse(name, args=args)).status_code == 404
    with pytest.raises(NotYours):
        kept(scan.pack, outsider, b"%PDF-2")
    with pytest.raises(NotYours):
        make_pack(scan.pack.agreement, (), by=outsider, at=AT)


def test_a_form_nobody_offers_is_not_there(pack, city):
    offered = reverse("pack-file", args=[pack.pk, "en", "pdf"])
    for other in (offered.replace("pdf", "exe"), offered.replace(".en.", ".fr.")):
        assert as_(city).get(other).status_code == 404


def test_each_is_an_entry_and_a_reader_makes_none(scan, city, proposed):
    events = Entry.objects.filter(log=scan.pack.agreement.log).values_list("event", flat=True)
    assert {"pack.made", "scan.kept"} <= set(events)
    reader = join(city.organisation, Role.READER)
    with pytest.raises(Refused):
        make_pack(scan.pack.agreement, {proposed[0].versions.get().pk}, by=reader, at=AT)
    with pytest.raises(Refused):
        kept(scan.pack, reader, b"%PDF-3")


def test_an_undertakings_page_leads_to_the_paper_on_which_it_was_signed(scan, proposed, city, outsider):
    on_it, beside = (as_(city).get(reverse("undertaking", args=[proposed[n].pk])).text for n in (0, 2))
    assert reverse("scan-file", args=[scan.pk]) in on_it
    assert "Lu Wenqing" in on_it
    assert reverse("scan-file", args=[scan.pk]) not in beside
    assert not scans_of(proposed[0], outsider)
