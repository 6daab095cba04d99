"""Ray makes the same rows in the same order, goes on without a worker that died, and its errors say what to do."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.engine import Engine
from pipeline.extract.batch import extract_batch
from tests.conftest import TEXTS
from tests.extracted_rows import extract_words, staged
from tests.on_ray import WORDS

ROOT = Path(__file__).parents[1]
RAY = ROOT / ".compat" / "ray"
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": f"{RAY}{os.pathsep}{ROOT}",
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # hears only this machine
    "RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S": "0",
    "RAY_AUTH_MODE": "token",
    "RAY_AUTH_TOKEN": "known-to-these-tests-alone-and-worth-nothing",
}
START = "start --head --block --num-cpus 2 --num-gpus 0 --object-store-memory 100000000 --disable-usage-stats"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Return the address of a running cluster of two workers."""
    if not RAY.is_dir():
        pytest.skip("Ray is installed by `make test`")
    with socket.socket() as free, tempfile.TemporaryDirectory(dir="/tmp") as folder:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        options = [*START.split(), "--port", str(port), "--temp-dir", folder, "--include-dashboard", "false"]
        command = [sys.executable, "-u", "-m", "ray.scripts.scripts", *options]
        with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) as head:
            assert head.stdout
            said = []
            for line in head.stdout:
                said.append(line)
                if "Ray runtime started" in line:
                    break
            else:
                pytest.fail("".join(said))
            yield f"127.0.0.1:{port}"
            head.terminate()
            head.communicate()


@pytest.fixture(scope="module")
def told(address: str) -> Any:
    """Return what `tests/on_ray.py` tells."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.on_ray", address], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])  # above it Ray tells of the workers that died


def test_real_texts_give_the_same_bytes_on_ray(told: Any, tmp_path: Path) -> None:
    here = Engine(extract_batch, "v").run([staged(*TEXTS.values())], tmp_path)
    assert told["real"] == {name: made.sha256 for name, made in here.items()}


def test_rows_of_the_cache_and_of_a_cluster_come_in_the_order_of_the_documents(told: Any, tmp_path: Path) -> None:
    here = Engine(extract_words, "v").run([staged(*WORDS)], tmp_path)
    assert told["words"] == {name: made.sha256 for name, made in here.items()}


def test_what_a_request_to_end_does_is_left_to_the_build(told: Any) -> None:
    assert (told["ordinary"], told["on SIGTERM"]) == ("3 dates", "SIG_DFL")


def test_what_a_lost_worker_had_is_done_again(told: Any) -> None:
    assert told["died once"] == "3 dates"


@pytest.mark.parametrize(
    ("case", "error"),
    [
        ("died", "WorkerError: Extraction on Ray broke off (WorkerCrashedError)"),
        ("raised", "LookupError: no such lexicon entry"),
        ("other version", "Install the same on every machine"),
        ("no lexicon", "Give every machine the same"),
        ("nobody there", "The Ray cluster at 127.0.0.1:9 cannot be used"),
    ],
)
def test_an_error_says_what_to_do(told: Any, case: str, error: str) -> None:
    assert error in told[case]


def test_a_ray_of_this_machine_leaves_nothing_behind(told: Any) -> None:
    assert told["left behind"] == []


def test_the_extra_and_the_lock_name_one_version_of_ray() -> None:
    (extra,) = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]["ray"]
    locked = (ROOT / "requirements-ray.lock").read_text("utf-8").splitlines()
    assert f"{extra} \\" in locked
    assert not [
        line for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines() if line.startswith("ray=")
    ]
