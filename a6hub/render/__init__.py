"""Records into Markdown pages."""
