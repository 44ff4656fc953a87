"""What Python 2.7 makes of files: run by the real one, named on the standard input, one a line.

It prints JSON: for each path None where it does not compile, else the lines that import httplib,
each with whether it stands below an ``if`` or a ``try``. Nothing of the files is run or written.
"""
import ast
import json
import sys


def asks_for_httplib(node):
    """Return whether a statement imports httplib or names of it."""
    if isinstance(node, ast.ImportFrom):
        return node.module == "httplib" and not node.level
    return isinstance(node, ast.Import) and any(alias.name == "httplib" for alias in node.names)


def imports(node, below):
    """Yield the line of each import of httplib below a node, and whether it is conditional."""
    for child in ast.iter_child_nodes(node):
        if asks_for_httplib(child):
            yield child.lineno, below
        conditional = isinstance(child, (ast.If, ast.TryExcept))
        for found in imports(child, below or conditional):
            yield found


def read(path):
    """Return the imports of httplib in a file, None where 2.7 does not compile it."""
    with open(path, "rb") as file:
        # As py_compile reads: any line end, and one at the end of the file.
        text = file.read().replace(b"\r\n", b"\n").replace(b"\r", b"\n") + b"\n"
    try:
        compile(text, path, "exec", 0, True)
        return sorted(imports(compile(text, path, "exec", ast.PyCF_ONLY_AST, True), False))
    except (SyntaxError, TypeError, ValueError, MemoryError, RuntimeError):
        return None


if __name__ == "__main__":
    paths = sys.stdin.read().split("\n")
    print(json.dumps({path: read(path) for path in paths if path}))
