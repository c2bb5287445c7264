"""What the suites of structured input share: objects that are nearly right, any JSON, and what is wrong with it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import strategies as st

from checker.model.problems import InputError
from checker.model.validation import Where

OFFICE: dict[str, Any] = {"kind": "office-holding", "person": "Anna Rohde", "office": "Chancellor"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=6) | st.sampled_from(["written", "value", "unit", "id", "low"]), inner, max_size=3)
    ),
    max_leaves=8,
)


def wrong(read: Any, data: object, *more: Any) -> list[str]:
    with pytest.raises(InputError) as raised:
        read(data, Where("f.yaml"), *more)
    return [line.removeprefix("f.yaml: ") for line in str(raised.value).splitlines()]
