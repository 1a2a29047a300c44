//! Corrections of the document.

pub(crate) use crate::raw::CorrectionKind;

use crate::model::Origin;

/// A place where the document is wrong.
#[derive(Clone, Debug)]
pub(crate) struct Correction {
    pub(crate) at: String,
    pub(crate) says: String,
    pub(crate) holds: String,
    pub(crate) kind: CorrectionKind,
    pub(crate) why: String,
    pub(crate) origin: Origin,
}
