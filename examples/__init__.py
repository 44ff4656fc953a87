"""Legacy programs: what the demo runs, and what anybody may run by hand."""
