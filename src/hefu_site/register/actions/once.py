"""What is sent a second time is not stored a second time."""

from uuid import UUID

from hefu_site.ledger.models import Fact
from hefu_site.register.errors import AlreadyDone


def check_new(table: type[Fact], key: UUID | None) -> None:
    """Let the act go on where no row of the table has the key yet; without a key it always may.

    Raises:
        AlreadyDone: a row has it.
    """
    if key and table._default_manager.filter(pk=key).exists():
        raise AlreadyDone(**{str(table._meta.model_name): str(key)})
