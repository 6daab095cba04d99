"""`serve` says where it is, answers there and nowhere else, and stops when asked to."""

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.orchestration.build import Built
from pipeline.settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture
def served(settings: Settings, built: Built):
    script = "from pipeline.cli import app; app()"
    command = [sys.executable, "-c", script, "serve", "--outputs", str(settings.outputs_dir.absolute()), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_it_tells_its_address_answers_and_stops(served: "subprocess.Popen[str]", built: Built) -> None:
    assert served.stdout is not None and served.stderr is not None
    line = served.stdout.readline()
    (address,) = re.findall(r"http://127\.0\.0\.1:\d+/", line)
    assert built.path.name in line
    with urllib.request.urlopen(address) as answer:
        assert "Conflict Ledger" in answer.read().decode()
    with urllib.request.urlopen(f"{address}answer.csv?sql=SELECT+count(*)+AS+n+FROM+documents") as answer:
        assert answer.read().decode("utf-8-sig") == '"n"\n3\n'
    served.send_signal(signal.SIGINT)
    assert served.wait(30) in (0, 130, -signal.SIGINT)
    assert "Traceback" not in served.stderr.read()


def test_a_port_in_use_is_told(settings: Settings, built: Built) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(app, ["serve", "--outputs", str(settings.outputs_dir), "--port", port])
    assert result.exit_code == 1
    assert f"Port {port} cannot be used" in result.output and "--port" in result.output
