"""Briefgen turns a folder of news articles into a daily brief in which every statement is a slice of a source."""

__version__ = "0.1.0"
