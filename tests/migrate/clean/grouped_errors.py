"""Several troubles at once."""
import http.client


def troubles():
    raise ExceptionGroup("requests", [http.client.InvalidURL("bad"), TimeoutError("slow")])


try:
    troubles()
except* http.client.HTTPException as group:
    print(len(group.exceptions), "of the protocol")
except* OSError as group:
    print(len(group.exceptions), "of the network")
