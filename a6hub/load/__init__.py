"""Files in, records out: the only room that reads YAML and front matter."""
