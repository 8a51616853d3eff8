"""The tally mark says in words what it shows."""

import pytest
from django.utils.translation import override

from hefu_site.look.ids import new_id
from hefu_site.look.tally import TO_THE_LEFT, TO_THE_RIGHT, Half
from hefu_site.look.templatetags.look import figure, tally

SIGNED, OPEN = Half(position=0, signed=True), Half(position=1, signed=False)


WHOLE = [SIGNED, Half(position=1, signed=True)]


@pytest.mark.parametrize(
    ("halves", "apart", "kind", "label"),
    [
        ([SIGNED, OPEN], False, "pledge", "1 of 2 sides have signed"),
        (WHOLE, False, "pledge", "signed by all sides"),
        (WHOLE, True, "pledge", "signed by all sides, and they differ about delivery"),
        ([], False, "pledge", "kept by an observer, unsigned"),
        ([], False, "ask", "an ask, which is answered and not signed"),
        ("", False, "", "nothing yet"),
    ],
    ids=["half", "whole", "apart", "observed", "asked", "nothing"],
)
def test_the_label_tells_the_state(halves, apart, kind, label):
    with override("en"):
        assert f"<title>{label}</title>" in tally(halves, apart, kind)


def test_an_unsigned_half_is_an_outline():
    assert tally([SIGNED, OPEN]).count("unsigned") == 1


def test_a_gap_stands_between_sides_that_differ():
    assert tally(WHOLE, apart=True) != tally(WHOLE, apart=False)


@pytest.mark.parametrize("sides", [2, 3, 5])
def test_every_side_has_a_piece_that_fits_its_neighbours(sides):
    mark = tally([Half(position=position, signed=True) for position in range(sides)])
    assert mark.count("<path") == sides
    assert mark.count(TO_THE_RIGHT) == mark.count(TO_THE_LEFT) == sides - 1


@pytest.mark.parametrize(
    ("number", "shown"), [("3000.000000", "3,000"), ("0.5", "0.5"), (1200000000.0, "1,200,000,000"), (0, "0")]
)
def test_figures_are_grouped_and_bare(number, shown):
    with override("en"):
        assert figure(number) == shown


def test_ids_sort_in_the_order_they_were_made():
    made = [new_id() for _ in range(1000)]
    assert made == sorted(made)
