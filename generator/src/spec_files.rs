//! The texts of a spec, by path: all that the generator is given.

use std::collections::BTreeMap;
use std::sync::Arc;

/// The texts of a spec folder. Paths are relative to it and use `/`.
#[derive(Clone, Debug, Default)]
pub struct SpecFiles {
    files: Arc<[SpecFile]>,
}

/// One text of a spec.
#[derive(Clone, Debug)]
pub struct SpecFile {
    /// The path within the spec folder.
    pub path: String,
    /// The content.
    pub text: String,
}

impl SpecFiles {
    /// The files, in the order of their paths whatever the order they come in.
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let sorted: BTreeMap<String, String> = files.into_iter().collect();
        Self { files: sorted.into_iter().map(|(path, text)| SpecFile { path, text }).collect() }
    }

    /// The same files, with the same numbers, each path below a folder, and one file more.
    #[must_use]
    pub(crate) fn beside(&self, root: &str, more: SpecFile) -> Self {
        let below = |file: &SpecFile| SpecFile {
            path: format!("{root}{}", file.path),
            text: file.text.clone(),
        };
        Self { files: self.files.iter().map(below).chain([more]).collect() }
    }

    /// Every file with its number, in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &SpecFile)> {
        self.files.iter().enumerate()
    }

    /// The file of that number.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<&SpecFile> {
        self.files.get(number)
    }

    /// The number of the file of that path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<(usize, &SpecFile)> {
        self.iter().find(|(_, file)| file.path == path)
    }
}
