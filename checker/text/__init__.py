"""Recognisers: from characters to tokens, sentences, quotes, times, numbers and names. One pass each, exact offsets."""
