"""New environments of each Python that is here, and what installing leaves in them.

Made by the virtualenv that still makes those of 2.7 and 3.6.
"""
import os
import shutil
import sys

from distributions import PYTHONS, environment, run


# The pip that this virtualenv carries does not run on these: it fetches a newer one.
CARRIES_NO_PIP = ("3.12", "3.13", "3.14", "3.15")


class FreshEnvironment:
    """One virtual environment in a folder of its own, and the commands run in it."""

    def __init__(self, version, place):
        self.version = version
        self.place = str(place)
        pip = "--download" if version in CARRIES_NO_PIP else "--no-download"
        run(sys.executable, "-m", "virtualenv", "-q", "--no-wheel", pip, "-p",
            PYTHONS[version], self.place)
        self.python = os.path.join(self.place, "bin", "python")

    def run(self, *arguments, **more):
        """Run its Python from a folder that holds nothing of ours; return what is printed."""
        # `-c` and `-m` put the current folder on the path, and it may be the checkout.
        return run(self.python, *arguments, env=environment(**more),
                   cwd=os.path.dirname(self.place))

    def install(self, *what):
        """Install with its pip; return what pip prints."""
        return self.run("-m", "pip", "install", "--compile", *what)

    def uninstall(self, *names):
        """Uninstall by name; return what pip prints."""
        return self.run("-m", "pip", "uninstall", "-y", *names)

    def files(self):
        """Return the paths of all its files and folders, from its top, but for caches of pip's own.

        What Python itself compiles when a module of pip is first imported comes and goes by itself.
        """
        found = set()
        for place, folders, names in os.walk(self.place):
            for name in folders + names:
                found.add(os.path.relpath(os.path.join(place, name), self.place))
        return {path for path in found if "__pycache__" not in path and not path.endswith(".pyc")
                or "httplib" in path}

    def remove(self):
        """Remove its folder: pytest would keep those of the last runs."""
        shutil.rmtree(self.place)
