"""The room's start: from here on what sides do about a version reaches the verdicts that lists show."""

from django.apps import AppConfig


class Plans(AppConfig):
    """Owners, steps, measures, and what became of an undertaking."""

    name = "hefu_site.plans"

    def ready(self) -> None:
        """Have standings kept by every act; the rooms can be imported only now that all are there."""
        from hefu_site.ledger.beside import keep_beside  # noqa: PLC0415
        from hefu_site.plans.standing import keep  # noqa: PLC0415

        keep_beside(keep)
