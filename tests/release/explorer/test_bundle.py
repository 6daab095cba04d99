import re
from importlib import resources

from pipeline.release.explorer import bundle

PAGE = resources.files("pipeline.release.explorer") / "page"


def modules():
    return {item.name: item.read_text("utf-8") for item in (PAGE / "js").iterdir()}


def test_every_script_is_in_the_page_and_no_import_or_export_is_left():
    script = bundle._script()
    for name in modules():
        assert f"const ${name.removesuffix('.js')} = (() => {{" in script
    assert re.findall(r"^(?:import|export)\b.*", script, re.MULTILINE) == []


def test_what_a_script_imports_is_exported_where_it_says():
    sources = modules()
    for name, source in sources.items():
        for names, other in bundle._IMPORT.findall(source):
            exported = {found for _, found in bundle._EXPORT.findall(sources[f"{other}.js"])}
            asked = {entry.strip() for entry in names.strip("{}").split(",")} - {""}
            assert asked <= exported, (name, other)
            for entry in asked:
                assert re.search(rf"\b{entry}\b", source.replace(f"import {names}", "")), f"{name} does not use {entry}"


def test_nothing_in_the_scripts_parses_markup_or_asks_the_network():
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|"
        r"fetch\(|XMLHttpRequest|WebSocket|sendBeacon|localStorage|import\("
    )
    for name, source in modules().items():
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", source, flags=re.DOTALL)
        assert re.findall(forbidden, code) == [], name


def test_the_page_names_no_address_but_data():
    for source in [*modules().values(), *(item.read_text("utf-8") for item in (PAGE / "css").iterdir())]:
        assert re.findall(r"url\(|@import|src=", source) == []
    assert re.findall(r'(?:href|src)="(?!data:,)[^"]*"', (PAGE / "page.html").read_text("utf-8")) == []


def test_scripts_are_short():
    assert {name for name, source in modules().items() if len(source.splitlines()) > 250} == set()
