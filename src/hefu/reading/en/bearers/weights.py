"""How much does each piece of evidence count for who acts in an English clause, by how its subject tells?

A column for each form of subject, or for several that count alike: a name, a person or an office, a noun for
a sort ("the bank"), a word for all, several or the others, "we", a pronoun, a thing, or nothing, be it an
order; "you" names nobody by itself. A rule is not asked where a dot stands. `scripts/fit_bearers.py` fits the
numbers, in tenths of a logit, and tells what carries over to texts left out.
"""

_TABLE = """
rule                  name person/office noun all/others  we it/he/they thing nothing/order/you
part-by-part            25            19   19         19   .         19    25                 .
of-head                 16            17   32         17  18         19    23                 .
all-who-agree           15            13   16         10  15         13    13                27
heading                 10            12   13         11  11         13    12                22
named                   23             .    .          .  10          .     .                 .
speaker                 10            11   11         10  19         12    14                 8
deed-of-sort             8            11   11          9   8         14    17                11
all-of-the-instrument   13            11   11         11  11         12    10                11
of-office                9            19   12          9  10         10    10                10
reported                 9            12   17          7  10          8     9                13
person-before            9             9    9         11  11         14    10                11
named-here-together      .             8   10         10   9          9     8                19
last-subject             8            11    8          7   7         16    13                10
named-in-sentence        8             9   14          9  11         17     4                 9
person                   .            18    .          .   .          .     .                 .
acted-before             6             8    7          3   8         22    13                11
all-of-sort             10            11   11         10   .          .     .                 .
written-to               8             .    8          7   6          8     9                17
first-if-counted         8             9   13         10   7          7     8                 .
noun-before              6             8    3          6   9         12     9                 9
goes-on                  6             8    5          6   4         10    13                 8
named-most-if-counted    7             8   10         11   6          5     6                 .
of-level                 5             .   12          7   7          .     .                 .
person-behind-quote      6             6    7          6   8          6     8                 8
author                   4             9    3          2  24         -6     7                 5
side-by-side             6             .    8          .   .          .     .                 .
first-in-paragraph       .             5    .          4   8         15     5                 5
opened-before            4             5    4          4   .         12     5                 2
with-noun                8             .    .          .   .          .     .                 .
all-with-one-voice       3             3    5          2   5          3     6                 4
named-most               .             .    5         -1   .         -1     1                 3
all-in-an-organ          .             .    .         -5   .          .    -2                 .
each-alone             -12             .   -4        -12   .          1    -3                -2
leaves-one-out          -8             .   -6          .   .          .     .                 .
all                     -8            -9    .          3 -10         -9    -7                -8
of-another-number      -11           -12  -15        -15 -10         -9   -12                 .
asks                   -15           -12  -22        -14 -14        -17   -18               -19
"""

_HEAD, *_LINES = (line.split() for line in _TABLE.strip().splitlines())
COLUMNS = {form: column for column in _HEAD[1:] for form in column.split("/")}
"""The column of each form."""
COUNTS = {
    column: {rule: int(cell) for rule, *cells in _LINES if (cell := cells[at]) != "."}
    for at, column in enumerate(_HEAD[1:])
}
"""What each rule counts that a column asks."""
WEIGHTS = {form: COUNTS[column] for form, column in COLUMNS.items()}
"""The same by form."""
