"""The workshop: finds what a program still takes from Python 2's httplib, and takes it out.

Python 3.8 and newer. The runtime never imports it, and it imports nothing of the runtime.
"""
