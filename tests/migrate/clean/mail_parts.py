"""A mail: another message, with its own repeated headers."""
from email.message import Message

mail = Message()
mail["Received"] = "one"
mail["Received"] = "two"
mail["Subject"] = "calm"
print(len(mail.get_all("Received", [])))
print(mail["subject"])
print(str(mail).count("Received"))
