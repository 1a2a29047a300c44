//! The facts of a member: its own, then those of the shapes that it names.

use crate::model;
use crate::place::Spanned;
use crate::raw;
use crate::resolve::condition::Visible;
use crate::resolve::constraints::constraints;
use crate::resolve::scope::Scope;

/// What a member and the scalars that it names say together; what comes first wins.
#[derive(Default)]
pub(crate) struct Facts<'a> {
    pub(crate) ty: Option<raw::Type>,
    /// The id, value set or structure that the member is.
    pub(crate) shape: Option<(&'a str, &'a raw::Shape)>,
    /// Every shape that facts are taken from.
    pub(crate) names: Vec<&'a str>,
    pub(crate) doc: Option<&'a str>,
    pub(crate) default: Option<&'a Spanned<String>>,
    pub(crate) example: Option<&'a Spanned<String>>,
    pub(crate) unit: Option<&'a str>,
    pub(crate) role: Option<raw::Role>,
    pub(crate) constraints: Vec<model::Constraint>,
    pub(crate) families: Vec<(String, Vec<String>)>,
}

/// Collects the facts of a member.
pub(crate) fn facts<'a>(
    member: &'a raw::Member,
    visible: Visible<'_>,
    scope: &Scope<'a>,
) -> Facts<'a> {
    let mut facts = Facts {
        ty: member.ty.as_ref().map(|ty| ty.value),
        doc: member.doc.as_deref(),
        default: member.default.as_ref(),
        example: member.example.as_ref(),
        unit: member.unit.as_deref(),
        role: member.role.as_ref().map(|role| role.value),
        ..Facts::default()
    };
    facts.constrain(member.constraints.as_ref(), visible, scope);
    let mut next = member.shape.as_ref();
    while let Some(name) = next {
        let Some(shape) = scope.shape(&name.value) else { break };
        facts.merge(&name.value, shape, visible, scope);
        next = shape.shape.as_ref();
    }
    facts
}

impl<'a> Facts<'a> {
    fn merge(
        &mut self,
        name: &'a str,
        shape: &'a raw::Shape,
        visible: Visible<'_>,
        scope: &Scope<'a>,
    ) {
        self.names.push(name);
        self.doc = self.doc.or(Some(&shape.doc));
        self.default = self.default.or(shape.default.as_ref());
        self.example = self.example.or(shape.example.as_ref());
        self.unit = self.unit.or(shape.unit.as_deref());
        self.role = self.role.or(shape.role.as_ref().map(|role| role.value));
        self.constrain(shape.constraints.as_ref(), visible, scope);
        match shape.kind.value {
            raw::ShapeKind::Scalar => {
                self.ty = self.ty.or(shape.ty.as_ref().map(|ty| ty.value));
            }
            raw::ShapeKind::Id | raw::ShapeKind::Enum | raw::ShapeKind::Structure => {
                self.shape = Some((name, shape));
            }
        }
    }

    /// Adds constraints of kinds that nothing was said of yet.
    fn constrain(
        &mut self,
        raw: Option<&raw::Constraints>,
        visible: Visible<'_>,
        scope: &Scope<'_>,
    ) {
        let Some(raw) = raw else { return };
        let said: Vec<&str> =
            self.constraints.iter().map(|known| known.inner.rule.kind()).collect();
        let new = constraints(raw, visible, scope);
        let new: Vec<_> =
            new.into_iter().filter(|new| !said.contains(&new.inner.rule.kind())).collect();
        self.constraints.extend(new);
        if self.families.is_empty() {
            let family = raw.families.iter().map(|(key, list)| (key.name.clone(), list.clone()));
            self.families = family.collect();
        }
    }
}
