"""What is raised within this room when a file or record is no article; it becomes a Skipped at its door."""


class UnreadableError(Exception):
    """Something that can't be read. Its message says what is wrong and what to do, in one line."""
