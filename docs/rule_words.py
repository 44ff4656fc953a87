"""How the pages of the rules put things: what a kind means, which command mends, how to silence."""
import re

from httplib_compat.migrate.checker import check
from httplib_compat.migrate.fixes.left import LEFT_ON_SHIM
from httplib_compat.migrate.fixes.modern import LAST, SAFE, UNSAFE
from httplib_compat.migrate.fixes.modernizing import UNSAFE_TOO, Wanted, to_client
from httplib_compat.migrate.fixes.rewriting import to_shim
from httplib_compat.migrate.fixes.shim import CODES
from httplib_compat.migrate.recorded.codes import SHOWN
from httplib_compat.migrate.rule import SHIM

KINDS = {
    "silent": "On Python 3 the program goes on with something wrong, and no error tells",
    "hang": "On Python 3 the program waits for ever, or until the time-out",
    "loud": "On Python 3 the program stops with an error",
    "lenient": "Python 2 raised an error, and Python 3 does not",
}

FIXES = {
    "safe": "It means the same to the program",
    "unsafe": "It needs a decision, about an encoding or about what was meant",
    "shim": "`http.client` has none: the module stays on this package",
    "no": "It depends on the program",
}

#: What the index calls the shortest way to mend a finding, and what that is.
COMMANDS = {
    "import": "`httplib-compat fix` changes the import: the program is on this package",
    "safe fix": "`httplib-compat fix --to http.client` writes what means the same",
    "unsafe fix": "`httplib-compat fix --unsafe-fixes --to http.client` decides what the source "
                  "does not tell",
    "last step": "`httplib-compat fix --to http.client` does it when that takes the module to "
                 "`http.client`: it means the same there alone",
    "this package": "nothing takes it to `http.client`; on this package the program works as it is",
    "hand": "no command does it",
}

SEEN_OTHERWISE = {
    "HLC110": "`httplib-compat check` finds it by its name, whatever stands in it.",
    "HLC512": "No source shows it, and `check` does not find it: it depends on what a server "
              "sends. `httplib-compat run` records the line, and `httplib-compat report` tells it.",
}

SILENT_BY_OPTION = {
    "HLC000": "Leave the file out: `--exclude NAME`, or `exclude` in the configuration.",
    "HLC110": "`--ignore HLC110`, or `ignore` in the configuration: nothing in the file does it.",
    "HLC512": "There is nothing to silence in the source.",
}

# What is code although nobody marked it: texts in quotes, calls, indexes, displays, names with an
# underscore, formats, and what would be taken for HTML.
_CODE = re.compile(r"""(?<![\w'])[bu]?'[^']*'(?!\w)
                       |[\w.]+\((?:[^()]|\([^()]*\))*\)
                       |[\w.]+\[[^\]]*\]
                       |(?<!\w)[\[{][^\]}]*[\]}]
                       |\b\w*_\w+\b
                       |%[a-z]\b
                       |=\?[^?]*\?\w\?[^?]*\?=
                       |<[^>]*>""", re.VERBOSE)
_MARK = re.compile("  # HLC[0-9]{3}.*")
# Two sides of an operator, the left one marked: they are one piece of code.
_OPERATION = re.compile(r"`([^`]+)` (==|!=|%|/) (?:`([^`]+)`|(\w+))")


def marked(text):
    """Return text in Markdown: what is code, and not marked as code, is marked."""
    pieces = re.split(r"(`[^`]*`)", text.rstrip("\n"))
    done = "".join(piece if piece.startswith("`") else
                   _CODE.sub(lambda code: "`%s`" % code.group(), piece) for piece in pieces)
    return _OPERATION.sub(lambda both: "`%s %s %s`" % (
        both.group(1), both.group(2), both.group(3) or both.group(4)), done)


def found(rule):
    """Return when a rule tells what it finds."""
    if not rule.on and rule.code == "HLC512":
        return "at run time only"
    when = "by default" if rule.default else "with `--select %s` only" % rule.code
    return when + (", and by `httplib-compat run`" if rule.code in SHOWN else "")


def command(rule):
    """Return the shortest way to mend a finding of a rule: a key of COMMANDS."""
    for name, table in (("import", CODES), ("safe fix", SAFE), ("unsafe fix", UNSAFE),
                        ("last step", LAST)):
        if rule.code in table:
            return name
    return "this package" if rule.fix == SHIM else "hand"


def mending(rule, before):
    """Return the sentences that say which command mends what, and whether the example, too."""
    code = rule.code
    said = [words for told, words in (
        (code in CODES, "`httplib-compat fix` changes the import, or the name in a text, and "
                        "nothing else: the program is on this package and works as it did."),
        (code in SAFE, "`httplib-compat fix --to http.client` does it where the source leaves no "
                       "doubt: what it writes means the same on this package and on "
                       "`http.client`."),
        (code in SAFE and code in UNSAFE, "With `--unsafe-fixes` it also decides what the source "
                                          "does not tell: read what it did."),
        (code in UNSAFE and code not in SAFE,
         "`httplib-compat fix --unsafe-fixes --to http.client` does it, and decides what the "
         "source does not tell: read what it did."),
        (code in LAST and code not in {*SAFE, *UNSAFE},
         "`httplib-compat fix --to http.client` does it in the last step, which takes a module to "
         "`http.client` when nothing else keeps it on this package: what it writes means the same "
         "there alone."),
        (code in LAST.keys() & {*SAFE, *UNSAFE},
         "What that leaves goes in the last step, which takes a module to `http.client` when "
         "nothing else keeps it on this package: it means the same there alone."),
        (code in LEFT_ON_SHIM.intersection({*SAFE, *UNSAFE}),
         "Python 3 itself differs here, so this package does not help: `httplib-compat fix "
         "--unsafe-fixes` mends it on the way to the package, too."),
    ) if told]
    if not said:
        said = ["No command does it."]
        if rule.fix == SHIM:
            said.append("On this package the program works as it is.")
    elif not is_mended(code, before):
        said.append("The example above is left to you.")
    return " ".join(said)


def is_mended(code, before):
    """Return whether a command takes the findings of a rule out of a program without its marks."""
    data = _MARK.sub("", before).encode("utf-8")
    results = [to_shim("program.py", data, [code]) if code in CODES else
               to_client("program.py", data, Wanted([code], True))]
    if code in LAST:
        results.append(to_client("program.py", data, UNSAFE_TOO, unseen=True))
    return any(result.data is not None and all(
        one.code != code for one in check("program.py", result.data)) for result in results)


def silence(code):
    """Return how a finding is kept quiet."""
    return SILENT_BY_OPTION.get(
        code, "`# noqa: %s` at the end of the line; `--ignore %s` for a whole run." % (code, code))
