"""What changed since the release before, in plain words, as Markdown.

Belongs here: the wording of `CHANGES.md` around the single changes. Does not belong here: finding or ranking them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.release.changes.compare import Changes
from pipeline.release.changes.rows import RowCounts
from pipeline.tables.changes import MERGED, RENAMED, SPLIT

_MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")
_ID_WORDS = {MERGED: "merged from several", SPLIT: "split into several", RENAMED: "under another id"}


def first_report(said: Mapping[str, Any]) -> str:
    """Return CHANGES.md of a release with none before it."""
    return _joined(
        [
            f"# Release {said['version']}: what changed",
            "",
            "This is the first release here: there is none before it to compare with. The files under `changes/` "
            "are empty.",
            "",
            *_takedowns(said),
            *_warnings(said),
        ]
    )


def report(changes: Changes) -> str:
    """Return CHANGES.md."""
    old, new = changes.old, changes.new
    lines = [f"# Release {new['version']}: what changed since {old['version']}", ""]
    if changes.is_none:
        lines += ["Nothing: both hold the same rows in the same columns.", ""]
    lines += [*_columns(changes), *_takedowns(new), *_warnings(new)]
    if not changes.is_none:
        lines += [*_causes(changes), *_consequences(changes), *_ids(changes), *_rows(changes.rows), *_further(changes)]
    return _joined(lines)


def _columns(changes: Changes) -> Iterator[str]:
    old, new = changes.old["schema_version"], changes.new["schema_version"]
    if not changes.columns and old == new:
        return
    yield from ("## Tables and columns", "")
    moved = f"is now {new}; it was {old}" if old != new else f"is {new} as before"
    yield from (f"The schema version {moved}.", "")
    yield from (f"- {_sentence(str(change))}." for change in changes.columns)
    yield ""


def _takedowns(said: Mapping[str, Any]) -> Iterator[str]:
    if told := said.get("takedowns"):
        yield from ("## Taken down", "")
        yield from (f"- {_escaped(str(entry['told']))}" for entry in told)
        yield ""


def _warnings(said: Mapping[str, Any]) -> Iterator[str]:
    if told := said.get("warnings"):
        yield from ("## Outside the usual", "", "Look at these before you rely on the release:", "")
        yield from (f"- {_escaped(str(warning))}" for warning in told)
        yield ""


def _causes(changes: Changes) -> Iterator[str]:
    """Say what made the difference: other texts, other rules, or another choice of what is published."""
    (documents,) = (count for count in changes.rows if count.table == "documents")
    edited = changes.consequences.totals.get("document_edited", 0)
    texts = [
        f"{number:,} {what}"
        for number, what in ((documents.added, "new"), (documents.removed, "gone"), (edited, "with other words"))
        if number
    ]
    old, new = changes.old, changes.new
    rules = sorted(name for name in {*old["versions"], *new["versions"]} if _version(old, name) != _version(new, name))
    yield from ("## What made the difference", "")
    yield f"- Texts: {', '.join(texts) or 'the same as before'}."
    told = f"another version of {' and '.join(rules)} read them" if rules else "the same as before"
    yield f"- Reading rules: {told}."
    if old["publish_text"] != new["publish_text"]:
        yield f"- Words of texts are published by the setting {new['publish_text']}; it was {old['publish_text']}."
    yield ""


def _version(said: Mapping[str, Any], name: str) -> object:
    return said["versions"].get(name)


def _consequences(changes: Changes) -> Iterator[str]:
    told, totals = changes.consequences.told, changes.consequences.totals
    if not told:
        return
    yield from ("## What matters most", "")
    for number, one in enumerate(told, 1):
        yield f"{number}. {_escaped(one.text)} (`{one.row_id}`)"
    yield ""
    kinds = dict.fromkeys(one.kind for one in told)
    more = {kind: totals[kind] - sum(one.kind == kind for one in told) for kind in (*kinds, *totals)}
    rest = ", ".join(f"{kind.replace('_', ' ')} {count:,}" for kind, count in more.items() if count)
    if rest:
        yield from (f"Not shown here: {rest}. They are under `changes/`.", "")


def _ids(changes: Changes) -> Iterator[str]:
    if changes.ids:
        yield from ("## Ids", "", "What one id stands for lies under another now, see `changes/ids.parquet`:", "")
        yield from (
            f"- {table}: {count:,} {_ID_WORDS[change]}" for (table, change), count in sorted(changes.ids.items())
        )
        yield ""


def _rows(rows: Sequence[RowCounts]) -> Iterator[str]:
    yield from ("## Rows", "", "| table | before | now | added | removed | changed | only moved |")
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for row in rows:
        counts = (row.before, row.after, row.added, row.removed, row.changed - row.moved, row.moved)
        yield f"| {row.table} | {' | '.join(f'{count:,}' for count in counts)} |"
    yield from ("", "Only moved: the row is the same, but words before it in its text changed, and so its offsets.", "")


def _further(changes: Changes) -> Iterator[str]:
    yield from (
        "## Look up more",
        "",
        "`changes/<table>.parquet` has one row per added or removed row and per changed value, with the table's key:",
        "",
        "```sql",
        "SELECT change, column_name, old_value, new_value, e.*",
        "FROM 'changes/incidents.parquet' LEFT JOIN 'incidents.parquet' AS e USING (incident_id);",
        "```",
        "",
        f"A removed row lies in release {changes.old['version']}.",
    )


def _sentence(text: str) -> str:
    return _escaped(text[0].upper() + text[1:])


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"
