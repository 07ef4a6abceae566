"""What the user set: briefgen.toml, the profile, and the options of the command line."""
