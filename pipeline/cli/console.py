"""What all commands share: where they print, the options they have in common, how errors are told.

Belongs here: consoles, options, the mapping of errors to words and exit codes. Does not belong here: any command.

Exit codes: 0 done; 1 not done, and the message says why; 2 the command was not called as it should be.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from pipeline.settings import Settings

# A column narrower than this is unreadable; each costs its border beside.
_NARROWEST = 12
_BORDER = 3

# A terminal obeys control characters: those of articles and file names are shown by their pictures instead.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
_PICTURES |= {0x7F: 0x2421, **dict.fromkeys(range(0x80, 0xA0), 0xFFFD)}


class PlainConsole(Console):
    """A console on which words of others are only ever words."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Yield what is to be written, no control character in it but those of the console itself."""
        for segment in super().render(renderable, options):
            text, style, control = segment
            yield segment if control else Segment(text.translate(_PICTURES), style)


console = PlainConsole()
errors = PlainConsole(stderr=True)

OutputsOption = Annotated[
    Path | None, typer.Option("--outputs", help="Folder that holds the releases.", show_default="outputs")
]
ReleaseOption = Annotated[
    str | None, typer.Option("--release", help="Version of the release, as `releases` lists it.", show_default="newest")
]
LexiconOption = Annotated[
    Path | None, typer.Option("--lexicon", help="Your own lexicon folder, over the shipped one.", show_default="none")
]


class CommandError(ValueError):
    """Something a command was asked for that cannot be done; the message says why and what to do."""


class Commands(typer.core.TyperGroup):
    """The group of all commands: errors that this project raises itself are told in words, others are bugs."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; its errors end it with exit code 1."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            if not type(error).__module__.startswith("pipeline."):
                raise
            errors.print(Text.assemble(("Error: ", "bold red"), str(error)), soft_wrap=True)
            raise typer.Exit(1) from None


def settings_with(**given: Any) -> Settings:
    """Return the settings of the environment with those options that were given."""
    environment = Settings.from_environment()
    values = {name: value for name, value in given.items() if value is not None}
    return Settings(**{**vars(environment), **values})


def release_folder(outputs: Path | None, version: str | None) -> Path:
    """Return the folder of a release, the newest if no version is named. Raises CommandError where there is none."""
    from pipeline.release.store import releases

    outputs = settings_with(outputs_dir=outputs).outputs_dir
    found = {path.name: path for path in releases(outputs)}
    if not found:
        raise CommandError(f"{outputs} holds no release yet. Make one with: conflict-ledger build")
    if version is not None and version not in found:
        raise CommandError(f"There is no release {version} in {outputs}. There are: {', '.join(found)}.")
    return found[version or list(found)[-1]]


def print_rows(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Print rows as a table, or one under the other where the columns do not fit the screen; nulls are left out."""
    names = list(columns)
    cells = [["" if value is None else str(value) for value in row] for row in rows]
    if sum(min(len(name), _NARROWEST) + _BORDER for name in names) <= console.width:
        table = Table(header_style="bold")
        for name in names:
            table.add_column(name, overflow="fold")
        for row in cells:
            table.add_row(*map(Text, row))
        console.print(table)
        return
    for row in cells:
        record = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
        record.add_column(style="bold", no_wrap=True)
        record.add_column(overflow="fold")
        for name, cell in zip(names, row, strict=True):
            if cell:
                record.add_row(name, Text(cell))
        console.print(record)
        console.rule(style="dim")
