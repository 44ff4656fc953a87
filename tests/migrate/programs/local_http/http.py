"""The project's own helpers for HTTP, in a module of an unlucky name."""  # HLC110

HEADERS = {"User-Agent": "harbour/2"}
