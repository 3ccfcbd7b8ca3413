"""Mapping: which column of a dataset holds which field of a report, how that is known, and how it is told."""

from collections.abc import Sequence

from attrs import field, frozen

from communique.collect.container import Columns
from communique.collect.datasets.column_date import DateOrder, order_of
from communique.collect.datasets.column_name import FIELDS
from communique.collect.datasets.row import FIRST
from communique.errors import ColumnError

DATES: tuple[str, ...] = ("published", "modified")
ORDERS = {"day-first": DateOrder.DAY_FIRST, "month-first": DateOrder.MONTH_FIRST}
SHOWN = 20  # names of columns in a message


@frozen
class Mapping:
    """The column of each field that has one, the order of days and months in the columns of dates, and remarks."""

    columns: dict[str, str] = field(factory=dict)
    orders: dict[str, DateOrder | None] = field(factory=dict)
    remarks: tuple[str, ...] = ()

    @property
    def body(self) -> str | None:
        """The column that holds the text or the HTML of a report."""
        return self.columns.get("text") or self.columns.get("html")


def check_fields(given: Columns) -> None:
    """Whether the fields of a mapping that a person gives are known; ColumnError names those there are."""
    for name, _ in given:
        plain, _, order = name.partition(":")
        if plain not in FIELDS or (order and (plain not in DATES or order not in ORDERS)):
            known = ", ".join(FIELDS)
            dates = " and ".join(f"{one}:day-first" for one in DATES)
            raise ColumnError(
                f"{name!r} is no field of a report; there are: {known}; of dates also {dates} (or month-first)"
            )


def with_given(guess: Mapping, given: Columns, columns: dict[str, Sequence[str]], where: str) -> Mapping:
    """A guess with what a person gives in its place; ColumnError where a column that was given is not there."""
    check_fields(given)
    chosen, orders = dict(guess.columns), dict(guess.orders)
    for name, column in given:
        if column not in columns:
            raise ColumnError(f"{where} has no column {column!r}; it has: {_listed(columns)}")
        plain, _, order = name.partition(":")
        chosen = {other: held for other, held in chosen.items() if held != column or other in dict(given)}
        chosen[plain] = column
        if plain in DATES:
            orders[plain] = ORDERS[order] if order else order_of(columns[column])
    if "text" in dict(given):
        chosen.pop("html", None)
    elif "html" in dict(given):
        chosen.pop("text", None)
    remarks = tuple(one for one in guess.remarks if not given or not one.startswith("the text"))
    return Mapping(chosen, orders, remarks)


def told(mapping: Mapping, columns: Sequence[str]) -> str:
    """A mapping in one line for the person who reads it, with what to do where it is wrong."""
    held = ", ".join(_one(mapping, name) for name in FIELDS if name in mapping.columns)
    nothing = [] if mapping.body else ["no column holds a text"]
    rest = [name for name in columns if name not in mapping.columns.values() and FIRST not in name]
    unread = [f"not used: {_listed(rest)}"] if rest else []
    parts = [*nothing, held, *mapping.remarks, *unread, "give others with --column FIELD=COLUMN"]
    return "; ".join(part for part in parts if part)


def _one(mapping: Mapping, name: str) -> str:
    order = mapping.orders.get(name)
    undecided = f"days and months cannot be told apart and are not taken; say {name}:day-first or {name}:month-first"
    note = f" ({undecided if order is DateOrder.UNDECIDED else order.value})" if order else ""
    return f"{name} = {mapping.columns[name]}{note}"


def _listed(names: Sequence[str] | dict[str, Sequence[str]]) -> str:
    shown = [name for name in names if FIRST not in name]
    more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
    return ", ".join(shown[:SHOWN]) + more
