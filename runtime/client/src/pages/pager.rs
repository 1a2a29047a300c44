//! The pager: from each answer to the next request, without sending any.

use std::collections::HashSet;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Node, Paging, PagingStyle};
use serde_json::Value;

use crate::pages::Position;

/// Goes through a list that comes in parts.
pub(crate) struct Pager {
    paging: &'static Paging,
    next: Position,
    /// The tokens that were followed.
    tokens: HashSet<String>,
    count: Count,
}

/// What is known of a list that is counted in pages, and may change under way.
#[derive(Default)]
struct Count {
    /// The ids of the items that were seen.
    seen: HashSet<String>,
    /// The first page that was asked for.
    first: i64,
    /// The last page that was asked for.
    furthest: i64,
    /// How many items a page has at most, as far as was seen.
    size: i64,
    /// The lowest total that was told.
    total: Option<i64>,
}

/// Of each item of an answer, whether it was not given before; none where all are new.
pub(crate) type News = Option<Vec<bool>>;

impl Pager {
    /// One that begins where the request says.
    pub(crate) fn new(paging: &'static Paging, request: &Values) -> Self {
        let first = match paging.style {
            PagingStyle::PageNumber { parameter, .. } => {
                request.get(parameter).and_then(|number| number.parse().ok()).unwrap_or(1)
            }
            _ => 1,
        };
        let count = Count { first, furthest: first - 1, ..Count::default() };
        Self { paging, next: Position::Begin, tokens: HashSet::new(), count }
    }

    /// Where the next answer begins.
    pub(crate) fn position(&self) -> &Position {
        &self.next
    }

    /// The parameter that asks for the next answer, with its value; none where the request asks
    /// for it as it is.
    pub(crate) fn parameter(&self) -> Option<(&'static str, String)> {
        match (&self.next, self.paging.style) {
            (Position::Page(number), PagingStyle::PageNumber { parameter, .. }) => {
                Some((parameter, number.to_string()))
            }
            (Position::Token(token), PagingStyle::NextToken { parameter, .. }) => {
                Some((parameter, token.clone()))
            }
            _ => None,
        }
    }

    /// Goes back to where an answer that cannot be used began.
    pub(crate) fn rewind(&mut self, position: Position) {
        self.next = position;
    }

    /// Learns from an answer where to go on, and which of its items are new.
    pub(crate) fn learn(&mut self, answer: &Value) -> News {
        match self.paging.style {
            PagingStyle::PageNumber { total, .. } => Some(self.count(answer, total)),
            PagingStyle::NextToken { token, .. } => {
                self.follow(text(answer, token));
                None
            }
            _ => {
                self.next = Position::End;
                None
            }
        }
    }

    /// Follows a token, unless there is none or it was followed already, which would not end.
    fn follow(&mut self, token: Option<String>) {
        self.next = match token.filter(|token| !token.is_empty()) {
            Some(token) if self.tokens.insert(token.clone()) => Position::Token(token),
            Some(_) => {
                tracing::warn!("the service gave a token again that was followed already");
                Position::End
            }
            None => Position::End,
        };
    }

    /// Counts a page.
    fn count(&mut self, answer: &Value, total: &str) -> Vec<bool> {
        let number = self.next.page().unwrap_or(self.count.first);
        let ids = self.ids(answer);
        let news: Vec<bool> =
            ids.into_iter().map(|id| id.is_none_or(|id| self.count.seen.insert(id))).collect();
        let items = i64::try_from(news.len()).unwrap_or(i64::MAX);
        let total = text(answer, total).and_then(|total| total.parse().ok());
        let next = self.count.next(number, items, news.contains(&true), total);
        self.next = next.map_or(Position::End, Position::Page);
        news
    }

    /// The ids of the items of an answer.
    fn ids(&self, answer: &Value) -> Vec<Option<String>> {
        let Ok(fields) = Node::new(answer).fields() else { return Vec::new() };
        let nodes = fields.nodes(self.paging.items, self.paging.item);
        let id = |node: Node<'_>| {
            let id = node.fields().ok()?.map().get(self.paging.id?)?;
            Node::new(id).text().filter(|id| !id.is_empty())
        };
        nodes.into_iter().map(id).collect()
    }
}

impl Count {
    /// The number of the page after that one, which had so many items, some of them new or not.
    fn next(&mut self, number: i64, items: i64, news: bool, total: Option<i64>) -> Option<i64> {
        let again = number <= self.furthest;
        self.furthest = self.furthest.max(number);
        self.size = self.size.max(items);
        let shrunk = self.shrunk(total);
        if shrunk > 0 && number > self.first {
            // What was on this page may have moved to one before it.
            let pages = shrunk.saturating_add(self.size - 1) / self.size.max(1);
            return Some(number.saturating_sub(pages.max(1)).max(self.first));
        }
        if number < self.furthest {
            return number.checked_add(1);
        }
        let before = number.saturating_sub(1).saturating_mul(self.size);
        let all = total.is_some_and(|total| before.saturating_add(items) >= total);
        let nothing_new = !again && !news;
        if all || nothing_new || items == 0 { None } else { number.checked_add(1) }
    }

    /// By how many items the list is shorter than it ever was.
    fn shrunk(&mut self, total: Option<i64>) -> i64 {
        let Some(total) = total else { return 0 };
        let before = self.total.unwrap_or(total);
        self.total = Some(before.min(total));
        before.saturating_sub(total)
    }
}

/// A field of an answer as text.
fn text(answer: &Value, field: &str) -> Option<String> {
    Node::new(answer.get(field)?).text()
}

#[cfg(test)]
mod tests {
    use super::Pager;
    use crate::pages::Position;
    use aliyun_rpc_wire::constraint::Values;
    use aliyun_rpc_wire::{Paging, PagingStyle};
    use serde_json::{Value, json};

    static NUMBERED: Paging = Paging {
        style: PagingStyle::PageNumber { parameter: "PageNumber", total: "TotalCount" },
        items: "Things",
        item: "Thing",
        id: Some("Id"),
    };
    static TOKENS: Paging = Paging {
        style: PagingStyle::NextToken { parameter: "NextToken", token: "NextToken" },
        items: "Things",
        item: "Thing",
        id: Some("Id"),
    };

    fn page(ids: &[&str], total: i64) -> Value {
        let things: Vec<Value> = ids.iter().map(|id| json!({"Id": id})).collect();
        json!({"TotalCount": total, "Things": {"Thing": things}})
    }

    fn pager(paging: &'static Paging) -> Pager {
        Pager::new(paging, &Values::new())
    }

    #[test]
    fn pages_are_counted_to_the_total() {
        let mut pager = pager(&NUMBERED);
        assert_eq!(pager.parameter(), None);
        assert_eq!(pager.learn(&page(&["a", "b"], 3)), Some(vec![true, true]));
        assert_eq!(pager.parameter(), Some(("PageNumber", "2".to_owned())));
        assert_eq!(pager.learn(&page(&["c"], 3)), Some(vec![true]));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn a_short_page_is_not_the_last_one_while_the_total_says_more() {
        let mut pager = pager(&NUMBERED);
        pager.learn(&page(&["a"], 4));
        pager.learn(&page(&["b"], 4));
        assert_eq!(pager.position(), &Position::Page(3));
        pager.learn(&page(&[], 4));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn a_service_that_ignores_the_number_or_gives_the_last_page_for_ever_is_left() {
        let mut pager = pager(&NUMBERED);
        pager.learn(&page(&["a", "b"], 100));
        assert_eq!(pager.learn(&page(&["a", "b"], 100)), Some(vec![false, false]));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn what_moved_to_an_earlier_page_is_read_there() {
        let mut pager = pager(&NUMBERED);
        pager.learn(&page(&["a", "b"], 5));
        // `a` is deleted: `c` moves to page 1, and page 2 begins with `d`.
        assert_eq!(pager.learn(&page(&["d", "e"], 4)), Some(vec![true, true]));
        assert_eq!(pager.position(), &Position::Page(1));
        assert_eq!(pager.learn(&page(&["b", "c"], 4)), Some(vec![false, true]));
        assert_eq!(pager.position(), &Position::Page(2));
        assert_eq!(pager.learn(&page(&["d", "e"], 4)), Some(vec![false, false]));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn what_moved_to_a_later_page_is_not_given_twice() {
        let mut pager = pager(&NUMBERED);
        pager.learn(&page(&["a", "b"], 3));
        assert_eq!(pager.learn(&page(&["b", "c"], 4)), Some(vec![false, true]));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn a_page_that_the_service_makes_smaller_than_asked_ends_nothing() {
        let mut pager = pager(&NUMBERED);
        for (number, ids) in (2..).zip([["a", "b"], ["c", "d"]]) {
            pager.learn(&page(&ids, 5));
            assert_eq!(pager.position(), &Position::Page(number));
        }
        pager.learn(&page(&["e"], 5));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn counting_begins_where_it_was_left() {
        let mut request = Values::new();
        request.set("PageNumber", "3");
        let mut pager = Pager::new(&NUMBERED, &request);
        pager.learn(&page(&["e", "f"], 7));
        assert_eq!(pager.position(), &Position::Page(4));
        pager.learn(&page(&["g"], 7));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn tokens_are_followed_over_empty_pages_and_each_once() {
        let mut pager = pager(&TOKENS);
        pager.learn(&json!({"NextToken": "t1", "Things": []}));
        assert_eq!(pager.parameter(), Some(("NextToken", "t1".to_owned())));
        assert_eq!(pager.learn(&json!({"NextToken": "t2"})), None);
        pager.learn(&json!({"NextToken": "t1", "Things": [{"Id": "a"}]}));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn a_list_ends_without_a_token_and_with_an_empty_one() {
        for last in [json!({}), json!({"NextToken": ""}), json!({"NextToken": null})] {
            let mut pager = pager(&TOKENS);
            pager.learn(&last);
            assert!(pager.position().is_end(), "{last}");
        }
    }
}
