//! Actions.

use aliyun_rpc_constraint::Relation;

use crate::model::{ErrorRow, Example, Member, Note, Origin, Role};
use crate::place::{Place, Spanned};
use crate::raw;

/// An action.
#[derive(Clone, Debug)]
pub(crate) struct Action {
    /// The name on the wire.
    pub(crate) name: Spanned<String>,
    /// The name of its group.
    pub(crate) group: String,
    pub(crate) summary: String,
    pub(crate) doc: Option<String>,
    pub(crate) page: String,
    pub(crate) origin: Origin,
    /// The documented method.
    pub(crate) method: Method,
    /// The method to send it with.
    pub(crate) send: Method,
    pub(crate) safety: Option<Spanned<raw::Safety>>,
    /// How what it made is found again.
    pub(crate) natural_key: Option<NaturalKey>,
    /// The kind of resource that it deletes.
    pub(crate) deletes: Option<Spanned<String>>,
    /// What it starts that goes on after its answer.
    pub(crate) starts: Option<Starts>,
    /// How work is cut into tasks that it creates.
    pub(crate) job: Option<Job>,
    /// The parameters that name the resource, outermost owner first.
    pub(crate) address: Vec<Spanned<String>>,
    pub(crate) paging: Option<Paging>,
    pub(crate) parameters: Vec<Member>,
    pub(crate) relations: Vec<(Relation, Place)>,
    pub(crate) notes: Vec<Note>,
    pub(crate) result: Vec<Member>,
    pub(crate) errors: Vec<ErrorRow>,
    pub(crate) example: Example,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Post,
}

/// How what an action made is found again by what identifies it.
#[derive(Clone, Debug)]
pub(crate) struct NaturalKey {
    /// The action that lists what is there.
    pub(crate) find: Spanned<String>,
    /// The field of its result that has the items.
    pub(crate) items: Spanned<String>,
    /// Parameters of the action, and the field of an item that is to have the same value.
    pub(crate) same: Vec<(Spanned<String>, Spanned<String>)>,
    /// Further parameters of the listing, with their values.
    pub(crate) with: Vec<(Spanned<String>, String)>,
    /// The field that identifies an item, and the result of the action.
    pub(crate) id: Spanned<String>,
    pub(crate) place: Place,
}

/// What an action starts that goes on after its answer.
#[derive(Clone, Debug)]
pub(crate) struct Starts {
    /// The kind of resource.
    pub(crate) resource: Spanned<String>,
    /// What to wait for of it.
    pub(crate) wait: Spanned<String>,
    /// Parameters of the action, and the field of the resource that gets their value.
    pub(crate) changes: Vec<(Spanned<String>, Spanned<String>)>,
    pub(crate) place: Place,
}

/// How work is cut into tasks that an action creates.
#[derive(Clone, Debug)]
pub(crate) struct Job {
    /// The parameter with the entries.
    pub(crate) entries: Spanned<String>,
    /// The parameter with the task to run once more.
    pub(crate) rerun: Spanned<String>,
    /// The codes of a refusal while another task is at work.
    pub(crate) busy: Vec<Spanned<String>>,
    /// Parameters of the action, and the field of the tasks that have to have ended before.
    pub(crate) same: Vec<(Spanned<String>, Spanned<String>)>,
    /// What such tasks can do.
    pub(crate) verbs: Vec<Verb>,
    pub(crate) place: Place,
}

/// What a task can do with entries.
#[derive(Clone, Debug)]
pub(crate) struct Verb {
    pub(crate) name: Spanned<String>,
    pub(crate) doc: String,
    /// Parameters of the action with their values.
    pub(crate) sets: Vec<(Spanned<String>, String)>,
    /// Parameters of the action that mean nothing to it, each with its `since`.
    pub(crate) leaves: Vec<(Spanned<String>, Option<Spanned<String>>)>,
}

/// How an action gives a long list in parts.
#[derive(Clone, Debug)]
pub(crate) struct Paging {
    pub(crate) style: PagingStyle,
    /// The field of the result with the items.
    pub(crate) items: Option<Spanned<String>>,
    /// The field with the next token.
    pub(crate) token: Option<Spanned<String>>,
    /// The field with the total.
    pub(crate) total: Option<Spanned<String>>,
    pub(crate) place: Place,
}

/// The two ways of paging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PagingStyle {
    PageNumber,
    NextToken,
}

impl Method {
    /// The name on the wire.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl Action {
    /// What repeating the action does; unsafe where the spec does not say.
    pub(crate) fn safety(&self) -> raw::Safety {
        self.safety.as_ref().map_or(raw::Safety::Unsafe, |safety| safety.value)
    }

    /// The kind of resource whose change the action begins, and the name of the wait for its end.
    pub(crate) fn begins(&self) -> Option<(&str, &str)> {
        match (&self.starts, &self.deletes) {
            (Some(starts), _) => Some((&starts.resource.value, &starts.wait.value)),
            (None, Some(deleted)) => Some((&deleted.value, "gone")),
            (None, None) => None,
        }
    }

    /// The parameter of that name.
    pub(crate) fn parameter(&self, name: &str) -> Option<&Member> {
        self.parameters.iter().find(|parameter| parameter.name.value == name)
    }

    /// The parameter with that role.
    pub(crate) fn with_role(&self, role: Role) -> Option<&Member> {
        self.parameters.iter().find(|parameter| parameter.role == Some(role))
    }

    /// The parameters that become arguments, in their order.
    pub(crate) fn addressed(&self) -> impl Iterator<Item = &Member> {
        self.address.iter().filter_map(|name| self.parameter(name))
    }

    /// Whether the parameter becomes an argument.
    pub(crate) fn is_addressed(&self, parameter: &Member) -> bool {
        self.address.iter().any(|name| name.value == parameter.name.value)
    }

    /// The parameters that have to be given with a setter of their own.
    pub(crate) fn demanded(&self) -> impl Iterator<Item = &Member> {
        self.parameters.iter().filter(|parameter| self.is_demanded(parameter))
    }

    fn is_demanded(&self, parameter: &Member) -> bool {
        parameter.required
            && parameter.default.is_none()
            && parameter.role.is_none()
            && !self.is_addressed(parameter)
    }

    /// Whether the parameter has a setter that leaves the call the same kind of call: it may be left
    /// out, and is no dry run, which is a verb.
    pub(crate) fn is_settable(&self, parameter: &Member) -> bool {
        let is_given = self.is_addressed(parameter) || self.is_demanded(parameter);
        !is_given && parameter.role != Some(Role::DryRun)
    }
}
