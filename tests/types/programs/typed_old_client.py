"""A script in the manner of Python 1.5: the class HTTP, `getreply` and `getfile`."""
import httplib

client = httplib.HTTP("www.example.org:8080")
client.set_debuglevel(0)
client.putrequest("POST", "/cgi-bin/query", skip_host=1)
client.putheader("Host", "www.example.org")
client.putheader("Content-Length", 9)
client.putheader("Accept", "text/html", "text/plain")
client.endheaders()
client.send("spam=eggs")
code, message, fields = client.getreply()
if code == 200:
    print(fields.getheader("Content-Type"), fields["server"], fields.gettype())
    when = fields.getdate("date")
    if when:
        print("%04d-%02d-%02d" % when[:3])
    for line in client.getfile():
        print(line.rstrip("\r\n").upper())
    print(client.getfile().read() + "\n")
client.close()
