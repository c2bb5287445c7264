"""Characters that a terminal acts on, that turn the direction of writing or that nobody can see; as a set of a regular expression."""

# DEL and the C1 controls, soft hyphens, marks and controls of direction, line separators, what has no width, halves of
# surrogate pairs, tags. Joiners are let be, since scripts need them; the C0 controls are each format's own matter.
UNSEEN = (
    "\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
