//! The facts of a parameter or field: what a description says otherwise is put into the document.

use aliyun_rpc_constraint::{Part, Rule};

use crate::import::fits::{encoding, fits};
use crate::import::graft::Graft;
use crate::import::schema::{Field, Kind, Schema};
use crate::import::spot::Spot;
use crate::import::unread::{not_compared, other};
use crate::model::{Member, Nesting, Type};
use crate::place::{Place, Spanned};
use crate::yaml::Node;

/// A bound: its key, what is said of it, what is known.
type Bound<'a, T> = (&'a str, Option<Spanned<T>>, Option<T>);

/// A member of the spec, and all that a description says of it.
pub(crate) struct Facts<'a> {
    pub(crate) spot: Spot,
    pub(crate) owner: &'a str,
    pub(crate) member: &'a Member,
    /// What is said where it is sent, and where it is received.
    pub(crate) sent: Vec<&'a Field>,
    pub(crate) received: Vec<&'a Field>,
}

impl Facts<'_> {
    fn all(&self) -> impl Iterator<Item = &Field> {
        self.sent.iter().chain(&self.received).copied()
    }

    /// Puts into the head what is said otherwise; what comes first wins.
    pub(crate) fn compare(&self, graft: &mut Graft<'_>) {
        let api = &graft.base.api;
        if let Some(other) = self.all().find(|field| !fits(api, &self.member.ty, &field.schema)) {
            return self.retype(graft, other);
        }
        let required = |schema: &Schema| schema.required.clone();
        if let Some(required) = self.otherwise(required, |it| *it == self.member.required) {
            self.set(graft, "required", required.value.to_string(), required.place);
        }
        let default = |schema: &Schema| schema.default.clone();
        let known = self.member.default.as_ref().map(|default| default.value.as_str());
        if let Some(default) = self.otherwise(default, |it| Some(it.as_str()) == known) {
            self.set(graft, "default", default.value, default.place);
        }
        self.encoding(graft);
        self.nesting(graft);
        self.bounds(graft);
        self.values(graft);
    }

    /// What is said of what is sent, where it is not the same as in the spec.
    fn otherwise<T>(
        &self,
        said: impl Fn(&Schema) -> Option<Spanned<T>>,
        same: impl Fn(&T) -> bool,
    ) -> Option<Spanned<T>> {
        let mut said = self.sent.iter().filter_map(|field| said(&field.schema));
        said.find(|it| !same(&it.value))
    }

    fn set(&self, graft: &mut Graft<'_>, key: &str, text: impl Into<String>, place: Place) {
        self.spot.set(&mut graft.head, key, Node::scalar(text, place));
    }

    /// Puts a member of the described type in place of the one that is there.
    fn retype(&self, graft: &mut Graft<'_>, field: &Field) {
        if let Kind::Other(name) = &field.schema.kind {
            return other(&mut graft.notes, &self.member.name.value, name, field.schema.place);
        }
        let is_sent = self.sent.iter().any(|sent| std::ptr::eq(*sent, field));
        let drafted = graft.drafts.member(field, self.owner, is_sent, &mut graft.notes);
        let mut drafted = drafted.with("doc", self.member.doc.as_str());
        drafted.remove("example");
        if let Some(node) = self.spot.node(&mut graft.head) {
            *node = drafted;
        }
    }

    fn encoding(&self, graft: &mut Graft<'_>) {
        let known = match &self.member.ty {
            Type::List(list) => list.encoding,
            Type::Structure(_, encoding) => *encoding,
            _ => return,
        };
        let styles = self.sent.iter().filter(|field| !matches!(field.schema.kind, Kind::Text));
        for style in styles.filter_map(|field| field.style.as_ref()) {
            match encoding(&style.value) {
                Some((name, other)) if other != known => {
                    return self.set(graft, "encoding", name, style.place);
                }
                Some(_) => {}
                None => {
                    let what = format!("there is no style `{}`", style.value);
                    not_compared(&mut graft.notes, style.place, what);
                }
            }
        }
    }

    /// Whether a list of a result lies in a structure, and what its items are called there.
    fn nesting(&self, graft: &mut Graft<'_>) {
        let Type::List(list) = &self.member.ty else { return };
        for field in &self.received {
            let wrapped = field.schema.list().map(|(_, name)| name);
            match (wrapped, list.nesting) {
                (Some(Some(name)), nesting) => {
                    if nesting != Nesting::Wrapped {
                        return self.wrap(graft, "wrapped", Some(name), name.place);
                    }
                    if list.item_name.as_ref() != Some(&name.value) {
                        return self.set(graft, "item_name", name.value.as_str(), name.place);
                    }
                }
                (Some(None), Nesting::Wrapped) => {
                    return self.wrap(graft, "bare", None, field.schema.place);
                }
                _ => {}
            }
        }
    }

    fn wrap(&self, graft: &mut Graft<'_>, how: &str, name: Option<&Spanned<String>>, at: Place) {
        self.set(graft, "nesting", how, at);
        match name {
            Some(name) => self.set(graft, "item_name", name.value.as_str(), name.place),
            None => self.spot.remove(&mut graft.head, "item_name"),
        }
    }

    fn bounds(&self, graft: &mut Graft<'_>) {
        let rules = || self.member.constraints.iter().map(|known| &known.inner);
        let always = || rules().filter(|known| known.when.is_none()).map(|known| &known.rule);
        let (mut least, mut most, mut shortest, mut longest, mut items) =
            (None, None, None, None, None);
        let mut of_part = false;
        for rule in always() {
            match rule {
                Rule::Range { min, max } => (least, most) = (*min, *max),
                Rule::Length { of, min, max } => {
                    (shortest, longest) = (*min, *max);
                    of_part = *of != Part::Whole;
                }
                Rule::MaxItems(max) => items = Some(*max),
                _ => {}
            }
        }
        let hangs = |kind: &str| rules().any(|it| it.when.is_some() && it.rule.kind() == kind);
        let (hangs_range, hangs_length) = (hangs("range"), hangs("length"));
        if self.member.ty.is_scalar() {
            let said = [
                ("min", self.said(|schema| schema.least.clone()), least),
                ("max", self.said(|schema| schema.most.clone()), most),
            ];
            self.pair(graft, "range", said, hangs_range);
            let said = [
                ("min", self.said(|schema| schema.shortest.clone()), shortest),
                ("max", self.said(|schema| schema.longest.clone()), longest),
            ];
            self.pair(graft, "length", said, hangs_length || of_part);
        }
        let said = self.said(|schema| schema.max_items.clone());
        if let Some(most) = said.filter(|said| Some(said.value) != items) {
            let node = Node::scalar(most.value.to_string(), most.place);
            self.spot.set_within(&mut graft.head, "constraints", "max_items", node);
        }
    }

    fn said<T>(&self, said: impl Fn(&Schema) -> Option<Spanned<T>>) -> Option<Spanned<T>> {
        self.sent.iter().find_map(|field| said(&field.schema))
    }

    /// Two bounds of a kind: those that are said, beside those that are not.
    fn pair<T: ToString + PartialEq>(
        &self,
        graft: &mut Graft<'_>,
        kind: &str,
        bounds: [Bound<'_, T>; 2],
        hangs: bool,
    ) {
        let other = |said: &Option<Spanned<T>>, known: &Option<T>| {
            said.as_ref().filter(|said| Some(&said.value) != known.as_ref()).map(|said| said.place)
        };
        let Some(place) = bounds.iter().find_map(|(_, said, known)| other(said, known)) else {
            return;
        };
        if hangs {
            let what = format!("the {kind} differs from one that holds at times or for a part");
            return not_compared(&mut graft.notes, place, what);
        }
        let mut node = Node::map(place);
        for (key, said, known) in bounds {
            if let Some(said) = said {
                node.set(key, said.place, Node::scalar(said.value.to_string(), said.place));
            } else if let Some(known) = known {
                node.set(key, place, Node::scalar(known.to_string(), place));
            }
        }
        self.spot.set_within(&mut graft.head, "constraints", kind, node);
    }
}
