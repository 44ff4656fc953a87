"""Cookies without a connection."""
from http.cookies import SimpleCookie

jar = SimpleCookie()
jar.load("session=abc; theme=dark")
print(sorted(jar), jar["session"].value)
