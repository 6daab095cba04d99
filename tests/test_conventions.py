"""What the code must keep to: who imports whom, who knows dagster and spaCy, length, docstrings, one way in."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
GROUND = {"settings", "ids", "dataset", "tables", "lexicon"}
"""What everybody may import; within it tables and lexicon may use each other's vocabularies, the rest nothing."""
LAYERS = ("staging", "language", "extract", "resolve", "release")
ABOVE = {
    "engine", "cache", "workers", "processes", "cluster",
    "chains", "evaluation", "explanation", "orchestration", "definitions", "serve", "cli",
}  # fmt: skip
MAY_IMPORT = {
    "ids": set(), "settings": set(), "dataset": set(),
    "lexicon": {"ids", "lexicon", "tables"},
    "tables": {"ids", "tables", "lexicon"},
    **{layer: GROUND | set(LAYERS[: at + 1]) for at, layer in enumerate(LAYERS)},
    "workers": GROUND,
    "processes": GROUND | {"workers"},
    "cluster": GROUND | {"workers"},
    "cache": GROUND,
    "engine": GROUND | {"cache", "workers", "processes", "cluster", "language", "extract"},
    "chains": set(),
    "evaluation": GROUND | {"chains"},
    "explanation": GROUND | {"language"},
    "orchestration": GROUND | {*LAYERS, *ABOVE} - {"cli"},
    "definitions": {"orchestration"},
    "serve": GROUND | {"release"},
    "cli": GROUND | {*LAYERS, *ABOVE} - {"engine", "cache", "workers", "processes", "cluster"},
}  # fmt: skip
WITHIN_EXTRACT = (
    "facts", "numbers", "dates", "places", "actors", "quotations",
    "made_of", "described", "view", "holding", "families", "status",
    "events.frames", "events.acts", "events.when", "events.where", "events.roles", "events.topic", "events",
    "quantities", "overlaps", "citations", "document", "rows", "batch",
)  # fmt: skip
"""The modules and folders of extract/, each of which uses only those before it."""
KNOWS_DAGSTER = {"orchestration", "definitions"}
KNOWS_SPACY = {Path("pipeline/language/parser.py")}
KNOWS_RAY = {Path("pipeline/cluster.py")}
MAX_LINES = 300


def modules() -> list[Path]:
    return sorted(path.relative_to(ROOT) for path in (ROOT / "pipeline").rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part(path: Path) -> str:
    """Return the first name below pipeline/: a folder's or a top module's."""
    return path.parts[1].removesuffix(".py")


def test_imports_lead_only_to_the_left() -> None:
    assert set(imported(Path("pipeline/__init__.py"))) == set()
    wrong = {}
    for path in modules()[1:]:
        assert part(path) in MAY_IMPORT, f"say in {Path(__file__).name} what {part(path)} may import"
        found = {name.split(".")[1] for name in imported(path) if name.startswith("pipeline.")}
        if not_allowed := found - MAY_IMPORT[part(path)] - {part(path)}:
            wrong[str(path)] = not_allowed
    assert wrong == {}


def place_in_extract(names: tuple[str, ...]) -> str:
    """Return which entry of `WITHIN_EXTRACT` holds a module, named by what follows `pipeline.extract`."""
    known = [".".join(names[:length]) for length in (2, 1) if ".".join(names[:length]) in WITHIN_EXTRACT]
    assert known, f"say in {Path(__file__).name} where {'.'.join(names)} stands in extract/"
    return known[0]


def test_within_extract_imports_lead_only_to_the_left() -> None:
    wrong = {}
    for path in modules():
        if path.parts[:2] != ("pipeline", "extract") or (path.name == "__init__.py" and len(path.parts) == 3):
            continue
        own = place_in_extract(path.with_suffix("").parts[2:])
        used = [name.split(".")[2:] for name in imported(path) if name.startswith("pipeline.extract.")]
        places = {place_in_extract(tuple(names)) for names in used}
        later = {place for place in places if WITHIN_EXTRACT.index(place) > WITHIN_EXTRACT.index(own)}
        if later:
            wrong[str(path)] = later
    assert wrong == {}


def test_only_its_folder_knows_dagster_only_the_parser_spacy_and_only_the_cluster_ray() -> None:
    packages = {path: {name.split(".")[0] for name in imported(path)} for path in modules()}
    assert {part(path) for path in packages if "dagster" in packages[path]} == KNOWS_DAGSTER
    assert {path for path in packages if "spacy" in packages[path]} == KNOWS_SPACY
    assert {path for path in packages if "ray" in packages[path]} == KNOWS_RAY


def test_modules_are_short() -> None:
    lines = {str(path): len((ROOT / path).read_text("utf-8").splitlines()) for path in modules()}
    assert {path: count for path, count in lines.items() if count > MAX_LINES} == {}


def test_every_module_says_what_it_is() -> None:
    documented = {path: ast.get_docstring(ast.parse((ROOT / path).read_text("utf-8"))) for path in modules()}
    assert [str(path) for path, told in documented.items() if not told] == []


def named(page: Path) -> set[str]:
    """Return the Python files that a module or a page names between backticks, but for a gold folder's own scorer."""
    return set(re.findall(r"`([\w/]+\.py)`", (ROOT / page).read_text("utf-8"))) - {"score.py"}


def test_a_file_named_in_words_is_there_with_its_folder_unless_it_stands_beside() -> None:
    folders = ("pipeline", "training", "tests", "docs")
    held = [path.relative_to(ROOT) for folder in folders for path in (ROOT / folder).rglob("*.*")]
    pages = [path for path in held if path.suffix in (".py", ".md")] + [Path("README.md"), Path("CONTRIBUTING.md")]
    known = {f"/{path}" for path in held}
    lost = {
        (str(page), name)
        for page in pages
        for name in named(page)
        if f"/{page.parent / name}" not in known and not _is_there(name, known)
    }
    assert lost == set()


def _is_there(name: str, known: set[str]) -> bool:
    """Tell whether a file below a folder that is named, or right below pipeline/, has a name."""
    return f"/pipeline/{name}" in known if "/" not in name else any(path.endswith(f"/{name}") for path in known)


def test_only_settings_reads_the_environment() -> None:
    readers = [path for path in modules() if "os.environ" in (ROOT / path).read_text("utf-8")]
    assert readers == [Path("pipeline/settings.py")]


def test_dagster_is_pointed_to_one_module() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["dg"]["project"]
    (served,) = yaml.safe_load((ROOT / "workspace.yaml").read_text("utf-8"))["load_from"]
    assert served["python_module"]["module_name"] == project["code_location_target_module"] == "pipeline.definitions"
    assert served["python_module"]["location_name"] == project["code_location_name"]
