//! A problem on this side: what is wrong, and what to do about it.

use std::borrow::Cow;
use std::error::Error;

/// What keeps a client from being made or a request from being sent.
#[derive(Debug)]
pub(crate) struct Problem {
    /// What is wrong, as a sentence without its dot.
    pub(crate) what: Cow<'static, str>,
    /// What to do, as a sentence without its dot.
    pub(crate) remedy: Cow<'static, str>,
    /// What lies behind it.
    pub(crate) source: Option<Box<dyn Error + Send + Sync>>,
}

impl Problem {
    pub(crate) fn new(
        what: impl Into<Cow<'static, str>>,
        remedy: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { what: what.into(), remedy: remedy.into(), source: None }
    }

    pub(crate) fn because(mut self, source: impl Error + Send + Sync + 'static) -> Self {
        self.source = Some(Box::new(source));
        self
    }

    /// Both problems as one.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            what: format!("{}; {}", self.what, other.what).into(),
            remedy: format!("{}; {}", self.remedy, other.remedy).into(),
            source: self.source.or(other.source),
        }
    }
}
