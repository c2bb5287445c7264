"""Archives of any size: every story checked once, kept in a journal, and checked again where rules or facts have changed."""
