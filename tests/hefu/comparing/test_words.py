import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu.comparing.words import Change, differences

KEPT, STRUCK, ADDED = Change.KEPT, Change.STRUCK, Change.ADDED


@pytest.mark.parametrize(
    ("earlier", "later", "pieces"),
    [
        (
            "shall create 3,000 jobs by 2027",
            "shall create 2,000 jobs by 2028",
            [
                (KEPT, "shall create "), (STRUCK, "3,000"), (ADDED, "2,000"),
                (KEPT, " jobs by "), (STRUCK, "2027"), (ADDED, "2028"),
            ],
        ),
        (
            "应于2027年底前创造3000个就业岗位",
            "应于2028年底前创造3000个全职就业岗位",
            [
                (KEPT, "应于"), (STRUCK, "2027"), (ADDED, "2028"), (KEPT, "年底前创造3000个"),
                (ADDED, "全职"), (KEPT, "就业岗位"),
            ],
        ),
        ("the big red bus", "the small green bus",
         [(KEPT, "the "), (STRUCK, "big red"), (ADDED, "small green"), (KEPT, " bus")]),
        ("甲方乙村", "丙方丁村", [(STRUCK, "甲方乙"), (ADDED, "丙方丁"), (KEPT, "村")]),
        ("the same", "the same", [(KEPT, "the same")]),
        ("", "new", [(ADDED, "new")]),
        ("", "", []),
    ],
    ids=["numbers", "Chinese", "a space is no island", "nor is one character", "no change", "new", "nothing"],
)  # fmt: skip
def test_what_changed(earlier, later, pieces):
    assert [(piece.change, piece.text) for piece in differences(earlier, later)] == pieces


texts = st.text(alphabet="ab 1,.\n年底前承诺𠮷é", max_size=40)


@given(texts, texts)
def test_the_pieces_are_both_wordings_whole(earlier, later):
    pieces = differences(earlier, later)
    assert "".join(piece.text for piece in pieces if piece.change != ADDED) == earlier
    assert "".join(piece.text for piece in pieces if piece.change != STRUCK) == later
    assert all(piece.text for piece in pieces)


@given(texts)
def test_what_did_not_change_is_one_piece(text):
    assert all(piece.change == KEPT for piece in differences(text, text))
