"""Tables with the names of the library's."""
responses = {200: "fine", 306: "odd"}
OK, NOT_FOUND = 200, 404

print("%s %s" % (responses[306], responses.get(NOT_FOUND, "unknown")))
print("status: " + str(OK))
print(len(responses))
