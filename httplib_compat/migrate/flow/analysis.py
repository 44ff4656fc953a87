"""Follows connections, responses, messages, bodies and header values through one module.

Names, attributes of ``self``, results of functions, tuples, loops, ``with``, subclasses, aliases.
What is told by use alone is likely, the rest is certain.
"""
import ast
from typing import Sequence

from .definitions import Definitions
from .globals import canonical
from .guesses import collect
from .state import State
from .values import Kinds

_MOST_ROUNDS = 6


def analyse(tree: ast.Module, guessing: bool, lines: Sequence[str] = ()) -> State:
    """Return what every expression of a module may be; `guessing` allows what is only likely."""
    state = State(lines)
    state.guessing = guessing
    state.uses = collect(tree) if guessing else {}
    runner = Definitions(state)
    for _ in range(_MOST_ROUNDS):
        state.changed = False
        if state.begin(None):
            runner.run_module(tree)
        for function in list(state.functions):
            if state.begin(function):
                runner.run_function(function, state.functions[function])
        if not state.changed and not state.stale:
            break
    state.gather()
    runner.methods.clear()  # each of them holds the runner: without the collector all would stay
    return state


__all__ = ["Kinds", "State", "analyse", "canonical"]
