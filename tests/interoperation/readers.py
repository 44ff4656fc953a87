"""The readers of `callers.READERS` at work: what each is given, does and must find.

A `Reading` has the body that the server sends, the function that reads the response, and what that
function returns when all went well.
"""
import codecs
import csv
import gzip
import hashlib
import html.parser
import io
import json
import pickle
import shutil
import tarfile
import xml.dom.minidom
import xml.etree.ElementTree as ElementTree
import xml.sax
import zipfile
import zlib
from typing import Any, Callable, NamedTuple

TEXT = "".join(f"{number},caf\xe9 \u20ac\n" for number in range(9000))
LINES = TEXT.encode()
TABLE = [line.split(",") for line in TEXT.split("\n")[:-1]]
CELLS = [cell for _, cell in TABLE]
XML = ("<all>" + "".join(f'<one x="{key}">{cell}</one>' for key, cell in TABLE) + "</all>").encode()
VALUE = {"caf\xe9": TABLE[:2000], "none": None}


class Reading(NamedTuple):
    """One reader at work."""

    body: bytes
    read: Callable
    finds: Any


def _copy(make):
    def read(response):
        target = make()
        shutil.copyfileobj(response, target)
        return target.getvalue()
    return read


def _into_buffers(response):
    pieces = []
    buffer = bytearray(5000)
    while True:
        count = response.readinto(buffer)
        if not count:
            return b"".join(pieces)
        pieces.append(bytes(buffer[:count]))


class _Words(html.parser.HTMLParser):
    """A parser that keeps the words between the tags."""

    def __init__(self):
        html.parser.HTMLParser.__init__(self)
        self.words = []

    def handle_data(self, data):
        self.words.append(data)


def _html(response):
    parser = _Words()
    parser.feed(response.read())
    parser.close()
    return parser.words


class _Cells(xml.sax.ContentHandler):
    """A handler that counts the elements and keeps the text."""

    def __init__(self):
        xml.sax.ContentHandler.__init__(self)
        self.count = 0
        self.text = []

    def startElement(self, name, attributes):
        self.count += name == "one"

    def characters(self, content):
        self.text.append(content)


def _sax(response):
    handler = _Cells()
    xml.sax.parse(response, handler)
    return handler.count, "".join(handler.text)


def _dom(response):
    document = xml.dom.minidom.parse(response)
    try:
        return [cell.firstChild.data for cell in document.documentElement.childNodes]
    finally:
        document.unlink()


def _iterparse(response):
    return [element.text for _, element in ElementTree.iterparse(response) if element.text]


def _tar_file():
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        member = tarfile.TarInfo("lines.csv")
        member.size = len(LINES)
        archive.addfile(member, io.BytesIO(LINES))
    return target.getvalue()


def _untar(response):
    with tarfile.open(fileobj=response, mode="r|gz") as archive:
        return {member.name: archive.extractfile(member).read() for member in archive}


def _zip_file():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("lines.csv", LINES)
    return target.getvalue()


def _unzip(response):
    with zipfile.ZipFile(io.BytesIO(response.read())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _gunzip(response):
    with gzip.GzipFile(fileobj=response) as unpacked:
        return unpacked.read()


def _inflate(response):
    decoder = zlib.decompressobj()
    pieces = []
    piece = response.read(500)
    while piece:
        pieces.append(decoder.decompress(piece))
        piece = response.read(500)
    return b"".join(pieces + [decoder.flush()])


def _texts(response):
    return io.TextIOWrapper(response, "utf-8", newline="")


READINGS = {
    "io.TextIOWrapper, read()": Reading(LINES, lambda r: _texts(r).read(), TEXT),
    "io.TextIOWrapper, lines": Reading(
        LINES, lambda r: list(_texts(r)), TEXT.splitlines(True)),
    "io.BufferedReader, read()": Reading(LINES, lambda r: io.BufferedReader(r).read(), LINES),
    "io.BufferedReader, lines": Reading(
        LINES, lambda r: io.BufferedReader(r).readlines(), LINES.splitlines(True)),
    "codecs.getreader": Reading(LINES, lambda r: codecs.getreader("utf-8")(r).read(), TEXT),
    "readinto a bytearray": Reading(LINES, _into_buffers, LINES),
    "shutil.copyfileobj to a binary file": Reading(LINES, _copy(io.BytesIO), LINES),
    "shutil.copyfileobj to a text file": Reading(
        LINES, _copy(lambda: io.StringIO(newline="")), TEXT),
    "io.BytesIO of the body": Reading(LINES, lambda r: io.BytesIO(r.read()).read(), LINES),
    "io.StringIO of the body": Reading(LINES, lambda r: io.StringIO(r.read()).read(), TEXT),
    "json.load": Reading(json.dumps(VALUE).encode(), json.load, VALUE),
    "json.loads": Reading(
        json.dumps(VALUE, ensure_ascii=False).encode(), lambda r: json.loads(r.read()), VALUE),
    "csv.reader over the response": Reading(LINES, lambda r: list(csv.reader(r)), TABLE),
    "csv.reader over decoded lines": Reading(
        LINES, lambda r: list(csv.reader(line.decode("utf-8") for line in r)), TABLE),
    "csv.reader over io.TextIOWrapper": Reading(
        LINES, lambda r: list(csv.reader(_texts(r))), TABLE),
    "html.parser": Reading(XML, _html, CELLS),
    "xml.etree.ElementTree.parse": Reading(
        XML, lambda r: [one.text for one in ElementTree.parse(r).getroot()], CELLS),
    "xml.etree.ElementTree.iterparse": Reading(XML, _iterparse, CELLS),
    "xml.etree.ElementTree.fromstring": Reading(
        XML, lambda r: [one.text for one in ElementTree.fromstring(r.read())], CELLS),
    "xml.dom.minidom.parse": Reading(XML, _dom, CELLS),
    "xml.sax.parse": Reading(XML, _sax, (len(CELLS), "".join(CELLS))),
    "tarfile.open of a packed stream": Reading(_tar_file(), _untar, {"lines.csv": LINES}),
    "zipfile by io.BytesIO": Reading(_zip_file(), _unzip, {"lines.csv": LINES}),
    "gzip.GzipFile over the response": Reading(gzip.compress(LINES), _gunzip, LINES),
    "gzip.decompress": Reading(
        gzip.compress(LINES), lambda r: gzip.decompress(r.read()), LINES),
    "zlib.decompressobj, piece by piece": Reading(zlib.compress(LINES), _inflate, LINES),
    "hashlib": Reading(
        LINES, lambda r: hashlib.sha256(r.read()).hexdigest(), hashlib.sha256(LINES).hexdigest()),
    "pickle.loads of the body": Reading(
        pickle.dumps(VALUE, 2), lambda r: pickle.loads(r.read()), VALUE),
}
