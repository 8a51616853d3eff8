"""The room's start: Django's deployment checks know from here on what lets in whoever comes."""

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks


class People(AppConfig):
    """Who is here, and how they sign in."""

    name = "hefu_site.people"

    def ready(self) -> None:
        """Have every deployment check look at how people sign in."""
        checks.register(check_signing_in, checks.Tags.security, deploy=True)


def check_signing_in(app_configs: Any, **asked: Any) -> list[checks.CheckMessage]:
    """What of the settings is not fit for real use."""
    found: list[checks.CheckMessage] = []
    if settings.CONFIG.demo:
        told = "HEFU_DEMO is set: anybody can sign in as a demonstration account."
        found.append(checks.Error(told, id="hefu.E001"))
    if not settings.CONFIG.https:
        found.append(checks.Warning("HEFU_HTTPS is not set: sign-ins travel in the clear.", id="hefu.W001"))
    return found
