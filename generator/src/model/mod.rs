//! The model: the API as it is meant. It knows neither YAML nor Rust.

mod action;
mod behaviour;
mod correction;
mod error;
mod example;
mod filter;
mod member;
mod note;
mod presentation;
mod resource;
mod service;
mod shape;
mod table;

pub(crate) use action::{Action, Job, Method, NaturalKey, Paging, PagingStyle, Starts, Verb};
pub(crate) use behaviour::{Behaviour, FieldRule, World};
pub(crate) use correction::{Correction, CorrectionKind};
pub(crate) use error::{Category, Code, ErrorRow, Retry, category_name, retry_name};
pub(crate) use example::Example;
pub(crate) use filter::Filter;
pub(crate) use member::{Constraint, List, Member, Nesting, Origin, Role, Type};
pub(crate) use note::{KINDS, Note, NoteKind};
pub(crate) use presentation::{Command, CommandGroup, Every};
pub(crate) use resource::{Resource, Select, Standing, Wait};
pub(crate) use service::{Group, Service, Source, Token};
pub(crate) use shape::{EnumValue, Enumeration, FilterKey, Id, Shape, Structure};

use std::collections::BTreeMap;

/// A whole API.
#[derive(Clone, Debug)]
pub(crate) struct Api {
    pub(crate) service: Service,
    /// Groups in reading order, each with its actions in the order of their chapters.
    pub(crate) groups: Vec<Group>,
    /// Actions in the order of groups and chapters.
    pub(crate) actions: Vec<Action>,
    /// Shapes by name: ids, value sets and structures; scalars are dissolved.
    pub(crate) shapes: BTreeMap<String, Shape>,
    /// Error codes: the document's, then the gateway's.
    pub(crate) codes: Vec<Code>,
    pub(crate) resources: Vec<Resource>,
    /// What an emulator does with resources; none where the spec does not say.
    pub(crate) behaviours: Vec<Behaviour>,
    pub(crate) world: Option<World>,
    /// The actions as commands, by group; none where the spec has no presentation.
    pub(crate) commands: Vec<CommandGroup>,
    pub(crate) corrections: Vec<Correction>,
    pub(crate) sources: Vec<Source>,
    /// Programs by file name.
    pub(crate) programs: BTreeMap<String, String>,
}

impl Api {
    /// The error code of that name.
    pub(crate) fn code(&self, code: &str) -> Option<&Code> {
        self.codes.iter().find(|known| known.code.value == code)
    }

    /// The action of that name.
    pub(crate) fn action(&self, name: &str) -> Option<&Action> {
        self.actions.iter().find(|known| known.name.value == name)
    }

    /// What an emulator does with the kind of resource of that name.
    pub(crate) fn behaviour(&self, resource: &str) -> Option<&Behaviour> {
        self.behaviours.iter().find(|known| known.resource.value == resource)
    }

    /// The action that makes resources of that name.
    pub(crate) fn creator(&self, resource: &str) -> Option<&Action> {
        let id = &self.resource(resource)?.id.value;
        let made = |action: &&Action| {
            let starts = action.starts.as_ref();
            let is_id = |field: &Member| matches!(&field.ty, Type::Id(shape) if shape == id);
            starts.is_some_and(|starts| starts.resource.value == resource)
                && action.result.iter().any(|field| field.identity && is_id(field))
        };
        self.actions.iter().find(made)
    }

    /// The kind of resource of that name.
    pub(crate) fn resource(&self, name: &str) -> Option<&Resource> {
        self.resources.iter().find(|known| known.name.value == name)
    }

    /// What the end of what an action starts is told by.
    pub(crate) fn awaited(&self, action: &Action) -> Option<(&Resource, &Wait)> {
        let (resource, wait) = action.begins()?;
        let resource = self.resource(resource)?;
        resource.wait(wait).map(|wait| (resource, wait))
    }

    /// The actions that start what the wait is for.
    pub(crate) fn starting<'a>(
        &'a self,
        resource: &'a Resource,
        wait: &'a Wait,
    ) -> impl Iterator<Item = &'a Action> {
        let begun = (resource.name.value.as_str(), wait.name.value.as_str());
        self.actions.iter().filter(move |action| action.begins() == Some(begun))
    }

    /// The parameters of the reading action that name the owners of a resource, outermost first.
    pub(crate) fn owners<'a>(&'a self, resource: &'a Resource) -> impl Iterator<Item = &'a Member> {
        let selecting = match &resource.select {
            Select::Parameter(parameter) => Some(parameter.value.as_str()),
            _ => None,
        };
        let addressed = self.action(&resource.read.value).into_iter().flat_map(Action::addressed);
        addressed.filter(move |parameter| Some(parameter.name.value.as_str()) != selecting)
    }

    /// The structure that the items of a resource's list are, and the name that the wire gives one.
    pub(crate) fn item_of(&self, resource: &Resource) -> Option<(&Structure, &str)> {
        let read = self.action(&resource.read.value)?;
        let list = read.result.iter().find(|field| field.name.value == resource.items.value)?;
        let Type::List(list) = &list.ty else { return None };
        let Type::Structure(shape, _) = &list.item else { return None };
        Some((self.structure(shape)?, list.item_name.as_deref().unwrap_or_default()))
    }

    /// The actions of a group.
    pub(crate) fn actions_of<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = &'a Action> {
        self.actions.iter().filter(|action| action.group == group.name)
    }

    /// The structure of that name.
    pub(crate) fn structure(&self, name: &str) -> Option<&Structure> {
        match self.shapes.get(name) {
            Some(Shape::Structure(structure)) => Some(structure),
            _ => None,
        }
    }

    /// The value set of that name.
    pub(crate) fn enumeration(&self, name: &str) -> Option<&Enumeration> {
        match self.shapes.get(name) {
            Some(Shape::Enumeration(enumeration)) => Some(enumeration),
            _ => None,
        }
    }
}
