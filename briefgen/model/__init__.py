"""The nouns, in the order in which they come to be.

article     what was read              Article, Skipped
finding     what was found in it       Citation, Entity, DateMention, Quote, Figure, Event, Sentence, Extraction
statement   what may be told           Statement, Origin, Group, Discrepancy, Account, Reconciled
brief       what the reader gets       Brief and its parts: the shape of brief.json
"""
