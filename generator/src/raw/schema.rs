//! The schemas of the files of a spec, by their kind.

use serde_json::Value;

use crate::raw::{
    Action, Behaviour, Correction, Errors, Presentation, Resource, Service, Shape, World,
};
use crate::yaml::{Entries, Read, Schemas};

/// The schema of each kind of file, by the name of the kind.
pub(crate) fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("action", document::<Action>("An action of the API")),
        ("behaviour", document::<Behaviour>("What becomes of a kind of resource in an emulator")),
        ("corrections", document::<Vec<Correction>>("Where the document is wrong")),
        ("errors", document::<Errors>("Error codes")),
        ("presentation", document::<Presentation>("How a command line shows the API")),
        ("resources", document::<Entries<Resource>>("The lifecycles of resources")),
        ("service", document::<Service>("The service as a whole")),
        ("shape", document::<Shape>("What several actions share")),
        ("world", document::<World>("What an emulator knows from outside the API")),
    ]
}

fn document<T: Read>(title: &str) -> Value {
    let mut schemas = Schemas::default();
    let root = T::schema(&mut schemas);
    schemas.document(title, &root)
}
