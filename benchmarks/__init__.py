"""The benchmark: what an exchange costs here, beside `http.client` and the bare socket.

Run from the checkout, with the interpreter in which httplib_compat is installed:
``python -m benchmarks``. It measures what is installed, never the checkout.
"""
