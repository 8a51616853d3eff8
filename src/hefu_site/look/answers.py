"""A file as an answer: to be taken along, and never shown by the site itself."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def taken_along(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    """The answer that a browser saves under a name."""
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(
        content, content_type=media_type, headers={"Content-Disposition": disposition or "attachment"}
    )
