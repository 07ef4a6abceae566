"""The editor's file, `edits.yaml`: what a person decided, applied the same way in every run.

```yaml
- pin: "ended with no agreement"       # words of a statement, or the id of its group: always shown, first of the takeaways
  reason: the news of the day
- drop: "Readers can send corrections"  # never shown
  reason: not news
- merge: ["met on Monday", "delegations met"]
  reason: one meeting
- keep apart: ["30 boats", "210 boats"]
  reason: two nights
- alias: {name: Ana Roe, forms: ["A. Roe", "Minister Roe"]}
  reason: checked by phone
- speaker: {quote: "we will see", name: Ana Roe}
  reason: the article mixes them up
```
Every entry needs a reason. An entry that matches nothing is reported in the brief's method note.
"""
