"""The command `serve`. Does not belong here: the web application (`pipeline/serve/`)."""

import socket
import webbrowser
from typing import Annotated

import typer

from pipeline.cli.console import CommandError, OutputsOption, ReleaseOption, console, release_folder

_HOST = "127.0.0.1"


def serve(
    outputs: OutputsOption = None,
    release: ReleaseOption = None,
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes any that is free.", min=0, max=65535)] = 8765,
    browser: Annotated[bool, typer.Option("--open", help="Open the page in your browser.")] = False,
) -> None:
    """Show a release on this machine: explorer, codebook, files, and a box to ask it in SQL."""
    import uvicorn

    from pipeline.serve.site import site

    folder = release_folder(outputs, release)
    try:
        listener = socket.create_server((_HOST, port))
    except OSError as error:
        raise CommandError(f"Port {port} cannot be used: {error.strerror}. Choose another with --port.") from error
    address = f"http://{_HOST}:{listener.getsockname()[1]}/"
    config = uvicorn.Config(
        site(folder),
        http="h11",
        ws="none",
        lifespan="off",
        log_level="warning",
        server_header=False,
        proxy_headers=False,
    )
    console.print(f"Release {folder.name} is at {address} on this machine only. Stop with Ctrl-C.", soft_wrap=True)
    if browser:
        webbrowser.open(address)
    with listener:
        uvicorn.Server(config).run(sockets=[listener])
