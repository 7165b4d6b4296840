"""What follows from the records: names, addresses, instants, and how things hang together."""
