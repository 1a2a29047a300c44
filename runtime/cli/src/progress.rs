//! Progress: what a wait sees, and the time passed against the documented duration.

use std::io::{self, Write};
use std::time::Duration;

use crate::harmless;
use crate::output::{cut, width};

/// Without a terminal, a line says at least this often that the wait goes on.
const SIGN_OF_LIFE: Duration = Duration::from_secs(60);

/// How progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One line that is written anew, on a terminal of that width.
    Redraw {
        /// The columns of the terminal.
        width: usize,
    },
    /// A line for each change, and each minute one that says that it goes on.
    Lines,
    /// Nothing, since what is written there is for programs.
    Nothing,
}

/// The display of one wait.
#[derive(Debug)]
pub struct Display {
    title: String,
    /// The least and the most that it takes as a rule, where that is documented.
    takes: Option<(Duration, Duration)>,
    view: View,
    /// The state that was seen last; none before the first look.
    state: Option<String>,
    /// What stands on the terminal.
    shown: Option<String>,
    /// When the last line was written.
    written: Duration,
}

impl Display {
    /// The display of a wait for that, such as `data flow df-1`.
    pub fn new(title: impl AsRef<str>, takes: Option<(Duration, Duration)>, view: View) -> Self {
        let title = harmless::line(title.as_ref());
        Self { title, takes, view, state: None, shown: None, written: Duration::ZERO }
    }

    /// Shows what was seen at a look: the time since the wait began, and the state; none where
    /// what is waited for is not there.
    pub fn observe(
        &mut self,
        out: &mut dyn Write,
        elapsed: Duration,
        state: Option<&str>,
    ) -> io::Result<()> {
        let state = state.map_or("not there".to_owned(), harmless::line);
        let is_news = self.state.as_ref() != Some(&state);
        self.state = Some(state);
        self.show(out, elapsed, is_news)
    }

    /// Shows that time has passed without a look: to be called about once a second.
    pub fn tick(&mut self, out: &mut dyn Write, elapsed: Duration) -> io::Result<()> {
        self.show(out, elapsed, false)
    }

    /// Ends the display, so that what comes next begins on a line of its own.
    pub fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.shown.take().is_some() {
            writeln!(out)?;
        }
        out.flush()
    }

    fn show(&mut self, out: &mut dyn Write, elapsed: Duration, is_news: bool) -> io::Result<()> {
        let Some(state) = &self.state else { return Ok(()) };
        match self.view {
            View::Redraw { width } => {
                let line = self.narrow(state, elapsed, width);
                if self.shown.as_ref() != Some(&line) {
                    write!(out, "\r{line}\u{1b}[K")?;
                    self.shown = Some(line);
                }
            }
            View::Lines if is_news || elapsed.saturating_sub(self.written) >= SIGN_OF_LIFE => {
                let [title, now, rule] = self.parts(state, elapsed);
                writeln!(out, "{title}{now}{rule}")?;
                self.written = elapsed;
            }
            View::Lines | View::Nothing => {}
        }
        out.flush()
    }

    /// What is shown, from what can be left out first at either side.
    fn parts(&self, state: &str, elapsed: Duration) -> [String; 3] {
        let rule = match self.takes {
            None => String::new(),
            Some((_, most)) if elapsed > most => {
                format!(" (longer than the documented {})", spoken(most))
            }
            Some((least, most)) if least == most => format!(" (as a rule {})", spoken(most)),
            Some((least, most)) => {
                let (least, most) = (spoken(least), spoken(most));
                // `2 to 10 min`, but `50 min to 2 h`.
                let unit = most.rfind(' ').and_then(|at| most.get(at..)).unwrap_or_default();
                let least = least.strip_suffix(unit).unwrap_or(&least);
                format!(" (as a rule {least} to {most})")
            }
        };
        [format!("{}: ", self.title), format!("{state}, after {}", spoken(elapsed)), rule]
    }

    /// As much as fits on a line, beside the cursor.
    fn narrow(&self, state: &str, elapsed: Duration, columns: usize) -> String {
        let room = columns.saturating_sub(1);
        let [title, now, rule] = self.parts(state, elapsed);
        let choices = [format!("{title}{now}{rule}"), format!("{title}{now}"), now.clone()];
        let fitting = choices.into_iter().find(|line| width(line) <= room);
        fitting.unwrap_or_else(|| cut(&now, room))
    }
}

/// A duration in the two largest units that it has.
fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match (hours, minutes, rest) {
        (0, 0, rest) => format!("{rest} s"),
        (0, minutes, 0) => format!("{minutes} min"),
        (0, minutes, rest) => format!("{minutes} min {rest} s"),
        (hours, 0, _) => format!("{hours} h"),
        (hours, minutes, _) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Display, View, spoken};
    use proptest::prelude::*;
    use std::time::Duration;
    use unicode_width::UnicodeWidthStr;

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    /// What a wait of twelve minutes shows, with a tick every half minute.
    fn watched(view: View) -> String {
        let takes = Some((seconds(120), seconds(600)));
        let mut display = Display::new("data flow df-1", takes, view);
        let mut out = Vec::new();
        display.tick(&mut out, seconds(0)).unwrap();
        for at in (0..=720).step_by(30) {
            let state = match at {
                0 => None,
                1..=240 => Some("Starting"),
                _ => Some("Start\u{1b}[2Jed"),
            };
            if at % 90 == 0 {
                display.observe(&mut out, seconds(at), state).unwrap();
            } else {
                display.tick(&mut out, seconds(at)).unwrap();
            }
        }
        display.finish(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn without_a_terminal_there_are_lines() {
        insta::assert_snapshot!(watched(View::Lines), @r"
        data flow df-1: not there, after 0 s (as a rule 2 to 10 min)
        data flow df-1: not there, after 1 min (as a rule 2 to 10 min)
        data flow df-1: Starting, after 1 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Starting, after 2 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Starting, after 3 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Start\u{1b}[2Jed, after 4 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Start\u{1b}[2Jed, after 5 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Start\u{1b}[2Jed, after 6 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Start\u{1b}[2Jed, after 7 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Start\u{1b}[2Jed, after 8 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Start\u{1b}[2Jed, after 9 min 30 s (as a rule 2 to 10 min)
        data flow df-1: Start\u{1b}[2Jed, after 10 min 30 s (longer than the documented 10 min)
        data flow df-1: Start\u{1b}[2Jed, after 11 min 30 s (longer than the documented 10 min)
        ");
    }

    #[test]
    fn a_terminal_has_one_line_that_is_written_anew() {
        let shown = watched(View::Redraw { width: 80 });
        let mut lines = shown.split('\r');
        assert_eq!(lines.next(), Some(""));
        let lines: Vec<&str> = lines.collect();
        insta::assert_debug_snapshot!((lines[0], lines[4], lines[lines.len() - 1]), @r#"
        (
            "data flow df-1: not there, after 0 s (as a rule 2 to 10 min)\u{1b}[K",
            "data flow df-1: Starting, after 2 min (as a rule 2 to 10 min)\u{1b}[K",
            "data flow df-1: Start\\u{1b}[2Jed, after 12 min\u{1b}[K\n",
        )
        "#);
        assert!(lines.iter().all(|line| line.trim_end().ends_with("\u{1b}[K")));
    }

    #[test]
    fn a_narrow_terminal_has_what_matters_most() {
        let at = |width| {
            let shown = watched(View::Redraw { width });
            shown.trim_end().split('\r').next_back().unwrap().replace("\u{1b}[K", "|")
        };
        insta::assert_snapshot!(at(60), @r"data flow df-1: Start\u{1b}[2Jed, after 12 min|");
        insta::assert_snapshot!(at(50), @r"data flow df-1: Start\u{1b}[2Jed, after 12 min|");
        insta::assert_snapshot!(at(30), @r"Start\u{1b}[2Jed, after 12 m…|");
        insta::assert_snapshot!(at(16), @r"Start\u{1b}[2J…|");
        assert_eq!(at(1), "|");
        assert_eq!(at(0), "|");
    }

    #[test]
    fn durations_are_spoken() {
        let all = [0, 59, 60, 95, 3599, 3600, 3660, 90_000].map(|it| spoken(seconds(it)));
        insta::assert_snapshot!(all.join(", "), @"0 s, 59 s, 1 min, 1 min 35 s, 59 min 59 s, 1 h, 1 h 1 min, 25 h");
    }

    proptest! {
        #[test]
        fn no_line_is_as_wide_as_the_terminal(
            title in "\\PC{0,40}",
            state in any::<String>(),
            elapsed in any::<u32>(),
            width in 1usize..100,
        ) {
            let mut display = Display::new(&title, None, View::Redraw { width });
            let mut out = Vec::new();
            display.observe(&mut out, seconds(elapsed.into()), Some(&state)).unwrap();
            let shown = String::from_utf8(out).unwrap();
            let line = shown.strip_prefix('\r').unwrap().strip_suffix("\u{1b}[K").unwrap();
            prop_assert!(line.width() < width, "{:?}", line);
            prop_assert!(!line.contains(char::is_control));
        }
    }
}
