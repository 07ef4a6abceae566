"""Stages 2 and 3 in processes of their own, here or on a cluster: one bad article never stops the others."""
