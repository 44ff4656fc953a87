"""What today's programs ask of a message on top of 2.7: the questions of `email.message.Message`.

`urllib.request`, `http.cookiejar` and many libraries ask `resp.headers` for them.
"""
from .whitespace import lower


class ModernMessage:
    """The superset that `http.client.HTTPMessage` offers and 2.7's message did not have."""

    def get_all(self, name, failobj=None):
        """Return the values of every field `name`, one by one, or `failobj`."""
        return self.getheaders(name) or failobj

    def get_content_type(self):
        """Return ``maintype/subtype``, text/plain for what has not the form of one."""
        return self.type if self.type.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """Return the type before the slash."""
        return self.get_content_type().partition("/")[0]

    def get_content_subtype(self):
        """Return the type behind the slash."""
        return self.get_content_type().partition("/")[2]

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """Return a parameter of the content type, or `failobj`. Other headers have none."""
        if lower(header) != "content-type":
            return failobj
        value = self.getparam(param)
        return failobj if value is None else value

    def get_content_charset(self, failobj=None):
        """Return the charset of the content type in lower case, or `failobj`."""
        charset = self.getparam("charset")
        return failobj if charset is None else lower(charset)
