//! The pager: from each answer to the next request, without sending any.

use std::collections::HashSet;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Node, Paging, PagingStyle, Tree};

use crate::pages::Position;
use crate::pages::count::{BARREN, Count, Page};
use crate::pages::seen::Seen;

/// Goes through a list that comes in parts.
pub(crate) struct Pager {
    paging: &'static Paging,
    next: Position,
    /// The ids of the items that were given.
    seen: Seen,
    /// The tokens that were followed, the one that it began with among them.
    tokens: HashSet<String>,
    /// How many items a page is to have, as the request says.
    size: Option<i64>,
    /// How many answers in a row had items, and none of them new.
    repeated: u32,
    count: Count,
}

/// Of each item of an answer, whether it was not given before; none where all are new.
pub(crate) type News = Option<Vec<bool>>;

impl Pager {
    /// One that begins where the request says.
    pub(crate) fn new(paging: &'static Paging, request: &Values) -> Self {
        let (begin, size) = match paging.style {
            PagingStyle::PageNumber { parameter, size, .. } => {
                (request.get(parameter), request.get(size))
            }
            PagingStyle::NextToken { parameter, .. } => (request.get(parameter), None),
            _ => (None, None),
        };
        let first = begin.and_then(|number| number.trim().parse().ok()).unwrap_or(1);
        Self {
            paging,
            next: Position::Begin,
            seen: Seen::default(),
            tokens: begin.map(str::to_owned).into_iter().collect(),
            size: size.and_then(|size| size.trim().parse().ok()),
            repeated: 0,
            count: Count::from(first),
        }
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
    pub(crate) fn learn(&mut self, answer: &Tree) -> News {
        let news = self.news(answer);
        let new = news.iter().filter(|new| **new).count();
        self.next = match self.paging.style {
            PagingStyle::PageNumber { size, total, .. } => {
                let number = self.next.page().unwrap_or(self.count.first());
                let whole_number = |field| text(answer, field)?.trim().parse().ok();
                let size = whole_number(size).or(self.size);
                let total = whole_number(total);
                let page = Page { items: whole(news.len()), new: whole(new), size, total };
                self.count.next(number, page).map_or(Position::End, Position::Page)
            }
            PagingStyle::NextToken { token, .. } => {
                let again = !news.is_empty() && new == 0;
                self.repeated = if again { self.repeated + 1 } else { 0 };
                self.follow(text(answer, token))
            }
            _ => Position::End,
        };
        (new < news.len()).then_some(news)
    }

    /// Follows a token, unless there is none, or it was followed already, which would not end. No
    /// more does a service that gives the same items under ever new tokens.
    fn follow(&mut self, token: Option<String>) -> Position {
        let Some(token) = token.filter(|token| !token.is_empty()) else { return Position::End };
        if self.repeated < BARREN && self.tokens.insert(token.clone()) {
            return Position::Token(token);
        }
        tracing::warn!("the service repeats a part of a list, which is taken for its end");
        Position::End
    }

    /// Of each item of an answer, whether it was not given before.
    fn news(&mut self, answer: &Tree) -> Vec<bool> {
        let Ok(fields) = Node::new(answer).fields() else { return Vec::new() };
        self.seen.news(fields.nodes(self.paging.items, self.paging.item), self.paging.id)
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A field of an answer as text.
fn text(answer: &Tree, field: &str) -> Option<String> {
    Node::new(answer).fields().ok()?.get(field)?.text()
}

#[cfg(test)]
mod tests {
    use super::Pager;
    use crate::pages::Position;
    use aliyun_rpc_wire::constraint::Values;
    use aliyun_rpc_wire::{Paging, PagingStyle, Tree};
    use serde_json::json;

    static NUMBERED: Paging = Paging {
        style: PagingStyle::PageNumber {
            parameter: "PageNumber",
            size: "PageSize",
            total: "TotalCount",
        },
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

    fn tree(value: &serde_json::Value) -> Tree {
        Tree::read(&value.to_string()).expect("it is JSON")
    }

    fn page(ids: &[&str], total: i64) -> Tree {
        let things: Vec<serde_json::Value> = ids.iter().map(|id| json!({"Id": id})).collect();
        tree(&json!({"TotalCount": total, "Things": {"Thing": things}}))
    }

    fn pager(paging: &'static Paging) -> Pager {
        Pager::new(paging, &Values::new())
    }

    #[test]
    fn pages_are_counted_to_the_total() {
        let mut pager = pager(&NUMBERED);
        assert_eq!(pager.parameter(), None);
        assert_eq!(pager.learn(&page(&["a", "b"], 3)), None);
        assert_eq!(pager.parameter(), Some(("PageNumber", "2".to_owned())));
        assert_eq!(pager.learn(&page(&["c"], 3)), None);
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn a_short_page_is_not_the_last_one_while_the_total_says_more() {
        let mut pager = pager(&NUMBERED);
        pager.learn(&page(&["a"], 4));
        pager.learn(&page(&["b"], 4));
        assert_eq!(pager.position(), &Position::Page(3));
        for number in [4, 5] {
            pager.learn(&page(&[], 4));
            assert_eq!(pager.position(), &Position::Page(number));
        }
        pager.learn(&page(&[], 4));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn a_service_that_ignores_the_number_or_gives_the_last_page_for_ever_is_left() {
        let mut pager = pager(&NUMBERED);
        pager.learn(&page(&["a", "b"], 100));
        for number in [2, 3, 4] {
            assert_eq!(pager.position(), &Position::Page(number));
            assert_eq!(pager.learn(&page(&["a", "b"], 100)), Some(vec![false, false]));
        }
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn what_moved_to_an_earlier_page_is_read_there() {
        let mut pager = pager(&NUMBERED);
        pager.learn(&page(&["a", "b"], 5));
        // `a` is deleted: `c` moves to page 1, and page 2 begins with `d`.
        assert_eq!(pager.learn(&page(&["d", "e"], 4)), None);
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
    fn a_last_page_that_it_begins_with_is_known_by_the_size_that_pages_are_to_have() {
        let mut request = Values::new();
        request.set("PageNumber", "4");
        let mut without = Pager::new(&NUMBERED, &request);
        without.learn(&page(&["g"], 7));
        assert_eq!(without.position(), &Position::Page(5));
        request.set("PageSize", "2");
        let mut pager = Pager::new(&NUMBERED, &request);
        pager.learn(&page(&["g"], 7));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn tokens_are_followed_over_empty_pages_and_each_once() {
        let mut pager = pager(&TOKENS);
        pager.learn(&tree(&json!({"NextToken": "t1", "Things": []})));
        assert_eq!(pager.parameter(), Some(("NextToken", "t1".to_owned())));
        assert_eq!(pager.learn(&tree(&json!({"NextToken": "t2"}))), None);
        pager.learn(&tree(&json!({"NextToken": "t1", "Things": [{"Id": "a"}]})));
        assert_eq!(pager.position(), &Position::End);
    }

    #[test]
    fn the_token_that_it_began_with_is_not_followed_again() {
        let mut request = Values::new();
        request.set("NextToken", "t7");
        let mut pager = Pager::new(&TOKENS, &request);
        pager.learn(&tree(&json!({"NextToken": "t7", "Things": [{"Id": "a"}]})));
        assert!(pager.position().is_end());
    }

    #[test]
    fn items_come_once_also_where_ever_new_tokens_lead_to_them_again() {
        let mut pager = pager(&TOKENS);
        let answer =
            |token: u32| tree(&json!({"NextToken": token.to_string(), "Things": [{"Id": "a"}]}));
        assert_eq!(pager.learn(&answer(0)), None);
        for token in 1..=3 {
            assert!(!pager.position().is_end(), "{token}");
            assert_eq!(pager.learn(&answer(token)), Some(vec![false]));
        }
        assert!(pager.position().is_end());
    }

    #[test]
    fn what_has_no_id_is_always_new() {
        let mut pager = pager(&TOKENS);
        for token in ["t1", "t2"] {
            assert_eq!(
                pager.learn(&tree(&json!({"NextToken": token, "Things": [{"Id": ""}, {}]}))),
                None
            );
        }
    }

    #[test]
    fn a_list_ends_without_a_token_and_with_an_empty_one() {
        for last in [json!({}), json!({"NextToken": ""}), json!({"NextToken": null})] {
            let mut pager = pager(&TOKENS);
            pager.learn(&tree(&last));
            assert!(pager.position().is_end(), "{last}");
        }
    }
}
