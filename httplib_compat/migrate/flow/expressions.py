"""What expressions may be, each told from its parts."""
import abc
import ast
from typing import Any, List, Optional

from . import values as v
from .attributes import attribute
from .builtins import FUNCTIONS, members
from .calls import Calls
from .children import children
from .globals import STARRED, canonical
from .guesses import guess
from .paths import path_of
from .values import NOTHING, UNKNOWN, Kinds, join, list_of, only, tuple_of

# Made once: most constants are one of these.
_ASCII, _NUMBER, _NONE = only(v.TEXT, "ascii"), only(v.NUMBER), only(v.NONE)
_STRINGS = (v.BODY, v.ENCODED, v.HEADER, v.HEADER_NAME)


class Expressions(Calls):
    """Evaluates; the statements are in another class."""

    def evaluate(self, node: Optional[ast.AST]) -> Kinds:
        """Return what an expression may be, and remember it."""
        if node is None:
            return only(v.NONE)
        method = self.methods.get(type(node))
        if method is None:
            name = "evaluate_" + type(node).__name__
            method = self.methods[type(node)] = getattr(self, name, self.evaluate_other)
        kinds: Kinds = method(node)
        # As `State.record`: this is where most of the time goes.
        known = self.state.kinds
        before = known.get(node)
        if before is None:
            known[node] = kinds
        elif before is not kinds:
            known[node] = join((before, kinds))
        return kinds

    def evaluate_other(self, node: ast.AST) -> Kinds:
        for child in children(node):
            if isinstance(child, (ast.expr, ast.comprehension, ast.keyword)):
                self.evaluate(child)
        return UNKNOWN

    def evaluate_Name(self, node: ast.Name) -> Kinds:
        state, name = self.state, node.id
        found = state.scope.find(name, state.function)
        if found is not None:
            return guess(state, name, found) if state.guessing else found
        for module in state.scope.stars():
            if name in STARRED or module != "httplib":
                return only(v.GLOBAL, canonical("%s.%s" % (module, name)))
        return only(v.GLOBAL, name)

    def evaluate_Attribute(self, node: ast.Attribute) -> Kinds:
        state, owner = self.state, self.evaluate(node.value)
        path = path_of(node) if state.guessing or state.scope.dotted else ""
        known = state.scope.now.get(path) if path else None
        if known is None:
            known = attribute(state, owner, node.attr)
        return guess(state, path, known) if state.guessing else known

    def evaluate_Constant(self, node: ast.Constant) -> Kinds:
        if isinstance(node.value, bytes):
            return only(v.BYTES)
        if isinstance(node.value, str):
            if node.value.isascii() and node.kind is None:
                return _ASCII
            # An escape names a byte; a letter beyond ASCII is as many bytes as the file has for it.
            wide = not node.value.isascii() and not self.state.is_ascii(node)
            return only(v.UNICODE if getattr(node, "kind", None) == "u" else v.TEXT,
                        "wide" if wide else "ascii" if node.value.isascii() else None)
        if node.value is None:
            return _NONE
        if isinstance(node.value, float):
            return only(v.NUMBER, "float")
        return _NUMBER if isinstance(node.value, int) else UNKNOWN

    def evaluate_JoinedStr(self, node: ast.JoinedStr) -> Kinds:
        self.evaluate_other(node)
        return only(v.TEXT)

    def evaluate_Subscript(self, node: ast.Subscript) -> Kinds:
        owner = self.evaluate(node.value)
        self.evaluate(node.slice)
        return join([self.item(value, node.slice) for value in owner])

    def item(self, value: v.Value, index: ast.AST) -> Kinds:
        """Return what ``value[index]`` may be."""
        number = index.value if isinstance(index, ast.Constant) else None
        if value.kind == v.TUPLE and isinstance(number, int) and number < len(value.detail):
            picked: Kinds = value.detail[number]
            return picked
        if value.kind == v.OWN:
            made = self.special(value, "__getitem__", [self.evaluate(index)])
            return UNKNOWN if made is None else made
        asked = self.evaluate(index) if isinstance(index, (ast.Slice, ast.Name)) else NOTHING
        if asked and all(one.kind == v.SLICE for one in asked):
            return frozenset({value})
        if value.kind in (v.LIST, v.HEADERS):
            return members(frozenset({value}))
        if value.kind == v.DICT:
            return self.entry(value.detail, index)
        return item_of(value, number)

    def evaluate_Slice(self, node: ast.Slice) -> Kinds:
        self.evaluate_other(node)
        return only(v.SLICE)

    def evaluate_BinOp(self, node: ast.BinOp) -> Kinds:
        left, right = self.evaluate(node.left), self.evaluate(node.right)
        return combined(node.op, left, right)

    def evaluate_UnaryOp(self, node: ast.UnaryOp) -> Kinds:
        inner = self.evaluate(node.operand)
        if isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
            return only(v.NUMBER, "negative")
        return only(v.NUMBER) if isinstance(node.op, ast.Not) else inner

    def evaluate_BoolOp(self, node: ast.BoolOp) -> Kinds:
        return join([self.evaluate(value) for value in node.values])

    def evaluate_IfExp(self, node: ast.IfExp) -> Kinds:
        decided = self.decide(node.test)
        self.evaluate(node.test)
        if decided is not None:
            return self.evaluate(node.body if decided else node.orelse)
        return join((self.evaluate(node.body), self.evaluate(node.orelse)))

    @abc.abstractmethod
    def decide(self, test: ast.expr) -> Optional[bool]:
        """Return what a test of Python's version gives on Python 3; None for another test."""

    def evaluate_Compare(self, node: ast.Compare) -> Kinds:
        self.evaluate_other(node)
        if self.state.bases:
            self.compared(node)
        return only(v.NUMBER)

    def evaluate_Tuple(self, node: ast.Tuple) -> Kinds:
        return tuple_of([self.evaluate(element) for element in node.elts])

    def evaluate_List(self, node: ast.List) -> Kinds:
        return list_of(join([self.evaluate(element) for element in node.elts]))

    evaluate_Set = evaluate_List

    def evaluate_Dict(self, node: ast.Dict) -> Kinds:
        for part in [key for key in node.keys if key is not None] + node.values:
            self.evaluate(part)
        return only(v.DICT, node)

    def evaluate_Starred(self, node: ast.Starred) -> Kinds:
        self.evaluate(node.value)
        return UNKNOWN

    def evaluate_Lambda(self, node: ast.Lambda) -> Kinds:
        hidden = {argument.arg: self.state.scope.now.get(argument.arg)
                  for argument in node.args.args}
        self.state.homes[node] = self.state.function
        for name in hidden:
            self.state.scope.now[name] = self.state.parameters.get((node, name), UNKNOWN)
        for default in node.args.defaults:
            self.evaluate(default)
        self.state.give(node, self.evaluate(node.body))
        for name, kinds in hidden.items():
            del self.state.scope.now[name]
            if kinds is not None:
                self.state.scope.now[name] = kinds
        return only(v.LAMBDA, node)

    def evaluate_NamedExpr(self, node: Any) -> Kinds:
        kinds = self.evaluate(node.value)
        self.state.scope.bind(node.target.id, kinds)
        return self.state.record(node.target, kinds)

    def evaluate_Await(self, node: ast.Await) -> Kinds:
        return self.evaluate(node.value)

    def evaluate_ListComp(self, node: Any) -> Kinds:
        self.loops(node.generators)
        return list_of(self.evaluate(node.elt))

    evaluate_SetComp = evaluate_GeneratorExp = evaluate_ListComp

    def evaluate_DictComp(self, node: ast.DictComp) -> Kinds:
        self.loops(node.generators)
        pair = tuple_of((self.evaluate(node.key), self.evaluate(node.value)))
        made = FUNCTIONS["dict"]([list_of(pair)])
        return self.make("dict", node, [list_of(pair)], {}) if made is UNKNOWN else made

    def loops(self, generators: List[ast.comprehension]) -> None:
        for generator in generators:
            self.assign(generator.target, self.members_of(self.evaluate(generator.iter)))
            for test in generator.ifs:
                self.evaluate(test)

    @abc.abstractmethod
    def assign(self, target: ast.expr, kinds: Kinds, again: bool = False) -> None:
        """Let a target hold some values."""

    def attribute_of(self, owner: Kinds, name: str) -> Kinds:
        """Return a name that is imported from a module."""
        return attribute(self.state, owner, name)


def item_of(value: v.Value, key: Any) -> Kinds:
    """Return what a string, a message or a table of the library gives for a key."""
    if value.kind in (v.MESSAGE, v.HEADER_DICT):
        return only(v.HEADER, None, value.certain)
    if value.kind == v.BODY:
        return NOTHING if isinstance(key, str) else \
            v.as_bare_as(value, only(v.LETTER, None, value.certain))
    if value.kind in _STRINGS:
        return frozenset({value})
    if value.kind == v.GLOBAL and value.detail in ("sys.argv", "os.environ"):
        return only(v.TEXT)
    if value.kind == v.GLOBAL and value.detail == "sys.modules" and isinstance(key, str):
        return only(v.GLOBAL, canonical(key))
    return UNKNOWN


def combined(operator: ast.operator, left: Kinds, right: Kinds) -> Kinds:
    """Return what an operator makes: a piece of a body stays one, text with one becomes one."""
    if not isinstance(operator, (ast.Add, ast.Mod, ast.Mult)):
        lengths = {value.detail for value in left | right if value.kind == v.NUMBER}
        return only(v.NUMBER, "length" if "length" in lengths else None) if lengths else UNKNOWN
    sides = left | right if isinstance(operator, ast.Add) else left
    kinds = [kind for kind in (v.BODY, v.ENCODED, v.LIST, v.HEADER, v.UNICODE, v.TEXT, v.BYTES)
             if any(value.kind == kind for value in sides)]
    if not kinds:
        numbers = frozenset(value for value in sides if value.kind == v.NUMBER)
        return numbers or UNKNOWN
    if kinds[0] == v.LIST:
        return frozenset(value for value in sides if value.kind == v.LIST)
    if kinds[0] in (v.BODY, v.ENCODED):
        # With text it is a TypeError, or text that holds b'...': the rule that says so is enough.
        mixed = {v.TEXT, v.UNICODE} & {value.kind for value in sides}
        if mixed and kinds[0] == v.ENCODED:
            return only(v.TEXT)
        return join(v.as_bare_as(value, only(kinds[0])) for value in sides
                    if value.kind == kinds[0])
    return only(kinds[0] if kinds[0] != v.HEADER else v.TEXT, detail_of(left | right))


def detail_of(parts: Kinds) -> Optional[str]:
    """Return whether text is ASCII or not, as far as its parts tell."""
    details = {value.detail for value in parts if value.kind in (v.TEXT, v.UNICODE)}
    if "wide" in details:
        return "wide"
    alone = all(value.kind == v.TEXT for value in parts)
    return "ascii" if details == {"ascii"} and alone else None
