//! A model's parameters as the tables of the constraint crate: what checks and emitters share.

use aliyun_rpc_constraint::{self as constraint, Encoding, Item, Kind, Need, Schema, Text};

use crate::model::{Action, Api, List, Member, Type};

impl Api {
    /// The table of an action's parameters.
    pub(crate) fn schema(&self, action: &Action) -> Schema {
        Schema {
            chapter: Text::Owned(action.origin.chapter.clone()),
            parameters: self.table(&action.parameters, 0).into(),
            relations: action.relations.iter().map(|(relation, _)| relation.clone()).collect(),
        }
    }

    fn table(&self, members: &[Member], depth: usize) -> Vec<constraint::Parameter> {
        members.iter().map(|member| self.row(member, depth)).collect()
    }

    fn row(&self, member: &Member, depth: usize) -> constraint::Parameter {
        let constraints = member.constraints.iter().map(|constraint| constraint.inner.clone());
        constraint::Parameter {
            name: Text::Owned(member.name.value.clone()),
            kind: self.kind(&member.ty, depth),
            need: if member.required { Need::Required } else { Need::Optional },
            default: member.default.as_ref().map(|default| Text::Owned(default.value.clone())),
            constraints: constraints.collect(),
        }
    }

    fn kind(&self, ty: &Type, depth: usize) -> Kind {
        match ty {
            Type::Integer => Kind::Integer,
            Type::Long => Kind::Long,
            Type::Boolean => Kind::Boolean,
            Type::Enum(name) if self.enumeration(name).is_some_and(|set| set.numeric) => {
                Kind::Integer
            }
            Type::String | Type::Time | Type::Secret | Type::Id(_) | Type::Enum(_) => Kind::String,
            Type::Structure(name, Encoding::Json) => Kind::Json(self.members(name, depth).into()),
            Type::Structure(name, _) => Kind::Object(self.members(name, depth).into()),
            Type::List(list) => self.list(list, depth),
        }
    }

    fn list(&self, list: &List, depth: usize) -> Kind {
        let constraints = list.constraints.clone().into();
        let item = match &list.item {
            Type::Structure(name, _) => Item::Structure(self.members(name, depth).into()),
            Type::Integer | Type::Long => Item::Longs(constraints),
            _ => Item::Strings(constraints),
        };
        Kind::Array { encoding: list.encoding, item }
    }

    /// The table of a structure's fields; a structure within itself ends (see the rule
    /// `recursive-parameter`).
    fn members(&self, name: &str, depth: usize) -> Vec<constraint::Parameter> {
        match self.structure(name) {
            Some(structure) if depth < self.shapes.len() => {
                self.table(&structure.fields, depth + 1)
            }
            _ => Vec::new(),
        }
    }
}
