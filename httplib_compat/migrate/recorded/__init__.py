"""What records of running programs say, laid beside what the checker finds in their sources."""
