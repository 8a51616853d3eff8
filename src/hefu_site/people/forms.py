"""What people fill in about their own account."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm, SetPasswordForm
from django.utils.translation import gettext_lazy as _

PASSWORD_HINT = _("Twelve characters or more; a sentence is easier to keep than a riddle.")


class SignInForm(AuthenticationForm):
    """An e-mail address and a password; which of the two is wrong is not said."""

    error_messages = {  # noqa: RUF012  as Django names it
        **AuthenticationForm.error_messages,
        "invalid_login": _("The e-mail address or the password is not right."),
    }


class NewPasswordForm(SetPasswordForm):  # type: ignore[type-arg]  # generic in its stubs alone
    """A new password, typed twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].help_text = PASSWORD_HINT


class OtherPasswordForm(PasswordChangeForm, NewPasswordForm):
    """A new password, by somebody who knows the old one."""
