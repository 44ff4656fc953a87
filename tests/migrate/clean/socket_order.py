"""Network errors first, where no protocol is in play."""
import errno
import socket

taken = socket.socket()
taken.bind(("127.0.0.1", 0))
try:
    socket.create_connection(taken.getsockname(), 2)
except socket.timeout:
    print("slow")
except socket.error as error:
    print(error.errno == errno.ECONNREFUSED)
finally:
    taken.close()
