"""Jobs for worker processes that misbehave on purpose."""

import os
import time

from briefgen.model.finding import Extraction


def moody(articles, pipeline):
    """Die on "die", hang on "hang", raise on "raise"; else find nothing."""
    for article in articles:
        if article.text == "die":
            os._exit(9)
        if article.text == "hang":
            time.sleep(600)
        if article.text == "raise":
            raise ValueError("no such word")
    return [Extraction(article=article) for article in articles]
