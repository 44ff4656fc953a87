"""Draw `static/tour.svg`: commands of the tool, run on a terminal, with what they print.

    python docs/make_tour.py

runs them in a folder of their own, on a pseudo-terminal, against the demo's server, and has `rich`
draw what came. A test fails while the picture shows anything else than the commands print.
"""
import errno
import fcntl
import html
import os
import pty
import re
import struct
import subprocess
import termios

from rich.console import Console
from rich.text import Text
from sessions import scene

HERE = os.path.dirname(os.path.abspath(__file__))
PICTURE = os.path.join(HERE, "static", "tour.svg")
PROGRAM = os.path.join(HERE, "tour", "old.py")
COMMAND = "python docs/make_tour.py"
COLUMNS = 100
TITLE = "httplib-compat"

# A command, and how many lines from its head and from its foot are shown; None: all of them.
COMMANDS = (
    ("python -m httplib_compat demo", (6, 3)),
    ("cat old.py", None),
    ("httplib-compat check --select HLC201,HLC404 old.py", None),
    ("httplib-compat fix --diff old.py", None),
    ("httplib-compat run old.py", None),
)

# What rich draws with, but for the fonts, which it would have browsers load from elsewhere.
PAGE = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace; \
font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width}}
.{unique_id}-title {{font-size: 18px; font-weight: bold; font-family: sans-serif}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def shown(command, stage):
    """Return what a command writes to a terminal, with its colours."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 40, COLUMNS, 0, 0))
    environment = dict(stage.environment, TERM="xterm-256color", COLORTERM="truecolor")
    environment.pop("NO_COLOR")
    process = subprocess.Popen(command, shell=True, cwd=stage.folder, env=environment,
                               stdin=child, stdout=child, stderr=child)
    os.close(child)
    try:
        return stage.plain(written(parent).decode("utf-8"))
    finally:
        os.close(parent)
        process.wait()


def written(terminal):
    """Return the bytes that are written to a terminal until nobody has it open any more."""
    data = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError as error:
            if error.errno != errno.EIO:  # how Linux tells the end
                raise
            return data
        if not part:
            return data
        data += part


def tour():
    """Return the text of the whole session, with its colours."""
    with scene() as stage:
        with open(PROGRAM, encoding="utf-8") as file:
            program = stage.real(file.read())
        with open(stage.path("old.py"), "w", encoding="utf-8") as file:
            file.write(program)
        parts = [part(command, cut, stage) for command, cut in COMMANDS]
    return "\n".join(parts)


def part(command, cut, stage):
    """Return one command behind a prompt, and what it prints, or its head and foot."""
    lines = without_moves(shown(command, stage)).strip("\n").splitlines()
    if cut is not None:
        head, foot = cut
        left_out = len(lines) - head - foot
        lines = lines[:head] + ["\033[2m... %d lines more ...\033[0m" % left_out] + lines[-foot:]
    return "\033[1;32m$ \033[0m\033[1m%s\033[0m\n%s\n" % (command, "\n".join(lines))


def without_moves(text):
    """Return a text without what moves the cursor; colours stay."""
    return re.sub(r"\033\[[0-9;?]*[A-Za-ln-z]", "", text.replace("\r", ""))


def draw(session):
    """Return the picture of a session."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True,
                          color_system="truecolor", legacy_windows=False)
        console.print(Text.from_ansi(session), soft_wrap=False)
        return console.export_svg(title=TITLE, code_format=PAGE, unique_id="tour")


def words(picture):
    """Return the text that a picture shows, line by line."""
    rows = {}
    for top, text in re.findall(r'<text class="tour-r\d+" x="[^"]*" y="([^"]*)"[^>]*>(.*?)</text>',
                                picture):
        rows.setdefault(float(top), []).append(html.unescape(text).replace("\xa0", " "))
    return ["".join(rows[top]).rstrip() for top in sorted(rows)]


def main():
    """Write the picture."""
    with open(PICTURE, "w", encoding="utf-8") as file:
        file.write(draw(tour()))


if __name__ == "__main__":
    main()
