"""What signs weigh for themes, added up."""

from hefu.lexicon.theme_weights import theme_weights


def test_weights_of_several_themes_are_added_up_without_touching_each_other():
    weights = theme_weights({"health\tnurse": -27, "trade\tnurse": 4, "trade\tship": -90, "\t+about": 39})
    added = weights.add([(1, ["nurse", "ship", "unknown"]), (0.5, ["nurse"])])
    assert dict(zip(weights.themes, added, strict=True)) == {"health": -40.5, "trade": -84}
    assert weights.add([(1, ["nurse", "ship"])], {"nurse": 0.5, "unknown": 1}) == added


def test_what_a_theme_has_for_itself_is_kept_apart():
    weights = theme_weights({"health\tnurse": 27, "\t+about": 39})
    assert weights.own == {"+about": 39}
    assert weights.add([(1, ["+about"])]) == [0]
