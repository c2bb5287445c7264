"""The verdicts that a rule can give, told from its shape: what its examples have to show."""

from __future__ import annotations

from checker.model.claims import CLAIM_KINDS
from checker.model.findings import Verdict
from checker.rulebook.rule import Rule
from checker.rulebook.tree import Call, Compare, Field, Logic, Node, children
from checker.rulebook.words import WORDS


def possible_verdicts(rule: Rule) -> tuple[Verdict, ...]:
    """Every verdict that the rule can give."""
    if rule.lookup:
        return ("supported", "refuted", "conflicting-evidence", "not-enough-evidence")
    if may_be_null(rule.expect.tree, rule):
        return ("supported", "refuted", "not-enough-evidence")
    return ("supported", "refuted")


def may_be_null(node: Node, rule: Rule) -> bool:
    """Whether an expression may be null once the rule's scope lets a claim in."""
    if isinstance(node, Field):
        return _optional(node, rule)
    if isinstance(node, Call) and WORDS[node.word].doubts:
        return True
    if isinstance(node, Call) and WORDS[node.word].takes_null:
        return False
    if isinstance(node, Compare) and node.on == "date":
        return True
    if isinstance(node, Compare) and node.on == "number" and _bounded(node):
        return True
    return any(may_be_null(child, rule) for child in children(node))


def _optional(node: Field, rule: Rule) -> bool:
    if node.type.startswith("list of") or (rule.group and node.path[0] in rule.group.by):
        return False
    field = CLAIM_KINDS[rule.kind].__dataclass_fields__.get(node.path[0])
    given = field is not None and field.default is not None and len(node.path) == 1
    return not given and not _guarded(node, rule)


def _guarded(node: Field, rule: Rule) -> bool:
    """Whether the rule's scope lets in only claims that give the field."""
    if rule.where is None:
        return False
    tree = rule.where.tree
    parts = tree.parts if isinstance(tree, Logic) and tree.op == "and" else (tree,)
    return Call("known", (node,), "bool") in parts


def _bounded(node: Node) -> bool:
    here = isinstance(node, Call) and WORDS[node.word].bounded
    return here or any(_bounded(child) for child in children(node))
