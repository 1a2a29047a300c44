//! Where members stand: the parameters and result of each action, the fields of each structure.

use crate::diff::found::At;
use crate::diff::pair::{Matches, Pair, Side, matched};
use crate::emit::rust::role_setter;
use crate::emit::rust::surface::{self, Way};
use crate::model::{Action, Code, Enumeration, Member, Resource, Shape, Structure};
use crate::names;

/// Members that both specs have at the same place.
pub(crate) struct Site<'a> {
    at: At,
    what: &'static str,
    base: Owner<'a>,
    head: Owner<'a>,
    pub(crate) members: Matches<'a, Member>,
}

/// Whose members they are.
#[derive(Clone, Copy)]
pub(crate) enum Owner<'a> {
    /// The parameters of an action.
    Call(&'a Action),
    /// The result of an action.
    Result(&'a Action),
    /// The fields of a structure.
    Structure(&'a Structure),
}

/// What Rust has of a field: its name, its type, and what its setter takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) ty: String,
}

impl Pair<'_> {
    /// The parameters of each action that is in both.
    pub(crate) fn calls(&self) -> Vec<Site<'_>> {
        let calls = self.actions().common.into_iter();
        calls.map(|(old, new)| Site::new(Owner::Call(old), Owner::Call(new))).collect()
    }

    /// The fields of results, and of structures that are no filters in both.
    pub(crate) fn fields(&self) -> Vec<Site<'_>> {
        let mut sites = Vec::new();
        for (old, new) in self.actions().common {
            sites.push(Site::new(Owner::Result(old), Owner::Result(new)));
        }
        for (old, new) in self.structures() {
            if self.base.api.filter(old).is_none() && self.head.api.filter(new).is_none() {
                sites.push(Site::new(Owner::Structure(old), Owner::Structure(new)));
            }
        }
        sites
    }

    /// All of them, filters as well.
    pub(crate) fn sites(&self) -> Vec<Site<'_>> {
        let mut sites = self.calls();
        for (old, new) in self.actions().common {
            sites.push(Site::new(Owner::Result(old), Owner::Result(new)));
        }
        for (old, new) in self.structures() {
            sites.push(Site::new(Owner::Structure(old), Owner::Structure(new)));
        }
        sites
    }
}

impl<'a> Site<'a> {
    fn new(base: Owner<'a>, head: Owner<'a>) -> Self {
        let name = |member: &Member| member.name.value.clone();
        let members = matched(base.members(), head.members(), name, |member| head.rust(member));
        let (at, what) = match head {
            Owner::Call(action) => (action_at(action).below("parameters"), "parameter"),
            Owner::Result(action) => (action_at(action).below("result"), "field"),
            Owner::Structure(structure) => {
                let name = &structure.name.value;
                let at = At::new(name, &["shapes", name, "fields"], format!("`{name}`"));
                (at, "field")
            }
        };
        let is_result = matches!(head, Owner::Result(_));
        let subject =
            if is_result { format!("the result of {}", at.subject) } else { at.subject.clone() };
        Self { at: at.called(subject), what, base, head, members }
    }

    /// A member of it.
    pub(crate) fn at(&self, member: &Member) -> At {
        let name = &member.name.value;
        let subject = format!("{} `{name}` of {}", self.what, self.at.subject);
        self.at.below(name).called(subject)
    }

    /// The place of all of them.
    pub(crate) fn place(&self) -> At {
        self.at.clone()
    }

    /// What each of them is called.
    pub(crate) fn what(&self) -> &'static str {
        self.what
    }

    /// The places that the members which are in both have now, in their old order.
    pub(crate) fn order(&self) -> Vec<usize> {
        let now = self.head.members();
        let place = |(_, new): &(&Member, &Member)| {
            now.iter().position(|member| member.name.value == new.name.value)
        };
        let mut kept: Vec<&(&Member, &Member)> = self.members.common.iter().collect();
        let before = self.base.members();
        kept.sort_by_key(|(old, _)| before.iter().position(|it| it.name.value == old.name.value));
        kept.into_iter().filter_map(place).collect()
    }

    /// How a parameter is given before and now; none where these are no parameters.
    pub(crate) fn ways(&self, old: &Member, new: &Member) -> Option<(Way, Way)> {
        match (self.base, self.head) {
            (Owner::Call(base), Owner::Call(head)) => {
                Some((surface::way(base, old), surface::way(head, new)))
            }
            _ => None,
        }
    }

    /// The action whose parameters these are now.
    pub(crate) fn call(&self) -> Option<&'a Action> {
        match self.head {
            Owner::Call(action) => Some(action),
            _ => None,
        }
    }

    /// Whether a value of these is sent, before and now alike.
    pub(crate) fn is_sent(&self, pair: &Pair<'_>) -> bool {
        match self.head {
            Owner::Call(_) => true,
            Owner::Result(_) => false,
            Owner::Structure(structure) => pair.head.usage.is_sent(&structure.name.value),
        }
    }

    /// Whether a value of these is received.
    pub(crate) fn is_received(&self, pair: &Pair<'_>) -> bool {
        match self.head {
            Owner::Call(_) => false,
            Owner::Result(_) => true,
            Owner::Structure(structure) => pair.head.usage.is_received(&structure.name.value),
        }
    }

    /// What Rust has of a field before and now.
    pub(crate) fn rust(&self, pair: &Pair<'_>, old: &Member, new: &Member) -> (Field, Field) {
        (self.base.field(&pair.base, old), self.head.field(&pair.head, new))
    }
}

impl<'a> Owner<'a> {
    /// The name that Rust has for a member.
    fn rust(self, member: &Member) -> String {
        match (self, member.role) {
            (Self::Call(_), Some(role)) => role_setter(role).unwrap_or("dry_run").to_owned(),
            (Self::Call(_), None) => names::setter(&member.name.value),
            _ => names::field(&member.name.value),
        }
    }

    fn members(self) -> &'a [Member] {
        match self {
            Self::Call(action) => &action.parameters,
            Self::Result(action) => &action.result,
            Self::Structure(structure) => &structure.fields,
        }
    }

    fn field(self, side: &Side<'_>, member: &Member) -> Field {
        let name = names::field(&member.name.value);
        let ty = match self {
            Self::Call(_) => surface::argument(&member.ty),
            Self::Result(action) => {
                surface::received(&side.api, &format!("{}Result", action.name.value), member)
            }
            Self::Structure(structure) => {
                surface::field(&side.api, &side.usage, &structure.name.value, member)
            }
        };
        Field { name, ty }
    }
}

/// An action as a part.
pub(crate) fn action_at(action: &Action) -> At {
    let name = &action.name.value;
    At::new(name, &["actions", name], format!("`{name}`"))
}

/// A shape as a part.
pub(crate) fn shape_at(shape: &Shape) -> At {
    named("shapes", &shape.name().value)
}

/// A structure as a part.
pub(crate) fn structure_at(structure: &Structure) -> At {
    named("shapes", &structure.name.value)
}

/// A value set as a part.
pub(crate) fn set_at(set: &Enumeration) -> At {
    named("shapes", &set.name.value)
}

fn named(kind: &str, name: &str) -> At {
    At::new(name, &[kind, name], format!("`{name}`"))
}

/// A resource as a part.
pub(crate) fn resource_at(resource: &Resource) -> At {
    let name = &resource.name.value;
    At::new(name, &["resources", name], format!("the resource `{name}`"))
}

/// An error code as a part.
pub(crate) fn code_at(code: &Code) -> At {
    let list = if code.gateway { "gateway" } else { "codes" };
    let name = &code.code.value;
    At::new("error codes", &["errors", list, name], format!("the error code `{name}`"))
}
