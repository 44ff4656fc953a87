"""HTTP by hand over asyncio: nothing of the library's client."""
import asyncio
import sys


async def main(host, port):
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET /ok HTTP/1.0\r\n\r\n")
    head = await reader.readuntil(b"\r\n\r\n")
    status = head.split(b" ")[1].decode("ascii")
    body = await reader.read()
    writer.close()
    return status, body


loop = asyncio.new_event_loop()
print(loop.run_until_complete(main(*sys.argv[1].split(":"))))
loop.close()
