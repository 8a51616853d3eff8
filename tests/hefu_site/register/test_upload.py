"""What people upload: texts, and what is none."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.cooperation import EXAMPLE, join

from hefu_site.people.models import Role
from hefu_site.register.forms import LONGEST_TITLE
from hefu_site.register.models import Agreement, Document, Side


@pytest.fixture
def upload(client, city):
    client.force_login(city.person)

    def send(content: bytes | None = None, **fields):
        file = {} if content is None else {"file": SimpleUploadedFile("agreement.txt", content)}
        return client.post(reverse("agreement-open"), {"keeping": "sides", **file, **fields})

    return send


def reading() -> str:
    """The address of the one document there is."""
    return reverse("document", args=[Document.objects.get().pk])


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7 ...", b"\x00\x01\x02\x03", b"\xff\xfe\x00", b"   \n", b"PK\x03\x04abc"],
    ids=["empty", "a PDF", "binary", "cut UTF-16", "blank", "a DOCX"],
)
def test_what_is_no_text_is_refused_at_the_field(upload, content):
    answer = upload(content)
    assert answer.status_code == 422
    assert answer.context["form"].errors["file"]
    assert not Agreement.objects.exists()


def test_nothing_given_is_asked_for(upload):
    assert upload().context["form"].errors["file"]


def test_a_file_and_a_text_are_one_too_many_and_the_text_is_kept(upload):
    answer = upload(b"A will build.", text="B will build.")
    assert answer.context["form"].errors["text"]
    assert "B will build." in answer.content.decode()


def test_a_file_too_large_is_refused(upload):
    assert upload(b"a" * (5 * 1024 * 1024 + 1)).status_code == 422


def test_a_text_that_promises_nothing_is_an_honest_empty_reading(upload, client):
    upload(text="The weather was fine in Linhe on Tuesday.")
    page = client.get(reading())
    assert page.status_code == 200
    assert page.context["proposals"] == []


def test_the_text_is_stored_as_it_was_given(upload):
    given = "Party A：甲方\r\nThe City shall build 𠮷 50 wells.\r\n".encode()
    upload(given)
    assert Document.objects.get().text.encode() == given


def test_script_in_a_text_is_shown_and_not_run(upload, client):
    script = "<script>alert(1)</script> Linhe City Government shall build <b>wells</b> for Yunzhou Group."
    upload(text=script)
    page = client.get(reading()).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_gb18030_is_read(upload):
    upload("麟河市人民政府应建设50口水井。".encode("gb18030"))
    assert Document.objects.get().text == "麟河市人民政府应建设50口水井。"


def test_a_side_without_a_party_is_given_one_by_name(upload, client, company):
    upload(text="Linhe City Government will build 50 wells by 2027.")
    agreement = Agreement.objects.get()
    sides = list(agreement.sides.order_by("position"))
    filled = {
        "side_0": str(agreement.keeper_id),
        "side_1": str(company.organisation_id),
        "party_1": "Yunzhou",
    }
    filled |= {
        f"party_{side.position}": "Linhe"
        for side in sides
        if not side.parties.exists() and side.position == 0
    }
    assert client.post(reverse("sides-set", args=[agreement.pk]), filled).status_code == 302
    assert "Yunzhou" in {party.name for party in agreement.parties.all()}


def test_sides_need_to_know_which_is_ours(upload, client):
    upload(text="Linhe City Government will build wells.")
    address = reverse("sides-set", args=[Agreement.objects.get().pk])
    assert client.post(address, {"party_0": "A", "party_1": "B"}).status_code == 422


def test_a_text_longer_than_a_review_can_be_is_refused(upload):
    assert upload(text="Nothing. " * 120_000).context["form"].errors["text"]


def test_the_other_side_is_guessed_by_its_name_and_only_proposed(upload, client, company):
    company.organisation.name = "Yunzhou Group"
    company.organisation.save()
    page = client.get(upload(EXAMPLE.read_bytes()).headers["Location"])
    assert page.context["form"]["side_1"].initial == str(company.organisation_id)
    assert not Side.objects.filter(organisation=company.organisation).exists()


def test_a_side_without_a_party_is_told_in_the_portfolio(upload, client):
    upload(text="Nothing is promised here.")
    assert client.get(reverse("portfolio")).content.decode().count("nobody named") == 2


@pytest.mark.parametrize("name", ["agreement-open", "ledger-import"])
def test_who_only_reads_is_told_before_anything_is_typed(client, city, name):
    client.force_login(join(city.organisation, Role.READER).person)
    page = client.get(reverse(name)).content.decode()
    assert "Your role here only reads" in page
    assert 'type="file"' not in page


@pytest.mark.parametrize(("who", "keeping"), [("city", "sides"), ("observer", "observer")])
def test_who_watches_is_not_taken_for_a_side(client, request, who, keeping):
    client.force_login(request.getfixturevalue(who).person)
    assert client.get(reverse("agreement-open")).context["form"]["keeping"].value() == keeping


def test_a_text_sent_twice_is_read_once(upload, client):
    page = client.get(reverse("agreement-open"))
    once = page.context["form"]["once"].value()
    first, second = (upload(text="Linhe City Government will build wells.", once=once) for _click in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert Agreement.objects.count() == 1
    assert "nothing was done twice" in client.get(second.headers["Location"]).content.decode()


def test_nobody_chooses_the_key_of_a_row(upload):
    chosen = "01999999-0000-7000-8000-000000000000"
    upload(text="Linhe City Government will build wells.", once=f"{chosen}:forged")
    assert str(Document.objects.get().pk) != chosen


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Agreement on jobs", "Agreement on jobs"),
        ("a word of this line " * 30, "a word of this line " * 5 + "a word of this line…"),
        ("麟河市与芸舟集团约定：" * 30, "麟河市与芸舟集团约定：" * 9 + "麟河市与芸舟集团约定…"),
        ("x" * 500, "x" * 119 + "…"),
    ],
)
def test_a_line_that_is_no_title_is_cut_at_its_words(upload, line, title):
    upload(text=f"\n {line}\nThe city shall build 5 wells.")
    assert Agreement.objects.get().title == title
    assert len(title) <= LONGEST_TITLE
