//! Files: the one module that reads the disk.

use std::io;
use std::path::Path;
use std::sync::Arc;

/// Gives the bytes of a file.
type Read = dyn Fn(&Path) -> io::Result<Vec<u8>> + Send + Sync;

/// Where files are read from.
#[derive(Clone)]
pub(crate) struct Files(Arc<Read>);

impl Files {
    /// The files of this system.
    #[expect(clippy::disallowed_methods, reason = "this is the module that reads the disk")]
    pub(crate) fn of_system() -> Self {
        Self::of(|path| std::fs::read(path))
    }

    /// Files from elsewhere.
    pub(crate) fn of(read: impl Fn(&Path) -> io::Result<Vec<u8>> + Send + Sync + 'static) -> Self {
        Self(Arc::new(read))
    }

    /// The text of a file, or why there is none.
    pub(crate) fn text(&self, path: &Path) -> Result<String, Unread> {
        let bytes = (self.0)(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => {
                Unread { absent: true, why: format!("there is no file {}", path.display()) }
            }
            _ => Unread {
                absent: false,
                why: format!("the file {} cannot be read: {error}", path.display()),
            },
        })?;
        // Some editors begin a file with a mark of the order of its bytes.
        String::from_utf8(bytes).map(|text| text.trim_start_matches('\u{feff}').to_owned()).map_err(
            |_| Unread {
                absent: false,
                why: format!("the file {} is not in UTF-8", path.display()),
            },
        )
    }
}

/// Why a file gives no text.
#[derive(Debug)]
pub(crate) struct Unread {
    /// Whether it is not there at all.
    pub(crate) absent: bool,
    /// What is wrong, as a clause.
    pub(crate) why: String,
}
