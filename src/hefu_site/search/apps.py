"""The room's start: from here on every act keeps its index."""

from django.apps import AppConfig


class Search(AppConfig):
    """Finding what was stored."""

    name = "hefu_site.search"

    def ready(self) -> None:
        """Have the index kept by every act; the rooms can be imported only now that all are there."""
        from hefu_site.ledger.beside import keep_beside  # noqa: PLC0415
        from hefu_site.search.index import keep  # noqa: PLC0415

        keep_beside(keep)
