//! Preflights: what is in the way of a request, as far as it can be seen from here.

mod judge;
mod reader;

use std::fmt;

use aliyun_rpc_wire::{OpenCode, Prepared, Prerequisite, Request};

use crate::connection::{Connection, Reply};
use crate::dry_run::DryRun;
use crate::error::Error;
use crate::failure::Failure;
use crate::preflight::reader::Reader;
use crate::trail::Trail;

/// What is in the way of a request. `Display` has a line for each thing that is missing or that
/// could not be looked at.
#[derive(Debug)]
#[must_use = "a preflight says what is in the way of the call"]
#[non_exhaustive]
pub struct Preflight<C> {
    /// What the request needs besides its parameters, in the order of the reference.
    pub needs: Vec<CheckedNeed>,
    /// What the service's own check says; none where the action has no dry run.
    pub dry_run: Option<DryRun<C>>,
}

/// Something that a request needs, and whether it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CheckedNeed {
    /// Its id among those of the action.
    pub id: &'static str,
    /// What is needed.
    pub text: &'static str,
    /// The code that reports that it is missing.
    pub code: Option<&'static str>,
    /// What to do where it is missing.
    pub remedy: Option<&'static str>,
    /// Whether it is there.
    pub state: NeedState,
}

/// Whether something that is needed is there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NeedState {
    /// It is.
    Met,
    /// It is not; this is what was found.
    Missing(String),
    /// It cannot be seen from here, for this reason.
    Unchecked(String),
}

impl<C> Preflight<C> {
    /// Whether nothing is known to be in the way; see [`unchecked`](Self::unchecked), too.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        let passed = self.dry_run.as_ref().is_none_or(DryRun::is_passed);
        passed && self.missing().next().is_none()
    }

    /// What is missing.
    pub fn missing(&self) -> impl Iterator<Item = &CheckedNeed> {
        self.needs.iter().filter(|need| matches!(need.state, NeedState::Missing(_)))
    }

    /// What cannot be seen from here.
    pub fn unchecked(&self) -> impl Iterator<Item = &CheckedNeed> {
        self.needs.iter().filter(|need| matches!(need.state, NeedState::Unchecked(_)))
    }
}

impl CheckedNeed {
    fn new(prerequisite: &'static Prerequisite, state: NeedState) -> Self {
        let Prerequisite { id, text, code, remedy, .. } = *prerequisite;
        Self { id, text, code, remedy, state }
    }
}

impl Connection {
    /// Looks at everything that the request needs, and nothing carried out.
    #[must_use]
    pub fn preflight<A: Prepared, C: OpenCode + 'static>(
        &self,
        request: Request,
    ) -> Reply<Preflight<C>, C> {
        self.preflight_of(request, A::PREREQUISITES)
    }

    /// The same for an action that is known as a table, with what it needs.
    #[must_use]
    pub fn preflight_of<C: OpenCode + 'static>(
        &self,
        request: Request,
        prerequisites: &'static [Prerequisite],
    ) -> Reply<Preflight<C>, C> {
        let connection = self.clone();
        Box::pin(async move {
            let action = request.action();
            let violations = connection.refusing(&request);
            if !violations.is_empty() {
                let failure = Failure::Violations(violations);
                return Err(Error::of_call(action.name.into(), failure, Trail::default()));
            }
            let mut reader: Reader<C> = Reader::new(&connection, request.values().clone());
            let mut needs = Vec::new();
            for prerequisite in prerequisites {
                let when = prerequisite.when.as_ref();
                if when.is_some_and(|when| !when.holds(&action.schema, request.values())) {
                    continue;
                }
                if let Some(state) = reader.check(&prerequisite.test).await {
                    needs.push(CheckedNeed::new(prerequisite, state));
                }
            }
            let dry_run = match action.dry_run {
                Some(_) => Some(connection.dry_run(request).await?),
                None => None,
            };
            Ok(Preflight { needs, dry_run })
        })
    }
}

impl<C> fmt::Display for Preflight<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for need in self.missing().chain(self.unchecked()) {
            writeln!(out, "{need}")?;
        }
        match &self.dry_run {
            None => out.write_str("the action has no dry run"),
            Some(DryRun::Passed) => out.write_str("the dry run passed"),
            Some(DryRun::OutOfStock(error)) => write!(out, "the dry run: out of stock: {error}"),
            Some(DryRun::Denied(error)) => write!(out, "the dry run: denied: {error}"),
        }
    }
}

impl fmt::Display for CheckedNeed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.state {
            NeedState::Met => write!(out, "met: {}", self.text),
            NeedState::Unchecked(why) => write!(out, "unchecked: {} ({why})", self.text),
            NeedState::Missing(found) => {
                write!(out, "missing: {} ({found})", self.text)?;
                self.remedy.map_or(Ok(()), |remedy| write!(out, " {remedy}"))
            }
        }
    }
}
