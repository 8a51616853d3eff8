import json

from click.testing import CliRunner

from hefu_cli.main import hefu


def test_the_schema_is_printed():
    result = CliRunner().invoke(hefu, ["schema"])
    assert (result.exit_code, json.loads(result.output)["$ref"]) == (0, "#/$defs/Reading")
