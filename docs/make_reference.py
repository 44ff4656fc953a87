"""Make `reference.md`, the page of everything in the module, from the docstrings of the package.

    python docs/make_reference.py

writes the page beside this file. The package has to be installed. What docstrings cannot say is in
`reference_tables.py`. A test fails while the page says anything else.
"""
import inspect
import io
import json
import os
import re

import reference_tables as tables
from httplib_compat import httplib
from httplib_compat._py2.filemanners import FileManners

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = os.path.join(HERE, "reference.md")
COMMAND = "python docs/make_reference.py"

HEAD = """\
# Reference

Everything that `import httplib` gives. Names, arguments and values are those of Python 2.7.18;
what was added since is marked, but for arguments behind a `*`: all of those are new. Sizes are in
bytes and times in seconds.

This page is made from the docstrings of the package. Change them, then run `{command}`.
"""

BEYOND = "*Not on Python 2.7.*"

LONGEST_CALL = 78  # characters that stand in one line of the page

CLASSES = list(tables.ATTRIBUTES)

with open(os.path.join(os.path.dirname(HERE), "tests", "surface_2718.json")) as _surface:
    # class -> the methods that 2.7.18 had, by their names; those of a base class are told there.
    METHODS_OF_2718 = json.load(_surface)["methods"]


def make_page():
    """Return the text of the page."""
    parts = [HEAD.format(command=COMMAND)]
    parts += [class_section(name) for name in CLASSES]
    parts += [exceptions(), functions(), constants(), private_names()]
    return "\n".join(parts)


def class_section(name):
    """Return the section of one class."""
    found = getattr(httplib, name)
    lines = ["## %s\n" % name, "```{code-block} python", call_of(name, found), "```\n"]
    base = next((of for of in found.__mro__[1:] if of.__name__ in CLASSES), None)
    if base is not None:
        lines += ["A subclass of %s, with all that it has.\n" % base.__name__]
    lines += [prose(found), ""]
    if name in tables.ALSO:
        lines += [tables.ALSO[name] + "\n"]
    lines += inherited_from_files(found, base)
    lines += definitions("Methods", methods_of(found, base), METHODS_OF_2718[name])
    lines += definitions("Hooks", hooks_of(found, base), METHODS_OF_2718[name])
    lines += table("Attributes", "attribute", tables.ATTRIBUTES[name])
    return "\n".join(lines)


def methods_of(found, base):
    """Return the public methods, by name, that a class has from here and `base` has not so."""
    methods = {name: getattr(found, name) for name in dir(found) if not name.startswith("_")
               and inspect.isfunction(inspect.getattr_static(found, name))}
    return {name: method for name, method in methods.items()
            if method not in (getattr(base, name, None), getattr(FileManners, name, None))}


def hooks_of(found, base):
    """Return the methods, by name, that programs override although their names are private."""
    hooks = [name for name in METHODS_OF_2718[found.__name__]
             if name.startswith("_") and not name.endswith("__")]
    hooks += tables.NEW_HOOKS.get(found.__name__, [])
    return {name: getattr(found, name) for name in sorted(hooks)
            if getattr(base, name, None) is not getattr(found, name)}


def inherited_from_files(found, base):
    """Return what tells of methods that every file of Python has."""
    if base is not None or not issubclass(found, io.BufferedIOBase):
        return []
    names = [name for name in dir(io.BufferedIOBase) if not name.startswith("_")
             and getattr(found, name) is getattr(FileManners, name, None)]
    return ["It is also a file of Python 3 (`io.BufferedIOBase`), and has from there: %s. %s\n"
            % (", ".join("`%s`" % name for name in names), BEYOND)]


def definitions(heading, functions, known=None):
    """Return the lines that define functions; what is not among `known` ones is marked."""
    lines = ["### %s\n" % heading] if functions else []
    for name, function in functions.items():
        text = prose(function) if inspect.getdoc(function) else tables.HOOKS[name]
        if known is not None and name not in known:
            text += " " + BEYOND
        indented = re.sub(r"\n(?!\n)", "\n  ", text)
        lines += ["`%s%s`" % (name, signature(function)), ": %s\n" % indented]
    return lines


def signature(function):
    """Return the arguments of a function or class as a call shows them, without `self`."""
    found = inspect.signature(function)
    parameters = [parameter for name, parameter in found.parameters.items() if name != "self"]
    text = str(found.replace(parameters=parameters, return_annotation=found.empty))
    return re.sub(r"<object object at 0x[0-9a-f]+>", "socket._GLOBAL_DEFAULT_TIMEOUT", text)


def call_of(name, found):
    """Return how a class is called: in one line, or with a line for each argument."""
    call = name + signature(found)
    if len(call) <= LONGEST_CALL:
        return call
    # A comma inside brackets belongs to a default value; none of ours has one.
    start, _, arguments = call.rpartition("(")
    return "%s(\n    %s)" % (start, ",\n    ".join(arguments[:-1].split(", ")))


def prose(documented):
    """Return a docstring as Markdown; its names are marked as code already."""
    text = inspect.getdoc(documented)
    text = text.replace("``", "`")
    # What is no code must not be taken for markup.
    pieces = re.split(r"(`[^`]*`)", text)
    return "".join(piece if piece.startswith("`") else re.sub(r"([*_<\[])", r"\\\1", piece)
                   for piece in pieces)


def table(heading, first, meanings):
    """Return the lines of a table of names and what they are."""
    if not meanings:
        return []
    lines = ["### %s\n" % heading, "| %s | what it is |" % first, "|---|---|"]
    return lines + ["| `%s` | %s |" % pair for pair in meanings.items()] + [""]


def exceptions():
    """Return the section of the exceptions."""
    lines = ["## Exceptions\n",
             "They are the classes of `http.client`, so that a program which catches those of",
             "either module catches both. `error` is another name of `HTTPException`.\n",
             "| exception | base | raised for |", "|---|---|---|"]
    for name, meaning in tables.EXCEPTIONS.items():
        base = getattr(httplib, name).__mro__[1].__name__
        lines.append("| `%s` | `%s` | %s |" % (name, base, meaning))
    return "\n".join(lines) + "\n"


def functions():
    """Return the section of the functions of the module."""
    lines = ["## Functions\n"]
    for heading, names in (("Of this package", tables.FUNCTIONS),
                           ("Of Python 2.7", tables.OLD_FUNCTIONS)):
        lines += definitions(heading, {name: getattr(httplib, name) for name in names})
    return "\n".join(lines)


def constants():
    """Return the section of the constants."""
    numbers = {name: value for name, value in vars(httplib).items()
               if name.isupper() and not name.startswith("_") and isinstance(value, int)}
    codes = {name: value for name, value in numbers.items() if 100 <= value < 600
             and name not in ("HTTP_PORT", "HTTPS_PORT")}
    others = {name: value for name, value in numbers.items() if name not in codes}
    lines = ["## Constants\n", "| name | value |", "|---|---|"]
    lines += ["| `%s` | %d |" % pair for pair in others.items()]
    lines += ["\n### Status codes\n",
              "Plain integers. `responses` gives the phrase of a code: a dictionary with the gaps",
              "that it had on Python 2.7.\n",
              "| name | value | `responses[value]` |", "|---|---|---|"]
    lines += ["| `%s` | %d | %s |" % (name, code, httplib.responses.get(code, ""))
              for name, code in sorted(codes.items(), key=lambda pair: pair[1])]
    return "\n".join(lines) + "\n"


def private_names():
    """Return the section of names that are no feature, and that programs use all the same."""
    lines = ["## Names that came along\n",
             "Python 2's module had these because it used them itself. Programs use them, so they",
             "are here. What is set on the module takes effect at the next call, as it did.\n"]
    lines += table("Borrowed", "name", tables.BORROWED)
    lines += table("With an underscore", "name", tables.PRIVATE)
    return "\n".join(lines)


def main():
    """Write the page."""
    page = make_page()
    with open(PAGE, "w", encoding="utf-8", newline="\n") as file:
        file.write(page)


if __name__ == "__main__":
    main()
