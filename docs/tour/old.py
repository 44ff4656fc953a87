import httplib

conn = httplib.HTTPConnection('localhost', 18080, True)
conn.request('GET', '/index.html')
page = conn.getresponse().read()
print(page.split('\n')[1])
