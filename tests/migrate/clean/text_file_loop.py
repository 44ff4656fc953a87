"""Read a text file, to the empty string at its end."""
import io

source = io.StringIO(u"one\ntwo\n")
count = 0
for line in iter(source.readline, ""):
    count += 1
source.seek(0)
while True:
    block = source.read(3)
    if block == "":
        break
    count += len(block)
print(count)
