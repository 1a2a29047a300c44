//! A client's process: a call a line goes in, what became of it comes out.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use serde_json::Value;

use super::call::{Call, Key};
use super::outcome::Outcome;
use super::way::Way;

/// A client that runs.
pub(super) struct Adapter<'a> {
    pub(super) way: &'a Way,
    child: Child,
    calls: ChildStdin,
    outcomes: BufReader<ChildStdout>,
    /// The packages and their versions.
    packages: Value,
}

impl<'a> Adapter<'a> {
    pub(super) fn start(way: &'a Way) -> Self {
        let mut command = way.runtime.command(way.script);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let calls = child.stdin.take().unwrap();
        let outcomes = BufReader::new(child.stdout.take().unwrap());
        let mut adapter = Self { way, child, calls, outcomes, packages: Value::Null };
        adapter.packages = adapter.line();
        adapter
    }

    /// Calls with the right key.
    pub(super) fn ask(&mut self, at: &str, action: &str, values: &[(&str, &str)]) -> Outcome {
        self.call(&Call { at, key: Key::RIGHT, action, values })
    }

    pub(super) fn call(&mut self, call: &Call<'_>) -> Outcome {
        writeln!(self.calls, "{}", call.line(self.way.name)).unwrap();
        Outcome::read(call, &self.line())
    }

    fn line(&mut self) -> Value {
        let mut line = String::new();
        self.outcomes.read_line(&mut line).unwrap();
        let way = self.way;
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{way:?}: {line:?}: {error}"))
    }

    /// The row of the table of what passed.
    pub(super) fn row(&self, counts: &[usize]) -> String {
        let packages = self.packages.as_object().unwrap().iter();
        let named = |(name, version): (&String, &Value)| {
            format!("`{name}` {}", version.as_str().unwrap_or_default())
        };
        let packages: Vec<String> = packages.map(named).collect();
        let counts: Vec<String> = counts.iter().map(usize::to_string).collect();
        format!("| {} | {} | {} |", packages.join(", "), self.way.said, counts.join(" | "))
    }
}

impl Drop for Adapter<'_> {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
