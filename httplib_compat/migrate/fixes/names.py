"""Fixes for names of the module (HLC1xx); its import is another matter: `shim` and `ready`."""
from .fixer import Fixers

SAFE: Fixers = {}
UNSAFE: Fixers = {}
