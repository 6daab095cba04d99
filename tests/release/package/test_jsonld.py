import json

import rdflib

from pipeline.release.contents import EACH_TABLE, files
from pipeline.release.package.jsonld import FILE_NAME, jsonld

SDO = rdflib.Namespace("https://schema.org/")


def test_it_is_a_dataset_in_the_words_of_schema_org(release):
    read = json.loads((release / FILE_NAME).read_text())
    assert read["@context"] == "https://schema.org/"
    read["@context"] = {"@vocab": str(SDO)}  # What that address holds, without going to the network for it.
    graph = rdflib.Graph().parse(data=json.dumps(read), format="json-ld", publicID="https://data.example/release/")
    (dataset,) = graph.subjects(rdflib.RDF.type, SDO.Dataset)
    for needed in ("name", "description", "license", "creator", "distribution", "temporalCoverage", "version"):
        assert list(graph.objects(dataset, SDO[needed])), needed
    assert 50 <= len(str(graph.value(dataset, SDO.description))) <= 5000
    used = {*graph.predicates(), *graph.objects(None, rdflib.RDF.type)} - {rdflib.RDF.type}
    assert [term for term in used if term not in rdflib.SDO] == []


def test_its_downloads_are_the_files_of_the_release(release):
    found = {entry["contentUrl"] for entry in json.loads((release / FILE_NAME).read_text())["distribution"]}
    lying = {path.relative_to(release).as_posix() for path in release.rglob("*") if path.is_file()}
    listed = {file.path for file in files() if "*" not in file.path and EACH_TABLE not in file.path}
    assert found <= lying
    assert found >= (listed | {f"{path.stem}.parquet" for path in release.glob("*.parquet")}) - {FILE_NAME}


def test_it_says_which_days_and_countries_are_covered(release, said):
    described = jsonld(release, said)
    assert described["temporalCoverage"] == "2021-05-04/2021-05-04"
    assert "spatialCoverage" not in described
