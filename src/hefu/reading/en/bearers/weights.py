"""How much does each piece of evidence count for who acts in an English clause, by how its subject tells?

A column for each form of subject, or for several that count alike: a name, a person or an office, a noun for
a sort ("the bank"), a word for all, several or the others, "we", a pronoun, a thing, or nothing, be it an
order; "you" names nobody by itself. A rule is not asked where a dot stands. `scripts/fit_bearers.py` fits the
numbers, in tenths of a logit, and tells what carries over to texts left out.
"""

_TABLE = """
rule                  name person/office noun all/others  we it/he/they thing nothing/order/you
part-by-part            28            21   22         20   .         20    27                 .
of-head                 14            14   30         14  16         16    21                 .
all-who-agree           15            13   16         10  15         14    13                28
all-of-the-instrument   13            13   17         13  13         15    12                13
heading                  9            12   14         12  11         14    13                23
deed-of-sort             7            12   12         10  11         15    16                12
with-us                  .             .    .          .  19          .     .                 .
person                   9            19    .          .   .          .     .                 .
named-in-sentence        9             9   14          9  13         17     4                11
person-before            9             9    9         11  10         14    12                11
of-office                9            18   10          8   9          9     9                 9
speaker                  9            10   10          8  16         11    11                 8
named                   20             .    .          .   7          .     .                 .
named-here-together      9             8   10          9   8          8     8                19
all-of-sort             10            11   11         11   .          .     .                 .
reported                 7            10   16          6   9          5     9                11
acted-before             4             8    7          5   8         19    11                12
side-by-side             8             .   15          .   .          .     .                 .
last-subject             4             9    8          6   6         16    11                 8
noun-before              7             8    4          6   9         12     9                 9
first-if-counted         7             8   11          9   6          6     8                 .
of-level                 5             .   13          7   6          .     .                 .
person-behind-quote      5             6    7          6   7          5     7                 9
goes-on                  3             6    6          5   3          8    12                 6
author                   5             8    3          5  20         -6     7                 5
with-noun               10             .    .          .   .          .     .                 .
named-most-if-counted    5             6    7          8   4          4     5                 .
written-to               5             .    5          4   3          .     6                10
all-with-one-voice       4             5    8          1   6          6     7                 5
first-in-paragraph       .             6    .          3   6         14     6                 5
opened-before            3             5    4          4   .         13     5                 2
all-in-an-organ          .             .    6         -5   .          .     0                 .
named-most              -3             .    5         -1   .         -2     1                 2
each-alone             -13            -3   -6        -14  -5          1    -4                -3
all                     -7           -10    .          0 -15        -10    -8               -10
leaves-one-out          -7             .  -10          . -14          .     .                 .
of-another-number       -9           -11  -16        -14  -9         -9   -11                 .
asks                   -15           -11  -22        -15 -15        -18   -18               -18
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
