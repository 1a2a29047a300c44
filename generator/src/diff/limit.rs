//! The limits of what is sent: which are in one of the specs only, and which are others.

use crate::diff::found::At;
use crate::diff::pair::Pair;
use crate::emit::wording;
use crate::model::{Api, Constraint, Member, Type};

/// A limit that one of the specs lacks, or that is another.
pub(crate) struct Limit {
    pub(crate) at: At,
    pub(crate) kind: &'static str,
    pub(crate) old: Option<String>,
    pub(crate) new: Option<String>,
}

/// Every limit that has moved.
pub(crate) fn limits(pair: &Pair<'_>) -> Vec<Limit> {
    let mut limits = Vec::new();
    for site in pair.sites().into_iter().filter(|site| site.is_sent(pair)) {
        for (old, new) in &site.members.common {
            let at = site.at(new);
            let (before, now) = (own(&pair.base.api, old), own(&pair.head.api, new));
            limits.extend(moved(&at, &before, &now));
            let (before, now) = (of_items(&pair.base.api, old), of_items(&pair.head.api, new));
            let at = at.below("items").called(format!("items of the {}", at.subject));
            limits.extend(moved(&at, &before, &now));
        }
    }
    limits
}

/// What a member has to satisfy, without what its value set says already.
fn own(api: &Api, member: &Member) -> Vec<Constraint> {
    let said = |constraint: &&Constraint| !is_said(api, &member.ty, constraint);
    member.constraints.iter().filter(said).cloned().collect()
}

/// What an item of a list has to satisfy, likewise.
fn of_items(api: &Api, member: &Member) -> Vec<Constraint> {
    let Type::List(list) = &member.ty else { return Vec::new() };
    let place = member.name.place;
    let constraints = list.constraints.iter().cloned().map(|inner| Constraint { inner, place });
    constraints.filter(|constraint| !is_said(api, &list.item, constraint)).collect()
}

/// Whether a constraint lists the values of the value set that the type is.
fn is_said(api: &Api, ty: &Type, constraint: &Constraint) -> bool {
    let Type::Enum(set) = ty else { return false };
    let aliyun_rpc_constraint::Rule::OneOf(values) = &constraint.inner.rule else { return false };
    let documented = api.enumeration(set).map(|set| &set.values);
    let documented = documented.into_iter().flatten().map(|value| value.value.value.as_str());
    constraint.inner.when.is_none() && values.iter().eq(documented)
}

/// Those that are in one list only, paired where each has one of the kind.
fn moved(at: &At, before: &[Constraint], now: &[Constraint]) -> Vec<Limit> {
    let lacks = |list: &[Constraint], one: &Constraint| list.iter().all(|it| it.inner != one.inner);
    let (gone, mut new): (Vec<&Constraint>, Vec<&Constraint>) = (
        before.iter().filter(|one| lacks(now, one)).collect(),
        now.iter().filter(|one| lacks(before, one)).collect(),
    );
    let mut limits = Vec::new();
    for old in gone {
        let kind = old.inner.kind();
        let twin = new.iter().position(|new| new.inner.kind() == kind);
        let twin = twin.map(|at| new.remove(at)).map(wording::constraint);
        limits.push(Limit { at: at.clone(), kind, old: Some(wording::constraint(old)), new: twin });
    }
    limits.extend(new.into_iter().map(|new| Limit {
        at: at.clone(),
        kind: new.inner.kind(),
        old: None,
        new: Some(wording::constraint(new)),
    }));
    limits
}
