//! Presentation: the actions as commands.

use crate::model::{Action, Api, Member, Type};
use crate::place::Spanned;

/// Commands about one kind of thing.
#[derive(Clone, Debug)]
pub(crate) struct CommandGroup {
    pub(crate) name: Spanned<String>,
    pub(crate) title: String,
    pub(crate) commands: Vec<Command>,
}

/// An action as a command.
#[derive(Clone, Debug)]
pub(crate) struct Command {
    pub(crate) name: Spanned<String>,
    pub(crate) action: Spanned<String>,
    /// The field of the result that has the rows, where the action does not give them in parts.
    pub(crate) rows: Option<Spanned<String>>,
    /// The columns of a table: heading, and the field of a row.
    pub(crate) columns: Vec<(Spanned<String>, Spanned<String>)>,
    pub(crate) every: Option<Every>,
}

/// Whose lists are gone through where all are asked for.
#[derive(Clone, Debug)]
pub(crate) struct Every {
    /// The kind of resource that owns what is listed.
    pub(crate) resource: Spanned<String>,
    /// Parameters of the action that reads those, with their values.
    pub(crate) with: Vec<(Spanned<String>, Spanned<String>)>,
}

impl Command {
    /// The field of the action's result that has the rows.
    pub(crate) fn rows<'a>(&'a self, action: &'a Action) -> Option<&'a Spanned<String>> {
        let paged = action.paging.as_ref().and_then(|paging| paging.items.as_ref());
        self.rows.as_ref().or(paged)
    }
}

impl Api {
    /// The field that a path of names leads to: `[]` stands behind that of a list.
    pub(crate) fn field_at<'a>(&'a self, fields: &'a [Member], path: &str) -> Option<&'a Member> {
        let (step, rest) = match path.split_once('.') {
            Some((step, rest)) => (step, Some(rest)),
            None => (path, None),
        };
        let name = step.strip_suffix("[]");
        let found = fields.iter().find(|one| one.name.value == name.unwrap_or(step))?;
        let inner = match (&found.ty, name) {
            (Type::List(list), Some(_)) => &list.item,
            (_, Some(_)) => return None,
            (ty, None) => ty,
        };
        match (rest, inner) {
            (None, _) => Some(found),
            (Some(rest), Type::Structure(shape, _)) => {
                self.field_at(&self.structure(shape)?.fields, rest)
            }
            (Some(_), _) => None,
        }
    }

    /// The fields that each row of a command's result has.
    pub(crate) fn row_of<'a>(
        &'a self,
        command: &Command,
        action: &'a Action,
    ) -> Option<&'a [Member]> {
        let rows = command.rows(action)?.value.clone();
        let field = action.result.iter().find(|field| field.name.value == rows)?;
        let Type::List(list) = &field.ty else { return None };
        let Type::Structure(shape, _) = &list.item else { return None };
        Some(&self.structure(shape)?.fields)
    }
}
