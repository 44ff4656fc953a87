"""An import that a fix needs: where it goes, what it is called by, and where there is none."""
import pytest

from httplib_compat.migrate.fixes.edits import applied
from httplib_compat.migrate.fixes.importing import imported
from httplib_compat.migrate.module import Module
from httplib_compat.migrate.parsing import parse
from httplib_compat.migrate.source import Source


def asked(name, text):
    """Return the text that means a module in a program, and the program with it; or None."""
    source = Source("program.py", text.encode("utf-8"))
    found = imported(name, Module(source, parse(source)))
    return None if found is None else (found[0], applied(source.text, found[1]))


@pytest.mark.parametrize(("before", "after"), [
    ("import httplib\n", "import httplib\nimport os\n"),
    ("import httplib", "import httplib\nimport os"),
    ("import httplib\nimport sys\nx = 1\n", "import httplib\nimport os\nimport sys\nx = 1\n"),
    ("import sys\nimport ssl\n", "import os\nimport sys\nimport ssl\n"),
    ("import httplib\n\nimport own\n", "import httplib\nimport os\n\nimport own\n"),
    ('"""What it does."""\nfrom __future__ import division\n\nimport sys\n',
     '"""What it does."""\nfrom __future__ import division\nimport os\n\nimport sys\n'),
    ("#!/usr/bin/python\n# -*- coding: utf-8 -*-\nx = 1\n",
     "#!/usr/bin/python\n# -*- coding: utf-8 -*-\nimport os\nx = 1\n"),
    ("@decorated\ndef f():\n    pass\n", "import os\n@decorated\ndef f():\n    pass\n"),
    ("import httplib; import sys; x = 1\ny = 2\n",
     "import httplib; import sys; x = 1\nimport os\ny = 2\n"),
    ("import httplib; x = '''\n'''\ny = 2\n", "import httplib; x = '''\n'''\nimport os\ny = 2\n"),
    ("from httplib import (\n    OK,\n)\nimport httplib\nx = 1\n",
     "from httplib import (\n    OK,\n)\nimport httplib\nimport os\nx = 1\n"),
    ("import httplib\r\nx = 1\r\n", "import httplib\r\nimport os\r\nx = 1\r\n"),
    ("from httplib import *\nx = 1\n", "import os\nfrom httplib import *\nx = 1\n"),
    ("import httplib\ndef f():\n    import os\n",
     "import httplib\nimport os\ndef f():\n    import os\n"),
    ("import httplib\nprint 'old'\n", "import httplib\nimport os\nprint 'old'\n"),
    ("x = 1\nimport os\n", "import os\nx = 1\nimport os\n"),
])
def test_the_import_stands_among_the_others(before, after):
    assert asked("os", before) == ("os", after)


@pytest.mark.parametrize(("name", "text", "meant"), [
    ("os", "import os\n", "os"),
    ("os", "import os as system\n", "system"),
    ("os", "import os.path, os\n", "os"),
    ("email.utils", "import email.utils\n", "email.utils"),
    ("email.utils", "from email import utils as mail\n", "mail"),
])
def test_an_import_that_is_there_is_used(name, text, meant):
    assert asked(name, text) == (meant, text)


def test_a_module_of_a_package_is_imported_beside_another():
    assert asked("email.utils", "import email.header\n") == \
        ("email.utils", "import email.header\nimport email.utils\n")


@pytest.mark.parametrize("text", [
    "import own as os\n",
    "from own import os\n",
    "from . import os\n",
    "from own import *\n",
    "os = 1\n",
    "def os():\n    pass\n",
    "class os(object):\n    pass\n",
    "def f(os):\n    pass\n",
    "for os in ():\n    pass\n",
    "try:\n    import os\nexcept ImportError:\n    os = None\n",
    "try:\n    pass\nexcept ValueError as os:\n    pass\n",
    "import os\ndef f():\n    os = 1\n",
])
def test_a_name_that_is_something_else_anywhere_is_not_imported(text):
    assert asked("os", text) is None
