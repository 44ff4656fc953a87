"""The conformance tests: legacy code that passes on the real 2.7.18 and on ours, unchanged."""
from answers import any_socket  # noqa: F401  (a fixture: pytest finds it here by name)
from fakes import fake_socket  # noqa: F401  (a fixture: pytest finds it here by name)
