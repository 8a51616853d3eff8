"""How much does each piece of evidence count for who acts in an English clause, by how its subject tells?

A column for each form of subject, or for several that count alike: a name, a person or an office, a noun for
a sort ("the bank"), a word for all, several or the others, "we", a pronoun, a thing, or nothing, be it an
order; "you" names nobody by itself. A rule is not asked where a dot stands. `scripts/fit_bearers.py` fits the
numbers, in tenths of a logit, and tells what carries over to texts left out.
"""

_TABLE = """
rule                  name person/office noun all/others  we it/he/they thing nothing/order/you
part-by-part            25            18   18         18  17         17    26                17
of-head                 14            13   27         15  14         15    18                 .
deed-of-sort            11            15   11         12  12         15    16                11
heading                  8            11   14         10  11         15    12                18
named-in-sentence       10            12   15         14  11         19     6                13
person                  11            22    .          .   .          .     .                 .
all-of-the-instrument    9            11   16         15  11         10    12                13
person-before            9             9    8         13  10         14    12                12
all-who-agree            9             9   11          4   9         11     9                20
of-office                8            15   11          7   8          .     .                 .
with-us                  .             .    .          .  16          .     .                 .
named-here-together      8             7    8          9   7          7     7                17
all-of-sort              9             9    8         11   .          .     .                 .
side-by-side             8             .   15          .   .          .     .                 .
speaker                  7             8    7          7  14          9     9                 4
acted-before             5             5    7          4   7         18    12                 6
noun-before              6             7    5          6   9         11     8                10
last-subject             4             8    5          7   6         14    11                 6
named                   15             .    .          .   5          .     .                 .
reported                 6            10   14          4   7          4     8                 6
opened-before            6             .    6          6   5         11     9                 7
person-behind-quote      6             6    7          6   6          7     8                10
all-with-one-voice       5             6    8          3   6          9    10                 8
goes-on                  4             7    4          7   4          8    13                 6
first-if-counted         5             6    7         10   4          4     7                 .
of-level                 4             .   12          6   5          .     .                 .
with-noun                9             .    .          .   .          .     .                 .
author                   3             5    4          4  19         -5     7                 .
first-in-paragraph       .             .    3          .   6         12     6                 4
named-most-if-counted    .             4    5          6   .          .     4                 .
written-to               3             .    3          .   .          3     .                10
named-most               .             .    5         -3   .          .     .                 .
all-in-an-organ          .             .    3         -9   .          .     .                 .
all                     -7            -7    .         11 -13         -6    -5                -8
leaves-one-out          -5             .   -8          . -11          .     .                 .
each-alone             -15            -5   -7        -23  -4         -3    -3                 .
of-another-number      -10           -11  -16        -16  -9         -9   -13                 .
asks                   -17           -12  -22        -17 -16        -21   -24               -21
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
