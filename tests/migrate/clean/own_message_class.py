"""A letter, with methods that mimetools once had too."""


class Letter(object):
    headers = ["To: Ada"]

    def getheader(self, name):
        return dict(line.split(": ") for line in self.headers)[name]

    def gettype(self):
        return "letter"

    def has_key(self, name):
        return name == "To"


msg = Letter()
print("%s %s %s" % (msg.getheader("To"), msg.gettype(), msg.has_key("To")))
