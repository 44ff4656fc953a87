"""Programs that were packed whole, with us inside, still say `import httplib`.

A zip application, and a program of PyInstaller. Run by `tox -e package`.
"""
import os
import sys
import zipapp

import pytest

from distributions import PYTHONS, TRIED, run, slow

pytestmark = [slow, pytest.mark.timeout(300)]

# It makes a request, so that what is loaded late was packed too; and prints where httplib is from.
PROGRAM = '''\
import socket
import threading
import httplib

ANSWER = b"HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\nX-Word: there\\r\\n\\r\\nhello"


def answer(listener):
    peer = listener.accept()[0]
    while b"\\r\\n\\r\\n" not in peer.recv(65536):
        pass
    peer.sendall(ANSWER)
    peer.close()


def main():
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(1)
    listener.settimeout(30)
    server = threading.Thread(target=answer, args=(listener,))
    server.daemon = True
    server.start()
    connection = httplib.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=30)
    connection.request("GET", "/")
    response = connection.getresponse()
    print(response.read() == "hello" and response.msg["x-word"] == "there")
    print(issubclass(httplib.BadStatusLine, httplib.HTTPException))
    print(httplib.__name__)
    connection.close()
    server.join()
    listener.close()


main()
'''

@pytest.fixture(scope="module")
def application(wheel, tmp_path_factory):
    """The path of a zip application that holds the program, the package and six."""
    place = tmp_path_factory.mktemp("zipapp")
    run(sys.executable, "-m", "pip", "install", "-q", "--no-compile", "--target",
        place / "inside", wheel)
    (place / "inside" / "__main__.py").write_text(PROGRAM)
    zipapp.create_archive(str(place / "inside"), str(place / "program.pyz"))
    return str(place / "program.pyz")


@pytest.mark.parametrize("version", TRIED)
def test_one_zip_application_runs_on(version, application, tmp_path):
    if version not in PYTHONS:
        pytest.skip("no Python %s was found" % version)
    printed = run(PYTHONS[version], application, cwd=str(tmp_path)).split()
    assert printed == ["True", "True", "httplib" if version == "2.7" else "httplib_compat"]


def test_a_program_of_pyinstaller_runs(tmp_path):
    pytest.importorskip("PyInstaller", reason="PyInstaller is in the environment of tox -e package")
    (tmp_path / "program.py").write_text(PROGRAM)
    run(sys.executable, "-m", "PyInstaller", "--onedir", "--log-level=WARN", "program.py",
        cwd=str(tmp_path))
    packed = str(tmp_path / "dist" / "program")
    # Away from where it was made: nothing of this environment may be what it runs on.
    os.rename(packed, str(tmp_path / "elsewhere"))
    printed = run(str(tmp_path / "elsewhere" / "program"), cwd=str(tmp_path)).split()
    assert printed == ["True", "True", "httplib_compat"]
