"""The command `explain`. Does not belong here: what explains a row (`explanation.py`)."""

from collections.abc import Mapping
from typing import Annotated

import typer
from rich.text import Text

from pipeline.cli.console import (
    LexiconOption,
    OutputsOption,
    ReleaseOption,
    console,
    print_rows,
    release_folder,
    settings_with,
)


def explain(
    row_id: Annotated[str, typer.Argument(help="Id of a row: an event, a quantity, a mention …")],
    outputs: OutputsOption = None,
    release: ReleaseOption = None,
    lexicon: LexiconOption = None,
    parse: Annotated[bool, typer.Option(help="Show the parse of the sentence word by word.")] = True,
) -> None:
    """Show why a row is there: its sentence, the clauses of it, the rule and the lexicon entry."""
    from pipeline.explanation import explain as gather

    settings = settings_with(outputs_dir=outputs, lexicon_dir=lexicon)
    folder = release_folder(outputs, release)
    staged = settings.work_dir / "staged" / "documents.parquet"
    found = gather(folder, row_id, staged, settings.lexicon_dir)
    console.rule(f"{row_id} in {found.table}", align="left")
    if found.document:
        where = " · ".join(
            str(part) for key in ("publisher", "title", "published_date") if (part := found.document[key])
        )
        console.print(Text.assemble(where or "untitled", (f"  ({_address(found.document)})", "dim")))
    if found.sentence is not None and found.span:
        console.print(_lit(found.sentence, *found.span))
    if found.note:
        console.print(Text(found.note, "italic"))
    console.rule("row", align="left")
    print_rows(("column", "value"), ((name, value) for name, value in found.row.items() if value is not None))
    if found.participants:
        print_rows(("role", "words", "actor"), found.participants)
    _print_rule(found.row.get("rule_id"), found.table)
    if found.entry:
        console.print(Text(f"Entry: {found.entry.path}, {found.entry.where}"))
        print_rows(("field", "value"), found.entry.fields.items())
    if found.parsed:
        console.rule("clauses", align="left")
        for line in found.parsed.clauses:
            console.print(Text(line))
        if parse:
            print_rows(("word", "lemma", "part of speech", "relation", "head"), found.parsed.words)


def _address(document: Mapping[str, object]) -> str:
    """Return the path of a text and its record, as a takedown names it."""
    record = document["source_record"]
    return f"{document['source_path']}#{record}" if record is not None else str(document["source_path"])


def _print_rule(rule_id: str | None, table: str) -> None:
    if rule_id:
        console.print(Text(f"Rule: {rule_id} (code in pipeline/extract/{table})"))


def _lit(sentence: str, start: int, end: int) -> Text:
    """Return a sentence with a span lit up, in brackets where there is no colour."""
    if not console.is_terminal:
        return Text(f"{sentence[:start]}[{sentence[start:end]}]{sentence[end:]}")
    text = Text(sentence)
    text.stylize("bold black on yellow", start, end)
    return text
