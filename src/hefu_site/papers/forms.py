"""The forms in which a paper leaves, and the part of an address that names one."""

from collections.abc import Callable

from django.conf import settings
from django.urls.converters import StringConverter
from msgspec import Struct

from hefu_site.papers.docx import write_docx
from hefu_site.papers.paper import Paper
from hefu_site.papers.pdf import write_pdf


class Form(Struct, frozen=True):
    """A kind of file: how it ends, what browsers call it, and what writes it."""

    suffix: str
    media_type: str
    write: Callable[[Paper], bytes]


FORMS = {
    "pdf": Form("pdf", "application/pdf", write_pdf),
    "docx": Form(
        "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write_docx
    ),
}


class FormInAddress:
    """``<form:form>`` in an address: one of the forms, and no page for anything else."""

    regex = "|".join(FORMS)

    def to_python(self, value: str) -> Form:
        """Find the form that an address names."""
        return FORMS[value]

    def to_url(self, value: str) -> str:
        """Name the form in an address."""
        return value


class LanguageInAddress(StringConverter):
    """``<language:lang>`` in an address: one of the site's languages, by its code."""

    regex = "|".join(code for code, _ in settings.LANGUAGES)
