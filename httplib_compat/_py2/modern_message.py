"""What today's programs ask of a message on top of 2.7: the questions of `email.message.Message`.

`urllib.request`, `http.cookiejar` and many libraries ask `resp.headers` for them. The answers are
those of `email` itself, which knows RFC 2231; it is loaded when a program first asks.
"""


class ModernMessage:
    """The superset that `http.client.HTTPMessage` offers and 2.7's message did not have.

    Sources: Python 3 documentation, email.message.Message and http.client.HTTPMessage.
    """

    def get_all(self, name, failobj=None):
        """Return the values of every field `name`, one by one, or `failobj`."""
        return self.getheaders(name) or failobj

    @property
    def _headers(self):
        """(name, value) of every field: `email`'s own list, which some libraries read."""
        fields = []
        for line in self.headers:
            if line[0] in " \t" and fields:
                name, value = fields.pop()
                fields.append((name, value + line))
            else:
                name, _, value = line.partition(":")
                fields.append((name, value.lstrip(" \t")))
        return [(name, value.rstrip("\r\n")) for name, value in fields]

    def raw_items(self):
        """Return an iterator over (name, value) of every field as it came, folds with it."""
        return iter(self._headers)

    def get_content_type(self):
        """Return ``maintype/subtype``, text/plain for what has not the form of one."""
        return self._in_todays_form("content-type").get_content_type()

    def get_content_maintype(self):
        """Return the type before the slash."""
        return self._in_todays_form("content-type").get_content_maintype()

    def get_content_subtype(self):
        """Return the type behind the slash."""
        return self._in_todays_form("content-type").get_content_subtype()

    def get_content_charset(self, failobj=None):
        """Return the charset of the content type in lower case, or `failobj`."""
        return self._in_todays_form("content-type").get_content_charset(failobj)

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """Return a parameter of a field, or `failobj`.

        It is (charset, language, value) where it came in the form of RFC 2231.
        """
        return self._in_todays_form(header).get_param(param, failobj, header, unquote)

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """Return (name, value) of every parameter of a field, its own value first, or `failobj`."""
        return self._in_todays_form(header).get_params(failobj, header, unquote)

    def get_filename(self, failobj=None):
        """Return the file name that the sender proposes, or `failobj`."""
        return self._in_todays_form("content-disposition", "content-type").get_filename(failobj)

    def _in_todays_form(self, *names):
        """Return an `email.message.Message` of the fields of these names."""
        from email.message import Message
        message = Message()
        for name in names:
            for value in self.getheaders(name):
                message[name] = value
        return message
