"""Where the panes stand: the text always has room, nothing is taller than the terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.arrange import Wishes, arrange, share

ROWS = {"people": 3, "organizations": 10, "sources": 14, "places": 0, "figures": 9}


@given(
    st.integers(10, 300),
    st.integers(6, 120),
    st.sampled_from(["", "people", "sources", "figures"]),
    st.integers(-6, 12),
    st.integers(-4, 12),
    st.booleans(),
)
def test_panes_fit_and_leave_the_text_its_room(
    width: int, height: int, focused: str, sidebar: int, figures: int, hidden: bool
) -> None:
    plan = arrange(width, height, ROWS, Wishes(sidebar, figures, hidden, hidden), focused)
    assert 0 <= plan.sidebar <= width
    assert plan.over == (width < 60)
    assert plan.figures <= max(height - 3, 1)
    assert sum(plan.heights) <= height
    if not plan.over:
        assert width - plan.sidebar >= (30 if plan.sidebar_drawer else 40)
    if not plan.figures_drawer:
        assert height - 3 - plan.figures >= 4
    assert plan.sidebar or focused not in ("people", "sources")
    assert plan.figures or focused != "figures"


def test_below_100_columns_the_sidebar_is_a_drawer_and_below_60_all_panes_are() -> None:
    assert arrange(100, 40, ROWS, Wishes(), "").sidebar > 0
    assert arrange(99, 40, ROWS, Wishes(), "").sidebar == 0
    assert arrange(99, 40, ROWS, Wishes(), "people").sidebar_drawer
    assert arrange(99, 40, ROWS, Wishes(), "people").sidebar == 34
    assert arrange(59, 40, ROWS, Wishes(), "people").sidebar == 59
    assert arrange(60, 40, ROWS, Wishes(), "").figures > 0
    assert arrange(59, 40, ROWS, Wishes(), "").figures == 0
    assert arrange(40, 12, ROWS, Wishes(), "").figures == 0


@given(st.lists(st.integers(1, 40), min_size=1, max_size=5), st.integers(0, 80))
def test_shares_use_the_room_exactly(needs: list[int], room: int) -> None:
    given_ = share(needs, room)
    assert sum(given_) == room
    if sum(needs) <= room:
        assert all(have >= need for have, need in zip(given_, needs, strict=True))


def test_the_outline_has_its_room_and_the_sidebar_gives_way_where_both_would_crowd_the_text() -> None:
    assert arrange(80, 40, ROWS, Wishes(), "", outline=True).outline == 34
    assert arrange(120, 40, ROWS, Wishes(), "", outline=True).sidebar == 0
    assert arrange(160, 40, ROWS, Wishes(), "", outline=True).sidebar > 0
    assert arrange(40, 20, ROWS, Wishes(), "", outline=True).outline == 40


def test_a_folded_pane_is_its_title_and_what_is_over_goes_to_an_open_one() -> None:
    plan = arrange(120, 60, ROWS, Wishes(), "")
    *_, sources, places = plan.heights
    assert places == 1
    assert sources > ROWS["sources"] + 1
    assert arrange(120, 60, {**ROWS, "places": 4}, Wishes(), "").heights[-1] > 4
