//! The comparison of a spec with the description that the provider publishes for machines.
//!
//! The description says less than a spec: types, limits, values, errors. These facts are put in
//! place of the spec's own (`graft.rs`), and the two are compared by the rules of `diff/`, so what
//! differs is told as any change is. Corrections keep out what is known to be wrong in it.

mod described;
mod drafts;
mod errors;
mod facts;
mod fits;
mod graft;
mod read;
mod schema;
mod spot;
mod unread;
mod uses;
mod values;
mod write;

pub(crate) use drafts::TO_BE_WRITTEN;
pub use unread::RULES as IMPORT_RULES;

use std::collections::BTreeMap;

use crate::diff::pair::{Pair, Side};
use crate::diff::{Diff, Version, found_in};
use crate::document;
use crate::finding::{Finding, Findings};
use crate::import::described::{Described, Operation};
use crate::import::unread::unreadable;
use crate::spec_files::{SpecFile, SpecFiles};
use crate::{correct, raw};

/// How a description differs from a spec.
#[derive(Debug)]
pub struct Import {
    /// What differs: the spec before, and as it would be if the description were right.
    pub diff: Diff,
    /// What of the description could not be compared, and which correction of it is stale.
    pub notes: Findings,
    /// The files of both, for the places of notes.
    pub files: SpecFiles,
    /// The actions that the spec lacks and that were not asked for.
    pub others: Vec<String>,
    /// Drafts of what the spec lacks: the files of a spec by their path.
    pub drafts: BTreeMap<String, String>,
}

/// Why nothing could be compared.
#[derive(Debug)]
pub enum Unread {
    /// The spec is not valid.
    Spec(Findings),
    /// The description cannot be read, with the files that its places are in.
    Description(Findings, SpecFiles),
}

/// Which of the actions that a spec lacks are looked at.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    /// All of them.
    All,
    /// These alone.
    Named(&'a [String]),
}

/// Compares a spec with a description.
pub fn import(spec: &Version, file: SpecFile, wanted: Wanted<'_>) -> Result<Import, Unread> {
    let number = spec.files.iter().count();
    let text = file.text.clone();
    let files = spec.files.beside(&spec.root, file);
    let unread = |findings| Unread::Description(findings, files.clone());
    let refused = |finding: Finding| unread(finding.into());
    let base = Side::new(&spec.files).map_err(Unread::Spec)?;
    let corrections = corrections(&spec.files).map_err(Unread::Spec)?;
    let mut notes = Findings::new();
    let described = read::read(number, &text, &mut notes).map_err(unread)?;
    let product = &described.product;
    if product.value != base.api.service.product {
        let message = format!("the description is of the product {}", product.value);
        let help = format!("the spec is of the product {}", base.api.service.product);
        return Err(refused(unreadable(product.place, message, &help)));
    }
    let (wanted, others) =
        chosen(&base, &described, wanted).map_err(|finding| refused(*finding))?;
    let graft = graft::graft(&base, &corrections, &described, &wanted, notes);
    let drafts = write::files((&base.api, &spec.files, &base.document), &graft.drafts, &wanted)
        .map_err(|message| refused(unreadable(described.place, message, "please report it")))?;
    let mut head = Side::unchecked(&spec.files, graft.head, corrections).map_err(unread)?;
    head.elsewhere = Some(described.place);
    let notes = graft.notes;
    let pair = Pair { base, head };
    let head = Version { files: files.clone(), root: String::new() };
    Ok(Import { diff: found_in(&pair, spec, &head), notes, files, others, drafts })
}

fn corrections(files: &SpecFiles) -> Result<Vec<raw::Correction>, Findings> {
    correct::correct(document::parse(files)?).map(|(_, corrections)| corrections)
}

/// The actions that the spec lacks: those to look at, and the names of the others.
fn chosen<'d>(
    base: &Side<'_>,
    described: &'d Described,
    wanted: Wanted<'_>,
) -> Result<(Vec<&'d Operation>, Vec<String>), Box<Finding>> {
    let lacking = described.actions.iter();
    let lacking = lacking.filter(|action| base.api.action(&action.name.value).is_none());
    let Wanted::Named(names) = wanted else { return Ok((lacking.collect(), Vec::new())) };
    if let Some(name) = names.iter().find(|name| described.action(name).is_none()) {
        let message = format!("the description has no action `{name}`");
        let known = described.actions.iter().map(|action| action.name.value.as_str());
        let help = match crate::yaml::suggestion(name, known) {
            Some(close) => format!("did you mean `{close}`?"),
            None => "name one that it has".to_owned(),
        };
        return Err(Box::new(unreadable(described.place, message, &help)));
    }
    let (taken, others): (Vec<_>, Vec<_>) =
        lacking.partition(|action| names.contains(&action.name.value));
    Ok((taken, others.into_iter().map(|action| action.name.value.clone()).collect()))
}
