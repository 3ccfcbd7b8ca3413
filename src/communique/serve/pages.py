"""The pages: the chronology with its filters in the address, a report with its claims marked, a claim's reasons."""

from collections.abc import Awaitable, Callable
from importlib.resources import files
from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware

from communique.claims.codes import Status
from communique.errors import DateError, NotFoundError, StoreError
from communique.record.store import Store
from communique.search import Filter, ReportFilter, reports, show, timeline, why, with_snippets
from communique.serve.filed import COPIES, not_extracted, version_name
from communique.serve.heads import head_rows
from communique.serve.layout import paragraphs_of

PER_PAGE = 50
# Nothing but our own style sheet is loaded and nothing runs, whatever a hostile report holds.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_FOLDER = files("communique.serve")
_templates = Jinja2Templates(directory=str(_FOLDER / "templates"))
_templates.env.globals |= {"not_extracted": not_extracted, "version_name": version_name, "kinds": COPIES}

Words = Annotated[str, Query(max_length=200)]


def create_app(store: Store) -> FastAPI:
    """The web application over a store; it only reads. Other hosts' names are refused (DNS rebinding)."""
    app = FastAPI(title="Communiqué", openapi_url=None, docs_url=None, redoc_url=None)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost", "testserver"])
    app.mount("/static", StaticFiles(directory=str(_FOLDER / "static")), name="static")
    app.middleware("http")(_with_headers)
    _add_errors(app)
    _add_pages(app, store)
    return app


def _add_pages(app: FastAPI, store: Store) -> None:
    @app.get("/", response_class=HTMLResponse)
    def chronology(
        request: Request,
        actor: Words = "",
        since: Words = "",
        until: Words = "",
        as_of: Words = "",
        text: Words = "",
        status: Annotated[list[Status] | None, Query()] = None,
        page: Annotated[int, Query(ge=1, le=100_000)] = 1,
    ) -> Response:
        """The chronology; every filter stands in the address, so that it can be sent to somebody."""
        asked = {"actor": actor, "since": since, "until": until, "as_of": as_of, "text": text}
        question = _question([value.strip() or None for value in asked.values()], tuple(status or ()))
        entries = timeline(store, question)
        shown = entries[(page - 1) * PER_PAGE : page * PER_PAGE]
        values = {"entries": shown, "total": len(entries), "page": page, "pages": -(-len(entries) // PER_PAGE)}
        values |= {"asked": asked, "chosen": status or [], "statuses": list(Status), "request_url": request.url}
        return _templates.TemplateResponse(request, "chronology.html", values)

    @app.get("/reports", response_class=HTMLResponse)
    def report_list(
        request: Request,
        words: Words = "",
        outlet: Words = "",
        language: Words = "",
        since: Words = "",
        until: Words = "",
        page: Annotated[int, Query(ge=1, le=100_000)] = 1,
    ) -> Response:
        """The reports that are stored, with a search over headlines and texts."""
        asked = {"words": words, "outlet": outlet, "language": language, "since": since, "until": until}
        given = {name: value.strip() or None for name, value in asked.items()}
        found = reports(store, ReportFilter(**given))  # type: ignore[arg-type]  # mypy sees no names in a dict
        shown = with_snippets(store, found[(page - 1) * PER_PAGE : page * PER_PAGE], words.strip())
        values = {"found": shown, "total": len(found), "page": page, "pages": -(-len(found) // PER_PAGE)}
        values |= {"asked": asked, "request_url": request.url}
        return _templates.TemplateResponse(request, "reports.html", values)

    @app.get("/reports/{report}", response_class=HTMLResponse)
    def report_page(request: Request, report: str) -> Response:
        """A report, what was cut dimmed, each claim beside the words that it rests on."""
        shown = show(store, report)
        head = head_rows(shown.report.head)
        values = {"shown": shown, "paragraphs": paragraphs_of(shown), "head": head}
        values["doubted"] = sum(len(row.doubted) for row in head)
        return _templates.TemplateResponse(request, "report.html", values)

    @app.get("/claims/{claim}", response_class=HTMLResponse)
    def claim_page(request: Request, claim: str) -> Response:
        """Why a claim is in the record."""
        return _templates.TemplateResponse(request, "claim.html", {"reasons": why(store, claim)})


def _add_errors(app: FastAPI) -> None:
    def answer(request: Request, code: int, message: str) -> Response:
        return _templates.TemplateResponse(request, "error.html", {"message": message}, status_code=code)

    @app.exception_handler(NotFoundError)
    def not_found(request: Request, error: NotFoundError) -> Response:
        return answer(request, 404, str(error))

    @app.exception_handler(DateError)
    def wrong_date(request: Request, error: DateError) -> Response:
        return answer(request, 400, str(error))

    @app.exception_handler(StoreError)
    def no_store(request: Request, error: StoreError) -> Response:
        return answer(request, 503, str(error))

    @app.exception_handler(HTTPException)
    def other(request: Request, error: HTTPException) -> Response:
        return answer(request, error.status_code, str(error.detail))


def _question(words: list[str | None], status: tuple[Status, ...]) -> Filter:
    actor, since, until, as_of, text = words
    return Filter(actor=actor, since=since, until=until, as_of=as_of, text=text, status=status)


async def _with_headers(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call_next(request)
    response.headers.update(HEADERS)
    return response
