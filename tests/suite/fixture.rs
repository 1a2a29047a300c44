//! Fixtures: a tiny valid spec, and for each case the files that differ from it.

use std::path::PathBuf;

use cpfs_generator::SpecFiles;

use crate::files::{self, Texts};

/// The file of a case that lists the files of the base which the case lacks.
const REMOVED: &str = "removed.txt";

/// The names of the cases of a theme.
pub(crate) fn cases(theme: &str) -> Vec<String> {
    files::folders(&files::fixtures().join(theme))
}

/// The folder of a case.
pub(crate) fn folder(theme: &str, case: &str) -> PathBuf {
    files::fixtures().join(theme).join(case)
}

/// The tiny valid spec.
pub(crate) fn base() -> Texts {
    files::read_folder(&files::fixtures().join("base"))
}

/// The files of a case: those of the base, with its own in their place.
pub(crate) fn case(theme: &str, case: &str) -> Texts {
    let mut texts = base();
    let mut own = files::read_folder(&folder(theme, case));
    for path in own.remove(REMOVED).unwrap_or_default().lines() {
        assert!(texts.remove(path).is_some(), "{theme}/{case} removes {path}, which is not there");
    }
    for (path, text) in &own {
        assert_ne!(texts.get(path), Some(text), "{theme}/{case} repeats {path} of the base");
    }
    texts.extend(own);
    texts
}

/// Texts as the generator takes them.
pub(crate) fn spec(texts: &Texts) -> SpecFiles {
    SpecFiles::new(texts.clone())
}
