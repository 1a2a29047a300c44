//! The count: which page of a numbered list is next, while the list may change under way.

/// How many pages in a row may bring nothing new before a list is taken to be at its end.
pub(crate) const BARREN: u32 = 3;

/// How often in a row it is gone back in vain before a total that shrinks is no reason any more.
const IN_VAIN: u32 = 5;

/// What is known of a list that is counted in pages.
///
/// An answer is taken to be of one moment. Between two answers what was not seen yet moves to a
/// later page when something is added, and to an earlier one, which was read already, when
/// something goes. The total tells the second; where as much is added as goes, nothing does.
#[derive(Debug, Default)]
pub(crate) struct Count {
    /// The first page that was asked for.
    first: i64,
    /// The last page that was asked for.
    furthest: i64,
    /// How many items a page has at most, as far as was seen.
    size: i64,
    /// How many items were given.
    given: i64,
    /// The total that was told last.
    total: Option<i64>,
    /// Whether a page has not had as many items as its place in the list says.
    uneven: bool,
    /// How many pages in a row have brought nothing new.
    barren: u32,
    /// How often it was gone back since a page has brought something new.
    in_vain: u32,
}

/// What a page shows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    /// How many items it has.
    pub(crate) items: i64,
    /// How many of them were not given before.
    pub(crate) new: i64,
    /// How many a page is to have.
    pub(crate) size: Option<i64>,
    /// How many items the list has in all.
    pub(crate) total: Option<i64>,
}

impl Count {
    /// One that begins with that page.
    pub(crate) fn from(first: i64) -> Self {
        Self { first, furthest: first.saturating_sub(1), ..Self::default() }
    }

    /// The first page that was asked for.
    pub(crate) fn first(&self) -> i64 {
        self.first
    }

    /// The number of the page to read after that one; none where the list is at its end.
    pub(crate) fn next(&mut self, number: i64, page: Page) -> Option<i64> {
        let again = number <= self.furthest;
        self.furthest = self.furthest.max(number);
        let gone = self.learn(number, page);
        if page.new > 0 {
            (self.barren, self.in_vain) = (0, 0);
        } else if !again {
            self.barren += 1;
        }
        if gone > 0 && number > self.first && self.in_vain < IN_VAIN {
            // What was to come on this page may have moved to one before it.
            self.in_vain += 1;
            let size = self.size.max(1);
            let pages = gone.saturating_add(size - 1) / size;
            return Some(number.saturating_sub(pages).max(self.first));
        }
        let more = self.promises_more(number, page) && (again || self.barren < BARREN);
        if more { number.checked_add(1) } else { None }
    }

    /// Learns from a page; gives by how many items the list has become shorter.
    fn learn(&mut self, number: i64, page: Page) -> i64 {
        self.uneven |= number > self.first && page.items > self.size;
        self.size = self.size.max(page.items);
        self.given = self.given.saturating_add(page.new);
        let Some(total) = page.total else { return 0 };
        let rest = total.saturating_sub(self.before(number)).clamp(0, self.size);
        self.uneven |= page.items != rest;
        let gone = self.total.map_or(0, |before| before.saturating_sub(total));
        self.total = Some(total);
        gone
    }

    /// How many items are on the pages before that one, where all are full.
    fn before(&self, number: i64) -> i64 {
        number.saturating_sub(1).saturating_mul(self.size)
    }

    /// Whether there is more behind that page.
    ///
    /// Where pages are even, their number and the total tell. Where they are not, a service makes
    /// some of them shorter than asked for, and only what was given counts.
    fn promises_more(&self, number: i64, page: Page) -> bool {
        let Some(total) = page.total else { return page.new > 0 };
        let told = |size: i64| {
            let before = number.saturating_sub(1).saturating_mul(size);
            before.saturating_add(page.items) == total
        };
        if self.first > 1 && page.items > 0 && page.size.is_some_and(told) {
            // No full page was seen, by which to tell: the last one ends where the list does.
            return false;
        }
        let behind = total > number.saturating_mul(self.size);
        let lacking = self.first > 1 || self.given < total;
        behind || (self.uneven && lacking)
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Page};

    /// Reads a service that shows those pages, whatever is asked for; gives what was asked for.
    fn read(first: i64, pages: impl IntoIterator<Item = (i64, i64, i64)>) -> Vec<i64> {
        let mut count = Count::from(first);
        let mut number = first;
        let mut asked = Vec::new();
        for (items, new, total) in pages {
            asked.push(number);
            match count.next(number, Page { items, new, size: None, total: Some(total) }) {
                Some(next) => number = next,
                None => return asked,
            }
        }
        panic!("the list does not end: {asked:?}");
    }

    #[test]
    fn even_pages_end_with_the_total() {
        assert_eq!(read(1, [(2, 2, 4), (2, 2, 4)]), [1, 2]);
        assert_eq!(read(1, [(2, 2, 3), (1, 1, 3)]), [1, 2]);
        assert_eq!(read(1, [(2, 2, 2)]), [1]);
        assert_eq!(read(1, [(0, 0, 0)]), [1]);
        assert_eq!(read(3, [(2, 2, 7), (1, 1, 7)]), [3, 4]);
    }

    #[test]
    fn an_empty_page_ends_nothing_while_the_total_says_more() {
        assert_eq!(read(1, [(2, 2, 6), (0, 0, 6), (1, 1, 6), (3, 3, 6)]), [1, 2, 3, 4]);
        assert_eq!(read(1, [(0, 0, 2), (2, 2, 2)]), [1, 2]);
    }

    #[test]
    fn a_total_that_promises_what_never_comes_is_left() {
        let never = [(2, 2, 100), (0, 0, 100), (0, 0, 100), (0, 0, 100)];
        assert_eq!(read(1, never), [1, 2, 3, 4]);
        let last_for_ever = std::iter::once((2, 2, 100)).chain(std::iter::repeat((2, 0, 100)));
        assert_eq!(read(1, last_for_ever), [1, 2, 3, 4]);
    }

    #[test]
    fn a_total_that_grows_leads_on() {
        assert_eq!(read(1, [(2, 2, 3), (2, 1, 4)]), [1, 2]);
        assert_eq!(read(1, [(2, 2, 4), (2, 0, 6), (2, 2, 6)]), [1, 2, 3]);
    }

    #[test]
    fn a_total_that_shrinks_leads_back_by_what_has_gone() {
        let gone = [(2, 2, 8), (2, 2, 8), (2, 2, 8), (0, 0, 5), (2, 0, 5), (1, 0, 5)];
        assert_eq!(read(1, gone), [1, 2, 3, 4, 2, 3]);
        let gone_after_more = [(2, 2, 6), (2, 2, 8), (2, 2, 7), (2, 1, 7), (2, 0, 7), (1, 1, 7)];
        assert_eq!(read(1, gone_after_more), [1, 2, 3, 2, 3, 4]);
        // It does not lead back to before where it was begun.
        assert_eq!(read(2, [(2, 2, 8), (0, 0, 4), (2, 2, 4)]), [2, 3, 2]);
    }

    #[test]
    fn a_total_that_goes_up_and_down_for_ever_is_no_reason_to_stay() {
        let totals = [5, 4].into_iter().cycle();
        let pages = std::iter::once((2, 2, 5)).chain(totals.skip(1).map(|total| (2, 0, total)));
        assert!(read(1, pages).len() < 20);
    }
}
