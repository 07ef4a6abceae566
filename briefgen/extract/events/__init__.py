"""Stub of the events extractor."""


def find_events(article, doc, **_):
    return ()


def find_openers(article, doc, **_):
    return ()
