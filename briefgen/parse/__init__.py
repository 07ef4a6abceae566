"""Stage 2: Article → spaCy Doc. The only place that loads a pipeline.

A Doc holds the whole article (`doc.text == article.text`), parsed paragraph by paragraph.
"""
