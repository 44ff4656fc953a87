"""How Sphinx builds the site. `tox -e docs` runs it; a warning is an error there."""
import ast
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def released_version():
    """Return the version that the package says it has, without importing it."""
    with open(os.path.join(HERE, os.pardir, "httplib_compat", "__init__.py"), "rb") as source:
        tree = ast.parse(source.read())
    return next(node.value.value for node in tree.body
                if isinstance(node, ast.Assign) and node.targets[0].id == "__version__")


project = "httplib-compat"
author = "httplib-compat contributors"
copyright = author
version = release = released_version()

extensions = ["myst_parser"]
myst_enable_extensions = ["deflist"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["requirements.txt", "recipes/*"]
# Links to headings: [text](page.md#words-of-the-heading).
myst_heading_anchors = 3
nitpicky = True
# Python 2 and 3 at once: what is no valid Python 3 must not be marked as Python.
highlight_language = "text"

html_theme = "furo"
html_title = "httplib-compat " + release
html_static_path = ["static"]
html_css_files = ["site.css"]
html_show_sphinx = False
html_copy_source = False
html_use_index = False  # nothing is marked for one
