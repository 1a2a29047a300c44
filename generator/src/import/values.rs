//! The values that a parameter or a value set may have.

use aliyun_rpc_constraint::Rule;

use crate::import::drafts::TO_BE_WRITTEN;
use crate::import::facts::Facts;
use crate::import::graft::Graft;
use crate::import::spot::Spot;
use crate::import::unread::not_compared;
use crate::import::uses::Uses;
use crate::model::{Api, Enumeration, Type};
use crate::place::{Place, Spanned};
use crate::yaml::Node;

/// Values as they are listed.
type Listed = Spanned<Vec<Spanned<String>>>;

/// Brings the value sets up to what is listed of them: a value that is listed anywhere belongs to
/// its set, and one is gone where every place lists values and none has it.
pub(crate) fn sets(graft: &mut Graft<'_>, uses: &Uses<'_>) {
    for (name, lists) in &uses.sets {
        let Some(set) = graft.base.api.enumeration(name) else { continue };
        let spot = Spot::file(format!("shapes/{name}.yaml")).below("values");
        let listed = || lists.iter().flatten().flat_map(|list| &list.value);
        for value in listed() {
            if set.value(&value.value).is_none() {
                let mut entry = Node::map(value.place);
                if set.numeric {
                    entry = entry.with("name", format!("Value {}", value.value));
                }
                let entry = entry.with("meaning", TO_BE_WRITTEN);
                spot.set(&mut graft.head, &value.value, entry);
            }
        }
        if lists.iter().all(Option::is_some) {
            let gone = |known: &&str| !listed().any(|it| it.value.eq_ignore_ascii_case(known));
            let known = set.values.iter().map(|value| value.value.value.as_str());
            for value in known.filter(gone) {
                spot.remove(&mut graft.head, value);
            }
            let file = Spot::file(format!("shapes/{name}.yaml"));
            if let Some(list) = lists.iter().flatten().next() {
                file.moved(&mut graft.head, "values", list.place);
            }
        }
    }
}

impl Facts<'_> {
    /// The values that are listed for this member alone, and for the items of a list.
    pub(crate) fn values(&self, graft: &mut Graft<'_>) {
        for field in self.sent.iter().chain(&self.received) {
            let (schema, spot, ty, rules) = match &self.member.ty {
                Type::List(list) => match field.schema.list() {
                    Some((items, _)) => {
                        let rules: Vec<_> = list.constraints.iter().collect();
                        (items, self.spot.below("items"), &list.item, rules)
                    }
                    None => continue,
                },
                ty => {
                    let rules = self.member.constraints.iter().map(|known| &known.inner);
                    (&field.schema, self.spot.clone(), ty, rules.collect())
                }
            };
            let Some(listed) = schema.values.as_ref().filter(|_| *ty != Type::Boolean) else {
                continue;
            };
            let is_sent = self.sent.iter().any(|sent| std::ptr::eq(*sent, *field));
            let set = set(&graft.base.api, ty);
            let known = Known::new(&rules, set);
            match known.other(listed, set, is_sent) {
                Other::Same => {}
                Other::Values(values) => {
                    let node = list(&values, listed.place);
                    return spot.set_within(&mut graft.head, "constraints", "one_of", node);
                }
                Other::Hang(place) => {
                    let what = "there is a value more where they depend on another parameter";
                    return not_compared(&mut graft.notes, place, what);
                }
            }
        }
    }
}

fn set<'a>(api: &'a Api, ty: &Type) -> Option<&'a Enumeration> {
    match ty {
        Type::Enum(name) => api.enumeration(name),
        _ => None,
    }
}

fn list(values: &[String], place: Place) -> Node {
    Node::list(values.iter().map(|value| Node::scalar(value.as_str(), place)).collect(), place)
}

/// The values that a member admits.
struct Known {
    values: Vec<String>,
    /// Whether they are listed by the member and not by its value set.
    is_narrowed: bool,
    /// Whether which of them depends on another parameter.
    hangs: bool,
}

/// How what is listed differs from what is known.
enum Other {
    Same,
    /// These are admitted instead.
    Values(Vec<String>),
    /// A value more at that place, where it cannot be said when.
    Hang(Place),
}

impl Known {
    fn new(rules: &[&aliyun_rpc_constraint::Constraint], set: Option<&Enumeration>) -> Self {
        let mut known = Self { values: Vec::new(), is_narrowed: false, hangs: false };
        for rule in rules {
            if let Rule::OneOf(values) = &rule.rule {
                known.is_narrowed = true;
                known.hangs |= rule.when.is_some();
                known.values.extend(values.iter().map(str::to_owned));
            }
        }
        let documented = set.into_iter().flat_map(|set| &set.values);
        let documented: Vec<String> = documented.map(|value| value.value.value.clone()).collect();
        if !known.is_narrowed || (!known.hangs && known.values == documented) {
            known.is_narrowed = false;
            known.values = documented;
        }
        known
    }

    /// Values of the set that is brought up to date elsewhere count as admitted where nothing
    /// narrows it, and none of them is gone where it is only received.
    fn other(&self, listed: &Listed, set: Option<&Enumeration>, is_sent: bool) -> Other {
        let is_known = |value: &str| self.values.iter().any(|it| it.eq_ignore_ascii_case(value));
        let of_set = |value: &str| set.is_some_and(|set| set.value(value).is_some());
        let news = || listed.value.iter().filter(|value| !is_known(&value.value));
        let new = news().find(|_| set.is_none() || self.is_narrowed);
        let listed_of = |value: &str| listed.value.iter().any(|it| it.eq_ignore_ascii_case(value));
        let is_gone = self.values.iter().any(|value| !listed_of(value));
        match new {
            Some(value) if self.hangs && of_set(&value.value) => Other::Hang(value.place),
            None if !is_gone || (set.is_some() && !is_sent) => Other::Same,
            Some(_) if self.hangs => Other::Same,
            _ => {
                let kept = self.values.iter().filter(|value| listed_of(value)).cloned();
                let more = news().map(|value| value.value.clone());
                Other::Values(kept.chain(more).collect())
            }
        }
    }
}
