"""The invariant under atheris: answers that grow by what they reach in our sources.

    python tests/fuzz/atheris_answers.py [-runs=N] [-max_total_time=SECONDS] [FOLDER]

The options are libFuzzer's; FOLDER keeps what was found worth keeping. An answer that breaks the
invariant ends the run, and libFuzzer writes it to a file `crash-...`, which run again as the only
argument shows it alone. Needs atheris, which has wheels for some Pythons on Linux.
"""
import os
import sys
import tempfile

import atheris

with atheris.instrument_imports(include=["httplib", "httplib_compat"]):
    import httplib  # noqa: F401  (it is the package: loaded here, it is instrumented)

    # What is loaded late, now.
    import httplib_compat._py2.contentcodings
    import httplib_compat._py2.message
    import httplib_compat._py2.plainrequest  # noqa: F401

from fuzz_caller import MANNERS, MODES, Caller
from fuzz_exchange import converse
from fuzz_links import Server, unix_pair

METHODS = ["GET", "HEAD", "POST"]
ENDINGS = ["closes", "closes", "closes", "stays"]
_NAMES = sorted(MANNERS)


def one_input(data):
    """Have one conversation: the last bytes choose the caller, the others are the answer."""
    choices = atheris.FuzzedDataProvider(data)
    caller = Caller(
        choices.PickValueInList(list(MODES)), choices.ConsumeBool(), choices.ConsumeBool(),
        choices.PickValueInList(METHODS), choices.ConsumeBool(), 0,
        choices.PickValueInList(_NAMES))
    ending = choices.PickValueInList(ENDINGS)
    answer = choices.ConsumeBytes(choices.remaining_bytes())
    converse(caller, Server(unix_pair, answer, ending))


# What the first answers are made from; coverage finds the rest.
SEEDS = (
    b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x\r\nhello\r\n0\r\nA: b\r\n\r\n",
    b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nX: a\r\n b\r\n\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
    b"plain text\r\n")


def main(arguments):
    """Fuzz by libFuzzer's options; does not return."""
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(SEEDS):
            with open(os.path.join(folder, f"seed-{number}"), "wb") as file:
                # The provider takes choices from the end.
                file.write(seed + bytes(9))
        child = os.fork()
        if not child:
            shows_one = any(map(os.path.isfile, arguments[1:]))
            atheris.Setup(arguments if shows_one else arguments + [folder], one_input)
            atheris.Fuzz()
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv))
