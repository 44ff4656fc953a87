"""Arguments named strict that belong to others."""
import json

print(json.loads('{"note": "a\tb"}', strict=False)["note"] == "a\tb")
decoder = json.JSONDecoder(strict=True)
print(decoder.strict)
