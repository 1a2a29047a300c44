//! From what is kept to what is answered: fields with their types, lists as the wire nests them.

use std::time::SystemTime;

use serde_json::{Map, Value};

use crate::state::fields::{Field, FieldKind, FieldRule, Holds, Moment, ResourceTable};
use crate::state::item::Item;
use crate::state::store::Store;
use crate::state::table::Tables;
use crate::state::time::written;

impl Store {
    /// The fields of a resource.
    pub(crate) fn rendered(
        &self,
        tables: &Tables,
        table: &ResourceTable,
        item: &Item,
        fields: &[Field],
    ) -> Map<String, Value> {
        let mut made = Map::new();
        for field in fields {
            let value = self.value(tables, table, item, field);
            if let Some(value) = value.or_else(|| empty(&field.kind)) {
                made.insert(field.name.to_owned(), value);
            }
        }
        made
    }

    fn value(
        &self,
        tables: &Tables,
        table: &ResourceTable,
        item: &Item,
        field: &Field,
    ) -> Option<Value> {
        if field.name == table.info.status {
            return item.has_status.then(|| Value::from(item.status.as_str()));
        }
        let rule = table.fields.iter().find(|rule| rule.field == field.name);
        let shown = |rule: &&FieldRule| {
            rule.states.is_empty() || rule.states.contains(&item.status.as_str())
        };
        let Some(rule) = rule else {
            return self.kept(tables, table, item, field);
        };
        if !shown(&rule) {
            return None;
        }
        match rule.holds {
            Holds::Text(_) => self.kept(tables, table, item, field),
            Holds::From { resource, parameter, field: other } => {
                let source = self.item(resource, item.text(parameter)?)?;
                typed(source.texts.get(other)?, &field.kind)
            }
            Holds::List(kind) => {
                let FieldKind::List { wrapped, item: FieldKind::Structure(fields), .. } =
                    field.kind
                else {
                    return None;
                };
                let child = tables.resources.iter().find(|table| table.info.name == kind)?;
                let items = self.children(item, kind);
                let items =
                    items.map(|one| Value::Object(self.rendered(tables, child, one, fields)));
                Some(wrap(items.collect(), wrapped))
            }
            Holds::Count(kind) => Some(Value::from(self.children(item, kind).count())),
            Holds::Time { moment, style } => {
                moment_of(item, moment).map(|at| Value::from(written(at, style)))
            }
        }
    }

    fn children<'a>(&'a self, item: &'a Item, kind: &'a str) -> impl Iterator<Item = &'a Item> {
        let belongs = move |one: &&Item| {
            one.kind == kind && one.owners.iter().any(|(of, id)| *of == item.kind && *id == item.id)
        };
        self.items.iter().filter(belongs)
    }

    fn kept(
        &self,
        tables: &Tables,
        table: &ResourceTable,
        item: &Item,
        field: &Field,
    ) -> Option<Value> {
        if let FieldKind::Structure(fields) = field.kind {
            let own = item.texts.get(field.name).and_then(|value| typed(value, &field.kind));
            let made = || Value::Object(self.rendered(tables, table, item, fields));
            return Some(own.unwrap_or_else(made));
        }
        typed(item.texts.get(field.name)?, &field.kind)
    }
}

/// A moment in the life of a resource.
fn moment_of(item: &Item, moment: Moment) -> Option<SystemTime> {
    match moment {
        Moment::Created => Some(item.created),
        Moment::Changed => Some(item.changed),
        Moment::Entered(states) => {
            states.iter().filter_map(|one| item.entered.get(*one).copied()).min()
        }
    }
}

/// What a field has that nothing is in.
fn empty(kind: &FieldKind) -> Option<Value> {
    match kind {
        FieldKind::List { wrapped, .. } => Some(wrap(Vec::new(), *wrapped)),
        _ => None,
    }
}

/// A list as the wire nests it.
pub(crate) fn wrap(items: Vec<Value>, wrapped: Option<&str>) -> Value {
    let items = Value::from(items);
    match wrapped {
        Some(name) => Value::Object(Map::from_iter([(name.to_owned(), items)])),
        None => items,
    }
}

/// What is kept, as its type.
pub(crate) fn typed(value: &Value, kind: &FieldKind) -> Option<Value> {
    match kind {
        FieldKind::Text => value.as_str().map(Value::from),
        FieldKind::Number => value.as_str()?.parse::<i64>().ok().map(Value::from),
        FieldKind::Boolean => {
            value.as_str()?.to_ascii_lowercase().parse::<bool>().ok().map(Value::from)
        }
        FieldKind::Structure(fields) => {
            let own = value.as_object()?;
            let fields = fields.iter().filter_map(|field| {
                let value = own.get(field.name).and_then(|value| typed(value, &field.kind));
                Some((field.name.to_owned(), value.or_else(|| empty(&field.kind))?))
            });
            Some(Value::Object(fields.collect()))
        }
        FieldKind::List { wrapped, item, .. } => {
            let items = value.as_array()?.iter().filter_map(|value| typed(value, item));
            Some(wrap(items.collect(), *wrapped))
        }
    }
}
