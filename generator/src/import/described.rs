//! What the provider's machine-readable description of an API says, as far as specs have words for it.

use crate::import::schema::Field;
use crate::place::{Place, Spanned};

/// A description of a whole API.
#[derive(Debug)]
pub(crate) struct Described {
    pub(crate) product: Spanned<String>,
    pub(crate) version: Spanned<String>,
    pub(crate) actions: Vec<Operation>,
    /// Where the actions are listed.
    pub(crate) place: Place,
    /// Regions and their hosts, and where they are listed; none where nothing is said of them.
    pub(crate) endpoints: Option<(Vec<Endpoint>, Place)>,
    /// The names of the actions that stand together.
    pub(crate) folders: Vec<Vec<String>>,
}

/// A region and its host.
#[derive(Debug)]
pub(crate) struct Endpoint {
    pub(crate) region: Spanned<String>,
    pub(crate) host: Spanned<String>,
}

/// An action.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: Spanned<String>,
    /// The HTTP methods, in lower case, and where they are listed.
    pub(crate) methods: Option<Spanned<Vec<String>>>,
    /// Whether it says that it only reads.
    pub(crate) reads: bool,
    pub(crate) parameters: Spanned<Vec<Field>>,
    /// The fields of the answer; none where nothing is said of it.
    pub(crate) result: Option<Spanned<Vec<Field>>>,
    /// The rows of the error table; none where nothing is said of errors.
    pub(crate) errors: Option<Spanned<Vec<Row>>>,
    /// Sample answers by their format.
    pub(crate) samples: Vec<(String, String)>,
}

/// A row of an error table.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) status: u16,
    pub(crate) code: Spanned<String>,
    pub(crate) message: Spanned<String>,
}

impl Described {
    /// The action of that name.
    pub(crate) fn action(&self, name: &str) -> Option<&Operation> {
        self.actions.iter().find(|action| action.name.value == name)
    }
}
