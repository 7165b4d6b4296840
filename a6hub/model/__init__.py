"""What the hub knows about: records, their fields, and what can be wrong with them."""
