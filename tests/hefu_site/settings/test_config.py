"""The environment is read once, and a value that cannot be used stops the start."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hefu_site.settings.config import LOCAL_HOSTS, MalformedSetting, database, read_config

HOME = {"HOME": "/home/ada"}


def test_an_empty_environment_gives_one_office_on_its_own_machine() -> None:
    config = read_config(HOME)

    assert config.home == Path("/home/ada/.local/share/hefu")
    assert config.database_url == "sqlite:///home/ada/.local/share/hefu/hefu.sqlite3"
    assert (config.demo, config.https, config.hosts) == (False, False, LOCAL_HOSTS)
    assert config.given_secret is None


@pytest.mark.parametrize(
    ("environ", "home"),
    [
        pytest.param({**HOME, "XDG_DATA_HOME": "/data"}, "/data/hefu", id="the XDG folder"),
        pytest.param(
            {**HOME, "XDG_DATA_HOME": "data"}, "/home/ada/.local/share/hefu", id="a relative XDG folder"
        ),
        pytest.param({"HEFU_HOME": "/srv/hefu"}, "/srv/hefu", id="a folder set"),
    ],
)
def test_the_data_folder(environ: dict[str, str], home: str) -> None:
    assert read_config(environ).home == Path(home)


@pytest.mark.parametrize(
    ("variable", "text", "reason"),
    [
        pytest.param("HEFU_HOME", "data", "from the root", id="a relative data folder"),
        pytest.param("HEFU_DEMO", "perhaps", "must be 1 or 0", id="a switch that is neither on nor off"),
        pytest.param("HEFU_HTTPS", "2", "must be 1 or 0", id="a switch that is a number"),
        pytest.param("HEFU_HOSTS", "https://hefu.example", "bare host names", id="a host with a scheme"),
        pytest.param("HEFU_HOSTS", "hefu.example:80", "bare host names", id="a host with a port"),
        pytest.param("HEFU_HOSTS", "*", "bare host names", id="every host"),
        pytest.param("HEFU_SECRET_KEY", "short", "at least 32", id="a short secret"),
        pytest.param("HEFU_DATABASE_URL", "mysql://host/hefu", "must begin with", id="another database"),
        pytest.param(
            "HEFU_DATABASE_URL", "sqlite://hefu.sqlite3", "must name a file", id="a host for a file"
        ),
        pytest.param("HEFU_DATABASE_URL", "sqlite:///", "must name a file", id="no file"),
        pytest.param("HEFU_DATABASE_URL", "postgresql://host", "must name a database", id="no database"),
        pytest.param("HEFU_DATABASE_URL", "postgresql://host:x/hefu", "well-formed", id="a port in letters"),
        pytest.param("HEFU_DATABASE_URL", "postgresql://host/hefu?pool=1", "pool", id="an unknown option"),
    ],
)
def test_a_malformed_value_is_named(variable: str, text: str, reason: str) -> None:
    with pytest.raises(MalformedSetting, match=reason) as caught:
        read_config({**HOME, variable: text})

    assert caught.value.facts["variable"] == variable


def test_switches_and_hosts() -> None:
    config = read_config(
        {**HOME, "HEFU_DEMO": "Yes", "HEFU_HTTPS": "0", "HEFU_HOSTS": "hefu.example, [fe80::1]"}
    )

    assert config.demo
    assert not config.https
    assert config.hosts == ("hefu.example", "[fe80::1]")


def test_neither_secret_shows_when_a_configuration_is_printed() -> None:
    config = read_config(
        {**HOME, "HEFU_SECRET_KEY": "s" * 40, "HEFU_DATABASE_URL": "postgresql://ada:hidden@host/hefu"}
    )

    assert "ssss" not in repr(config)
    assert "hidden" not in repr(config)


def test_sqlite_takes_its_lock_at_the_start() -> None:
    settings = database(read_config({"HEFU_HOME": "/srv/two words"}))

    assert settings["NAME"] == Path("/srv/two words/hefu.sqlite3")
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]


def test_four_slashes_name_the_same_file_as_three() -> None:
    three, four = (
        database(read_config({**HOME, "HEFU_DATABASE_URL": f"sqlite:{slashes}srv/hefu.sqlite3"}))
        for slashes in ("///", "////")
    )

    assert three == four


def test_postgresql_over_the_network() -> None:
    address = "postgresql://ada:p%40ss@db.example:6432/hefu?sslmode=verify-full"

    settings = database(read_config({**HOME, "HEFU_DATABASE_URL": address}))

    assert [settings[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "ada", "p@ss", "db.example", "6432", "hefu",
    ]  # fmt: skip
    assert settings["OPTIONS"]["sslmode"] == "verify-full"
    assert settings["CONN_MAX_AGE"] == 0


def test_postgresql_over_a_socket() -> None:
    settings = database(read_config({**HOME, "HEFU_DATABASE_URL": "postgresql://ada@/hefu?host=/run/pg"}))

    assert (settings["HOST"], settings["PORT"], settings["USER"]) == ("/run/pg", "", "ada")


def test_reading_the_environment_touches_no_disk(tmp_path: Path) -> None:
    read_config({"HEFU_HOME": str(tmp_path / "hefu")})

    assert list(tmp_path.iterdir()) == []


def test_a_secret_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    config = read_config({"HEFU_HOME": str(tmp_path / "hefu")})

    with ThreadPoolExecutor(8) as threads:
        keys = set(threads.map(lambda _: config.secret_key, range(8)))

    kept = tmp_path / "hefu" / "secret-key"
    assert keys == {kept.read_text(encoding="ascii")}
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["secret-key"]


@pytest.mark.parametrize("held", [pytest.param("", id="empty"), pytest.param("abc", id="short")])
def test_a_damaged_secret_is_not_taken(tmp_path: Path, held: str) -> None:
    (tmp_path / "secret-key").write_text(held, encoding="ascii")

    config = read_config({"HEFU_HOME": str(tmp_path)})

    with pytest.raises(MalformedSetting):
        config.secret_key  # noqa: B018  the reading is what is tested
