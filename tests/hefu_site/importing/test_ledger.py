"""A side's own ledger becomes a register, all of it or nothing."""

import re
import signal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook
from tests.killed import begun

from hefu.errors import UnreadableSource
from hefu.lexicon.load import load_lexicon
from hefu_intake.sheet import MOST_ROWS, cell_name, read_sheet
from hefu_site.importing.ledger import due_of, guess_columns
from hefu_site.ledger.models import Entry
from hefu_site.look.ids import new_id
from hefu_site.look.once import SIGNER
from hefu_site.register.models import Agreement, Wording

IMPORT = """
from hefu.lexicon.load import load_lexicon
from hefu.terms.party import Party, PartyKind
from hefu_intake.sheet import read_sheet
from hefu_site.importing import ledger
from hefu_site.importing.actions import import_ledger
from hefu_site.look.ids import new_id
from hefu_site.people.models import Membership
from hefu_site.settings.clock import now

where, content, member = sys.argv[1:]
by, sheet, lexicon = Membership.objects.get(pk=member), read_sheet(content.encode()), load_lexicon()
items = ledger.items_of(sheet, ledger.guess_columns(sheet.heads, lexicon))
own = Party(id="P1", name=by.organisation.name, kind=PartyKind.GOVERNMENT, aliases=("麟河市水务局", "双方"))
other = Party(id="P2", name="芸舟集团", kind=PartyKind.COMPANY, aliases=("双方",))
source, reading = ledger.read_ledger(items, name="a.csv", parties=[own, other], lexicon=lexicon)
die_after(where)
import_ledger(source, reading, title="x", key=new_id(), by=by, at=now())
"""
CHINESE = """序号,承诺事项,责任单位,完成时限,备注
1,建设50口水井,麟河市水务局,2026-06-30,内部
2,新增3000个就业岗位,芸舟集团,2027年底前,
3,共同举办运动会,双方,,
"""


def uploaded(content, name="台账.csv"):
    return {"file": SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())}


def look(client, content, **changed):
    """Post the file, then its form as it was guessed, with what is changed."""
    page = client.post(reverse("ledger-import"), uploaded(content))
    assert page.status_code == 200, page.context["form"].errors
    form = page.context["form"]
    given = {field.name: field.initial for field in form} | {
        "carried": form.carried,
        "other": "Yunzhou",
        "do": "import",
    }
    given |= {f"name_{at}": "own" for at, said in enumerate(form.names) if "麟河" in said}
    return client.post(reverse("ledger-import"), {**given, **changed})


@pytest.fixture
def signed_in(client, city):
    client.force_login(city.person)
    return client


def test_every_item_is_recorded_by_one_side_and_quotes_its_row(signed_in, city):
    assert look(signed_in, CHINESE).status_code == 302
    agreement = Agreement.objects.get()
    assert agreement.title == "台账"
    states = agreement.undertakings.values_list("standing__state", flat=True)
    assert list(states) == ["recorded"] * 3
    for wording in Wording.objects.select_related("document"):
        assert wording.document.text[wording.start : wording.end] == wording.text
    assert "内部" not in agreement.documents.get().text
    bearers = [
        {
            part.party.side.organisation == city.organisation
            for part in each.versions.get().parts.filter(part="bearer")
        }
        for each in agreement.undertakings.all()
    ]
    assert bearers == [{True}, {False}, {True, False}]
    assert list(agreement.undertakings.values_list("versions__due", flat=True))[::2] == ["2026-06-30", ""]


def test_wrong_cells_are_named_and_nothing_is_stored(signed_in):
    wrong = CHINESE.replace("2026-06-30", "2026-13-40").replace("芸舟集团", "")
    answer = look(signed_in, wrong)
    page = answer.content.decode()
    assert (answer.status_code, "<code>D2</code>" in page, "<code>C3</code>" in page) == (422, True, True)
    assert (Agreement.objects.count(), Entry.objects.count()) == (0, 0)
    assert "Yunzhou" in page
    assert "What will be recorded" not in page


def test_a_wrong_cell_is_marked_in_its_row_and_says_why(signed_in):
    page = look(signed_in, CHINESE.replace("2026-06-30", "2026-13-40")).content.decode()
    marked = re.findall(r'class="wrong" id="(.*?)">(.*?) <span class="why">(.*?)</span>', page)
    assert marked == [("D2", "2026-13-40", "D2 names no day")]
    assert '<a href="#D2">' in page
    assert "新增3000个就业岗位" not in page, "a row that can be taken needs no mending"


def test_other_columns_are_chosen_after_wrong_cells_without_the_file_again(signed_in):
    wrong = look(signed_in, CHINESE.replace("2026-06-30", "2026-13-40"))
    form = wrong.context["form"]
    assert f'value="{form.carried}"' in wrong.content.decode()
    again = {**form.data.dict(), "due": ""}
    assert signed_in.post(reverse("ledger-import"), again).status_code == 302
    assert Agreement.objects.get().undertakings.count() == 3


@pytest.mark.parametrize("where", ["set_sides", "propose_versions"])
def test_an_import_that_is_killed_never_was(transactional_db, request, where):
    city = request.getfixturevalue("city")
    process = begun(IMPORT, f"hefu_site.importing.actions.{where}", CHINESE, str(city.pk))
    process.communicate(timeout=240)
    assert process.returncode == -signal.SIGKILL
    assert (Agreement.objects.count(), Entry.objects.count()) == (0, 0)


def test_a_form_sent_twice_starts_one_register(signed_in):
    once = SIGNER.sign(str(new_id()))
    first, second = (look(signed_in, CHINESE, once=once) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert Agreement.objects.count() == 1


def test_rows_and_wrong_cells_beyond_those_shown_are_counted(signed_in):
    rows = "".join(f"{number},建设{number}口水井,麟河市水务局,尽快,\n" for number in range(1, 41))
    page = look(signed_in, "序号,承诺事项,责任单位,完成时限,备注\n" + rows).content.decode()
    assert ("40 cells" in page, "and 10 more" in page, "and 20 more rows" in page) == (True, True, True)


def test_a_look_stores_nothing_and_shows_the_rows(signed_in):
    page = look(signed_in, CHINESE, do="look")
    assert "新增3000个就业岗位" in page.content.decode()
    assert Agreement.objects.count() == 0


def test_a_table_altered_on_the_way_is_not_taken(signed_in):
    assert look(signed_in, CHINESE, carried="x:y:z").headers["Location"] == reverse("ledger-import")


def test_a_reader_imports_nothing(signed_in, city):
    city.role = "reader"
    city.save()
    assert look(signed_in, CHINESE).status_code == 403
    assert Agreement.objects.count() == 0


def workbook(rows):
    book, file = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def test_a_workbook_and_any_csv_are_one_table():
    rows = [["Task", "Lead"], ["build", "A"], ["renew", 3.0]]
    expected = read_sheet(workbook(rows))
    assert expected.rows == [(2, ["build", "A"]), (3, ["renew", "3"])]
    for text in (
        "Task,Lead\nbuild,A\nrenew,3\n",
        "Task;Lead\r\nbuild;A\r\nrenew;3",
        "Task\tLead\nbuild\tA\nrenew\t3",
    ):
        assert read_sheet(text.encode()) == expected
    assert read_sheet("任务,牵头\n建,甲".encode("gb18030")).heads == ["任务", "牵头"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\1\2",
        b"PK\x03\x04broken",
        b"one\n",
        b"a,b\n",
        b"\xff\xfe\x00",
        workbook([["a", "b"]] * (MOST_ROWS + 2)),
    ],
    ids=["empty", "bytes", "a broken workbook", "one column", "heads only", "no encoding", "too long"],
)
def test_what_holds_no_table_is_refused_at_the_field(content, signed_in):
    with pytest.raises(UnreadableSource):
        read_sheet(content)
    if content:
        assert signed_in.post(reverse("ledger-import"), uploaded(content)).status_code == 422


def test_columns_are_guessed_from_heads_in_both_languages():
    for heads in (["No.", "Task", "Lead", "Deadline"], ["序号", "承諾事項", "責任單位", "完成時限"]):
        assert guess_columns(heads, load_lexicon()) == {"words": 1, "bearer": 2, "due": 3}


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("2026-06-30", "2026-06-30"),
        ("2026/06/30", "2026-06-30"),
        ("2026年6月30日", "2026-06-30"),
        ("30 June 2026", "2026-06-30"),
        ("尽快", None),
        ("2026-13-40", None),
    ],
)
def test_days_of_a_ledger(cell, edtf):
    assert due_of(cell, load_lexicon()) == edtf


def test_cells_are_named_as_spreadsheets_name_them():
    assert [cell_name(at, 7) for at in (0, 25, 26, 701, 702)] == ["A7", "Z7", "AA7", "ZZ7", "AAA7"]


def test_a_body_of_ones_own_place_is_guessed_to_stand_on_ones_own_side(signed_in):
    rows = "Task,Lead\nBuild wells,Linhe Water Bureau\nHire nurses,Yunzhou Group\nHold games,both\n"
    form = signed_in.post(reverse("ledger-import"), uploaded(rows)).context["form"]
    guessed = {said: form[f"name_{at}"].initial for at, said in enumerate(form.names)}
    assert guessed == {"Linhe Water Bureau": "own", "Yunzhou Group": "other", "both": "both"}
