"""The desk: what a newsroom does with rules and findings beside reading them."""
