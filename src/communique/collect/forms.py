"""Forms: every container that is read, in the order in which they are tried."""

from communique.collect.container import Form

FORMS: tuple[Form, ...] = ()
