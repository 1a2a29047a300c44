//! Rules `unknown-shape` and `recursive-shape`: every shape that is named exists and ends somewhere.

use std::collections::BTreeMap;

use crate::finding::{Finding, Findings};
use crate::place::Spanned;
use crate::raw;
use crate::yaml::{Entries, suggestion};

/// Looks every named shape up.
pub(crate) fn check(spec: &raw::Spec, findings: &mut Findings) {
    let shapes = spec.shapes.iter().map(|(name, shape)| (name.value.as_str(), shape)).collect();
    let mut check = Check { shapes, findings };
    for (_, shape) in &spec.shapes {
        check.members(&shape.fields);
        shape.filter.iter().flat_map(|keys| keys.value.iter()).for_each(|(_, value)| {
            check.looked_for(value);
        });
        check.named(shape.shape.as_ref());
        check.chain(shape);
    }
    for file in &spec.actions {
        check.members(&file.action.parameters);
        check.members(&file.action.result);
    }
    check.members(&spec.service.common_parameters);
    check.members(&spec.service.common_result);
    for (_, resource) in spec.resources.iter() {
        check.named(Some(&resource.id));
        check.named(Some(&resource.status));
    }
}

struct Check<'a> {
    shapes: BTreeMap<&'a str, &'a raw::Shape>,
    findings: &'a mut Findings,
}

impl<'a> Check<'a> {
    fn members(&mut self, members: &Entries<raw::Member>) {
        for (_, member) in members.iter() {
            self.member(member);
        }
    }

    fn member(&mut self, member: &raw::Member) {
        self.named(member.shape.as_ref());
        if let Some(items) = &member.items {
            self.member(items);
        }
    }

    fn looked_for(&mut self, value: &raw::FilterValue) {
        self.named(value.shape.as_ref());
        if let Some(items) = &value.items {
            self.looked_for(items);
        }
    }

    fn named(&mut self, name: Option<&Spanned<String>>) {
        let Some(name) = name.filter(|name| !self.shapes.contains_key(&*name.value)) else {
            return;
        };
        let help = match suggestion(&name.value, self.shapes.keys().copied()) {
            Some(close) => format!("did you mean `{close}`?"),
            None => format!("add shapes/{}.yaml", name.value),
        };
        let message = format!("there is no shape `{}`", name.value);
        self.findings.push(Finding::new("unknown-shape", name.place, message).help(help));
    }

    /// Follows a shape to the one that it says more about, and so on.
    fn chain(&mut self, shape: &'a raw::Shape) {
        let mut steps = 0;
        let mut next = Some(shape);
        while let Some(base) = next.and_then(|shape| shape.shape.as_ref()) {
            steps += 1;
            if steps > self.shapes.len() {
                let message = format!("the shape `{}` says more about itself", base.value);
                let finding = Finding::new("recursive-shape", base.place, message);
                self.findings.push(finding.help("name another shape, or a type"));
                return;
            }
            next = self.shapes.get(&*base.value).copied();
        }
    }
}

impl Entries<raw::Member> {
    /// The member of that name.
    pub(crate) fn member(&self, name: &str) -> Option<&raw::Member> {
        self.iter().find(|(key, _)| key.name == name).map(|(_, member)| member)
    }
}
