"""The second execution: rules over tables of claims and facts, as Ibis expressions; only batch verbs import it."""
