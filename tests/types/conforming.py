"""Whether a value is what a type says, for the types that `claims` claims, as mypy prints them."""
import types


def conforms(value, claim, names):
    """Tell whether `value` is of the type `claim`; `names` has the classes of its names."""
    parts = _split(claim, " | ")
    if len(parts) > 1:
        return any(conforms(value, part, names) for part in parts)
    outer, bracket, inner = claim.partition("[")
    if bracket:
        return _conforms_inside(value, outer, _split(inner[:-1], ", "), names)
    if claim == "None":
        return value is None
    if claim == "ModuleType":
        return isinstance(value, types.ModuleType)
    # A bool is an int to both worlds, and no program minds.
    return isinstance(value, names[claim])


def _conforms_inside(value, outer, claims, names):
    if outer == "dict":
        return type(value) is dict and all(
            conforms(name, claims[0], names) and conforms(item, claims[1], names)
            for name, item in value.items())
    if outer == "list":
        return type(value) is list and all(conforms(item, claims[0], names) for item in value)
    return type(value) is tuple and len(value) == len(claims) and all(
        conforms(item, claim, names) for item, claim in zip(value, claims))


def _split(text, separator):
    """Return the pieces of `text` between separators that stand outside all brackets."""
    pieces, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign == "[") - (sign == "]")
        if not depth and text.startswith(separator, place):
            pieces.append(text[start:place])
            start = place + len(separator)
    return pieces + [text[start:]]
