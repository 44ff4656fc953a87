"""The record: which lines of a running program use what only Python 2's httplib did.

It observes from outside. While it is on, wrappers stand on the methods of the runtime and call
them; while it is off, nothing of it is loaded, and nothing of it is called.
"""
