"""The web application: the page with the SQL box, answers as CSV, and the files of one release.

Belongs here: addresses, who may ask, headers. Does not belong here: answering (see `query.py`), or opening a port.

It is reached by browsers, which run other people's pages too. So a request must name this machine (against DNS
rebinding), another site's link or form never runs a query, no answer may be read or framed by another origin, and an
address names a file only if it is one of the release's own.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline.release import store
from pipeline.release.contents import File, files, find
from pipeline.release.database import FILE_NAME as DATABASE
from pipeline.release.examples import examples
from pipeline.release.pages import style, template
from pipeline.serve.query import Answer, QueryError, ask
from pipeline.serve.worker import Limits

HOSTS = ("127.0.0.1", "localhost")

PAGE_LIMITS = Limits()
CSV_LIMITS = Limits(rows=100_000, cell_characters=None)

_READABLE = ("application/json", "application/ld+json", "application/sql", "application/yaml", "text/")
"""Media types that a browser shows as plain text; HTML is shown as it is, everything else is saved."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
}

_FILE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""For the release's own pages, whose scripts stand in them: they may run them and still reach nothing."""


class _Headers:
    """Puts the headers on every response that keep other sites out."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, sending)


def site(release: Path) -> Starlette:
    """Return the application that serves one release."""
    said = store.manifest(release)
    database = release / DATABASE
    listed = _listed(release)

    def page(request: Request) -> Response:
        return _page(request, said, database, listed)

    def answer(request: Request) -> Response:
        return _csv(request, database)

    def file(request: Request) -> Response:
        return _file(request.path_params["path"], listed)

    return Starlette(
        routes=[Route("/", page), Route("/answer.csv", answer), Route("/release/{path:path}", file)],
        middleware=[
            Middleware(_Headers),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False),
        ],
    )


def _listed(release: Path) -> dict[str, tuple[Path, File]]:
    """Return the files that may be asked for, by path: those a release is known to have, no links, in reading order."""
    found = {}
    for path in sorted(path for path in release.rglob("*") if path.is_file() and not path.is_symlink()):
        name = path.relative_to(release).as_posix()
        with suppress(KeyError):
            found[name] = (path, find(name))
    return dict(sorted(found.items(), key=lambda item: files().index(item[1][1])))


def _page(
    request: Request, said: Mapping[str, Any], database: Path, listed: Mapping[str, tuple[Path, File]]
) -> Response:
    sql = request.query_params.get("sql", "")
    found: Answer | None = None
    error = None
    if sql and _is_from_elsewhere(request):
        error = "This query came from another page and was not run. Read it, and press Run if you want its answer."
    elif "sql" in request.query_params:
        try:
            found = ask(database, sql, PAGE_LIMITS)
        except QueryError as problem:
            error = str(problem)
    html = template("ask.html", "pipeline.serve").render(
        style=style(),
        said=said,
        sql=sql or examples()[0].sql,
        answer=found,
        error=error,
        limits=PAGE_LIMITS,
        csv_limits=CSV_LIMITS,
        csv_address=f"/answer.csv?{urlencode({'sql': sql})}",
        examples=[(entry.title, entry.sql, f"/?{urlencode({'sql': entry.sql})}#answer") for entry in examples()],
        files=[(name, file.description, path.stat().st_size) for name, (path, file) in listed.items()],
        pages=[name for name in ("explorer.html", "codebook.html") if name in listed],
    )
    return HTMLResponse(html, 400 if error else 200)


def _csv(request: Request, database: Path) -> Response:
    if _is_from_elsewhere(request):
        return PlainTextResponse("Another page asked for this answer. Ask for it on this site itself.\n", 403)
    try:
        found = ask(database, request.query_params.get("sql", ""), CSV_LIMITS, as_csv=True)
    except QueryError as problem:
        return PlainTextResponse(f"{problem}\n", 400)
    headers = {"Content-Disposition": 'attachment; filename="answer.csv"', "Cache-Control": "no-store"}
    if found.is_cut:
        headers["X-Rows-Left-Out"] = f"only the first {CSV_LIMITS.rows} rows"
    return Response(found.csv, media_type="text/csv; charset=utf-8", headers=headers)


def _file(path: str, listed: Mapping[str, tuple[Path, File]]) -> Response:
    if path not in listed:
        return PlainTextResponse("The release has no such file.\n", 404)
    file, told = listed[path]
    if told.media_type == "text/html":
        policy = {"Content-Security-Policy": _FILE_POLICY}
        return FileResponse(file, media_type="text/html; charset=utf-8", headers=policy)
    if told.media_type != "text/csv" and told.media_type.startswith(_READABLE):
        return FileResponse(file, media_type="text/plain; charset=utf-8")
    return FileResponse(file, media_type=told.media_type, filename=file.name)


def _is_from_elsewhere(request: Request) -> bool:
    """Tell whether another site's page made the browser ask this; what is no browser does not say and may ask."""
    return request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
