"""Workers hand back what was extracted, in whichever process, and say so when one dies."""

import pytest

from pipeline.processes import Processes
from pipeline.workers import Pool, WorkerError, Workers
from tests.extracted_rows import die, extract_words, staged


@pytest.mark.parametrize("pool", [None, Processes(2)], ids=["here", "processes"])
def test_rows_come_back_unchanged(pool: Pool | None) -> None:
    batches = [staged("one two"), staged("three"), staged("four five six")]
    with Workers(extract_words, pool) as workers:
        promises = [workers.submit(batch) for batch in batches]
        assert [promise() for promise in promises] == [extract_words(batch) for batch in batches]


def test_a_single_batch_starts_no_process() -> None:
    with Workers(lambda batch: extract_words(batch), Processes(2)) as workers:  # a lambda cannot be sent elsewhere
        assert workers.submit(staged("one"))()["dates"].num_rows == 1


def test_a_worker_that_dies_is_told_in_words() -> None:
    with Workers(die, Processes(2)) as workers:
        promises = [workers.submit(staged("one")), workers.submit(staged("two"))]
        with pytest.raises(WorkerError, match="fewer"):
            promises[0]()
