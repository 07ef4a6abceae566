"""The command line: one file a command. Each imports its worker inside the function, so that --help stays quick."""
