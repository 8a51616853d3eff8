"""The form field for a file that is kept as it came."""

import zipfile
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.files.actions import Upload

LARGEST = 20 * 1024 * 1024
BEGINNINGS: Mapping[bytes, str] = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
"""How a file of each kind begins."""
OFFICE = "application/vnd.openxmlformats-officedocument."
MEMBERS: Mapping[str, str] = {
    "word/document.xml": f"{OFFICE}wordprocessingml.document",
    "xl/workbook.xml": f"{OFFICE}spreadsheetml.sheet",
}
"""What a zip holds that is a document or a table."""


class PaperField(forms.FileField):
    """A scan or photograph; its clean value is an `Upload`."""

    wrong = _("This is no PDF, PNG or JPEG file.")

    def clean(self, data: Any, initial: Any = None) -> Upload | None:
        """Look at the file itself for what it is."""
        file = super().clean(data, initial)
        if not file:
            return None
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 20 MB."))
        media_type = self.kind_of(file)
        if media_type is None:
            raise forms.ValidationError(self.wrong)
        file.seek(0)
        return Upload(name=file.name, media_type=media_type, content=file.read())

    def kind_of(self, file: Any) -> str | None:
        """The media type by how the file begins."""
        begins = file.read(16)
        return next((kind for start, kind in BEGINNINGS.items() if begins.startswith(start)), None)


class DocumentField(PaperField):
    """A scan, photograph, document or table."""

    wrong = _("This is no PDF, PNG, JPEG, DOCX or XLSX file.")

    def kind_of(self, file: Any) -> str | None:
        """The media type by how the file begins, or by what its zip holds; nothing is unpacked."""
        found = super().kind_of(file)
        if found or not zipfile.is_zipfile(file):
            return found
        try:
            with zipfile.ZipFile(file) as kept:
                held = set(kept.namelist())
        except zipfile.BadZipFile:
            return None
        return next((kind for member, kind in MEMBERS.items() if member in held), None)
