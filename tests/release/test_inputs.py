import pyarrow.parquet as pq

from pipeline.release.inputs import Input, write_inputs


def entries(count):
    return [Input(f"{number:06}.txt", "0" * 64, None if number % 2 else "CC0") for number in range(count)]


def test_few_inputs_are_listed_in_the_manifest_too(tmp_path):
    made = write_inputs(tmp_path, iter(entries(3)))
    assert made.listed == tuple(entries(3))
    assert pq.read_table(tmp_path / "inputs.parquet")["path"].to_pylist() == ["000000.txt", "000001.txt", "000002.txt"]


def test_many_inputs_are_listed_in_their_file_only(tmp_path):
    made = write_inputs(tmp_path, iter(entries(21_500)))
    assert made.listed is None
    assert made.dataset.row_count == 21_500
    assert pq.read_table(tmp_path / "inputs.parquet").to_pylist()[-1]["path"] == "021499.txt"


def test_no_input_makes_an_empty_list(tmp_path):
    made = write_inputs(tmp_path, [])
    assert (made.listed, made.dataset.row_count) == ((), 0)
