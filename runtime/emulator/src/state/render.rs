//! From what is kept to what is answered: fields with their types, lists as the wire nests them.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::state::fields::{Field, FieldKind, FieldRule, Holds, Moment, ResourceTable};
use crate::state::item::Item;
use crate::state::store::Store;
use crate::state::table::Tables;
use crate::state::time::written;

/// A resource that is being written.
struct Writing<'a> {
    store: &'a Store,
    tables: &'a Tables,
    table: &'a ResourceTable,
    item: &'a Item,
}

/// The structures around the fields that are written, innermost first.
struct Around<'a> {
    fields: &'a [Field],
    outer: Option<&'a Around<'a>>,
}

impl Store {
    /// The fields of a resource.
    pub(crate) fn rendered(
        &self,
        tables: &Tables,
        table: &ResourceTable,
        item: &Item,
        fields: &[Field],
    ) -> Map<String, Value> {
        let writing = Writing { store: self, tables, table, item };
        writing.fields(&Around { fields, outer: None })
    }
}

impl Around<'_> {
    /// Whether the structure is one of them: then it lies in itself, and there is no end of it.
    fn has(&self, fields: &[Field]) -> bool {
        std::ptr::eq(self.fields, fields) || self.outer.is_some_and(|outer| outer.has(fields))
    }
}

impl Writing<'_> {
    fn fields(&self, around: &Around<'_>) -> Map<String, Value> {
        let mut made = Map::new();
        for field in around.fields {
            let value = self.value(field, around);
            if let Some(value) = value.or_else(|| empty(&field.kind)) {
                made.insert(field.name.to_owned(), value);
            }
        }
        made
    }

    fn value(&self, field: &Field, around: &Around<'_>) -> Option<Value> {
        let (table, item) = (self.table, self.item);
        if field.name == table.info.status {
            return item.status.as_deref().map(Value::from);
        }
        let rule = table.fields.iter().find(|rule| rule.field == field.name);
        let shown = |rule: &&FieldRule| {
            let is_in = |status| rule.states.contains(&status);
            rule.states.is_empty() || item.status.as_deref().is_some_and(is_in)
        };
        let Some(rule) = rule else { return self.kept(field, around) };
        if !shown(&rule) {
            return None;
        }
        match rule.holds {
            Holds::Text(_) => self.kept(field, around),
            Holds::From { resource, parameter, field: other } => {
                let source = self.store.item(resource, item.text(parameter)?)?;
                typed(source.texts.get(other)?, &field.kind)
            }
            Holds::List(kind) => self.children_in(kind, field),
            Holds::Count(kind) => Some(Value::from(self.children(kind).count())),
            Holds::Time { moment, style } => {
                moment_of(item, moment).map(|at| Value::from(written(at, style)))
            }
        }
    }

    /// The resources of a kind that belong to it, in a list.
    fn children_in(&self, kind: &str, field: &Field) -> Option<Value> {
        let FieldKind::List { wrapped, item: FieldKind::Structure(fields), .. } = field.kind else {
            return None;
        };
        let table = self.tables.resource(kind)?;
        let items = self
            .children(kind)
            .map(|one| Value::Object(self.store.rendered(self.tables, table, one, fields)));
        Some(wrap(items.collect(), wrapped))
    }

    fn children<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Item> {
        let belongs =
            move |one: &&Item| one.kind == kind && one.belongs_to(&self.item.kind, &self.item.id);
        self.store.items.iter().filter(belongs)
    }

    /// What is kept under the name of the field; of a structure, else what is kept under the names
    /// of its fields.
    fn kept(&self, field: &Field, around: &Around<'_>) -> Option<Value> {
        let own = self.item.texts.get(field.name).and_then(|value| typed(value, &field.kind));
        match field.kind {
            FieldKind::Structure(fields) if own.is_none() && !around.has(fields) => {
                let within = Around { fields, outer: Some(around) };
                Some(Value::Object(self.fields(&within)))
            }
            _ => own,
        }
    }
}

/// A moment in the life of a resource.
fn moment_of(item: &Item, moment: Moment) -> Option<Timestamp> {
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
