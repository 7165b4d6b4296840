"""The Article 6 knowledge hub: records and pages in, a complete static site out.

The rooms, in the order data walks through them: model, load, check, derive, render, outputs.
"""
