"""Office documents: zip archives that are one document and no archive of reports."""

_MARKS = {
    "[Content_Types].xml": "an office document (.docx, .xlsx, .pptx)",
    "_rels/.rels": "an office document (.docx, .xlsx, .pptx)",
    "docProps/app.xml": "an office document (.docx, .xlsx, .pptx)",
    "mimetype": "an office document or a book (.odt, .ods, .epub)",
    "META-INF/": "a Java program or a document made like one",
    "META-INF/MANIFEST.MF": "a Java program or a document made like one",
}


def office_document(first_member: str) -> str | None:
    """What a zip archive is by its first member, and what to do with it; None for an archive of other things."""
    what = _MARKS.get(first_member)
    return f"this is {what}, not an archive of reports: save its text as PDF, HTML or plain text" if what else None
