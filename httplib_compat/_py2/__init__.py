"""Python 2 as it was: strings, messages, responses, connections and the 1.5 classes.

Python 3 alone imports this package. It may import `_wire`, never the face above it.
"""
