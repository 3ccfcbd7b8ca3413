"""The one tree of errors: everything that Communiqué raises on purpose derives from CommuniqueError."""


class CommuniqueError(Exception):
    """Base of all errors; its text says what went wrong and what to do about it."""


class SpanError(CommuniqueError):
    """Words that do not stand where a claim says they stand."""


class VocabularyError(CommuniqueError):
    """A file of `vocabulary/` that is missing, or says something that no code knows."""


class IssuesError(CommuniqueError):
    """A user's own file of issues that cannot be used."""


class StepOrderError(CommuniqueError):
    """A step of extraction that needs what no earlier step gives."""


class PipelineError(CommuniqueError):
    """The spaCy pipeline asked for cannot be loaded."""


class StoreError(CommuniqueError):
    """The database cannot be opened, or is of another version."""


class NotFoundError(CommuniqueError):
    """No report, claim or actor answers to the given name or id, or more than one does."""


class GoldError(CommuniqueError):
    """A line of a gold or prediction file that breaks the format."""


class PortError(CommuniqueError):
    """The pages cannot be served at the port asked for."""


class DateError(CommuniqueError):
    """A date given by a person that is no ISO 8601 date."""


class ColumnError(CommuniqueError):
    """A mapping of columns given by a person that names no field, or a column that a dataset does not have."""


class GazetteerError(CommuniqueError):
    """The gazetteer can be neither compiled into the user's cache folder nor read from it."""


class CacheError(CommuniqueError):
    """The cache of fetched pages cannot be opened, read or written."""


class ModelError(CommuniqueError):
    """The language model cannot be asked, for a wrong address, name or key, or its answers cannot be kept."""
