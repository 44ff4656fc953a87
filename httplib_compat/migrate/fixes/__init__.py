"""Changes to programs: spans of the source and what comes in their place, nothing else touched."""
