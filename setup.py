"""The build: all metadata is in setup.cfg, which every setuptools from Python 2.7's on can read.

What setup.cfg cannot say is here: with ``SOURCE_DATE_EPOCH`` set, two builds of one tree are the
same bytes. Wheels are by themselves; a source distribution keeps the times and owners of the files
on this disk, and the time of its own making.
"""
import gzip
import os
import tarfile

from setuptools import setup
from setuptools.command.sdist import sdist


class DatedArchive(sdist):
    """A source distribution whose archive says what SOURCE_DATE_EPOCH says, where that is set."""

    def make_archive(self, *arguments, **options):
        """Make the archive as setuptools does, date it, and return its path."""
        path = sdist.make_archive(self, *arguments, **options)
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        if epoch and path.endswith(".tar.gz"):
            date_archive(path, int(epoch))
        return path


def date_archive(path, epoch):
    """Write a .tar.gz anew: the same files by name, dated `epoch` in seconds, of no user."""
    undated = path + ".undated"
    os.rename(path, undated)
    with tarfile.open(undated) as old, open(path, "wb") as file, \
            gzip.GzipFile("", "wb", mtime=epoch, fileobj=file) as packed, \
            tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as new:
        for member in sorted(old.getmembers(), key=lambda one: one.name):
            new.addfile(dated(member, epoch), old.extractfile(member) if member.isfile() else None)
    os.remove(undated)


def dated(member, epoch):
    """Return a member with nothing in it of the machine that packed it."""
    member.mtime = epoch
    member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.pax_headers = {}
    return member


setup(cmdclass={"sdist": DatedArchive})
