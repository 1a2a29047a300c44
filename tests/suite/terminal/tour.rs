//! The tour: each command of `docs/tour.md` shows what stands there, with nothing but two programs.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};

use crate::files;
use crate::terminal::{Session, built};

/// The address of the page, which has as many digits as one that the system gives.
const ADDRESS: &str = "127.0.0.1:40800";

/// The columns of the terminal that the page shows.
const COLUMNS: u16 = 100;

/// A command, and what the page says that it shows.
struct Step {
    command: String,
    shown: String,
}

/// The lines within the page's sessions.
fn lines(page: &str) -> impl Iterator<Item = &str> {
    let mut is_session = false;
    page.lines().filter(move |line| {
        let is_fence = line.starts_with("```");
        is_session = if is_fence { *line == "```console" } else { is_session };
        is_session && !is_fence
    })
}

/// What is typed stands behind a dollar sign, and goes on in the next line behind a backslash.
fn steps(page: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut goes_on = false;
    for line in lines(page) {
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step { command: command.to_owned(), shown: String::new() });
        }
        let step = steps.last_mut().expect("a session begins with a command");
        if goes_on {
            step.command.extend(["\n", line]);
        } else if !line.starts_with("$ ") {
            step.shown.extend([line, "\n"]);
        }
        goes_on = line.ends_with('\\') && step.shown.is_empty();
    }
    steps
}

/// A shell in which the two programs are found, and an emulator that ends with it.
struct Shell {
    /// The folders with the two programs.
    folders: String,
    address: SocketAddr,
    variables: Vec<(String, String)>,
    emulator: Option<Child>,
}

impl Shell {
    fn new() -> Self {
        let programs = [("cpfs-cli", "cpfs"), ("cpfs-emulator", "cpfs-emulator")];
        let folders = programs.map(|(package, name)| {
            let program = built(package, "--bin", name);
            program.parent().expect("it lies in a folder").display().to_string()
        });
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = free.local_addr().unwrap();
        Self { folders: folders.join(":"), address, variables: Vec::new(), emulator: None }
    }

    /// What the command shows on a terminal.
    fn run(&mut self, command: &str) -> String {
        let there = self.address.to_string();
        let command = command.replace(ADDRESS, &there);
        if let Some(assignments) = command.strip_prefix("export ") {
            let pairs = assignments.split_whitespace().filter_map(|pair| pair.split_once('='));
            self.variables.extend(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
            return String::new();
        }
        if let Some(words) = command.strip_suffix(" &") {
            return self.start(words).replace(&there, ADDRESS);
        }
        let ended = Session::start(self.bash(&command), COLUMNS).end();
        ended.screen.replace(&there, ADDRESS)
    }

    fn bash(&self, command: &str) -> Command {
        // A shell that is given no path begins with that of the system.
        let text = format!("export PATH='{}':$PATH\n{command}", self.folders);
        let mut bash = Command::new("bash");
        bash.args(["--norc", "-c", &text]).env_clear();
        bash.env("TERM", "xterm").envs(self.variables.iter().cloned());
        bash
    }

    /// Starts the emulator, and goes on when it says that it listens.
    fn start(&mut self, words: &str) -> String {
        let mut emulator = self.bash(&format!("exec {words}"));
        let emulator = self.emulator.insert(emulator.stdout(Stdio::piped()).spawn().unwrap());
        let mut said = String::new();
        BufReader::new(emulator.stdout.take().unwrap()).read_line(&mut said).unwrap();
        said
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        if let Some(emulator) = &mut self.emulator {
            // It may have ended by itself.
            let _ = emulator.kill();
            let _ = emulator.wait();
        }
    }
}

/// The word without what differs from run to run: letters and digits of ids of requests and times,
/// and numbers of seconds.
fn stable_word(word: &str, before: &str) -> String {
    let is_id = word.len() == 36 && word.matches('-').count() == 4;
    let is_time = word.len() == 20 && word.ends_with('Z');
    let is_span = ["after", "in"].contains(&before) && word.parse::<f64>().is_ok();
    match (is_id || is_time, is_span) {
        (true, _) => word.replace(|sign: char| sign.is_ascii_alphanumeric(), "#"),
        (_, true) => "#".to_owned(),
        _ => word.to_owned(),
    }
}

fn stable(text: &str) -> String {
    let line = |line: &str| {
        let mut before = "";
        let words = line.trim_end().split([' ', ',']).map(|word| {
            let shown = stable_word(word, before);
            before = word;
            shown
        });
        words.collect::<Vec<_>>().join(" ")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn it_shows_what_the_page_says() {
    let page = files::read(&files::root().join("docs/tour.md"));
    let mut shell = Shell::new();
    let mut wrong = String::new();
    for step in steps(&page) {
        let shown = shell.run(&step.command);
        if stable(&shown) != stable(&step.shown) {
            wrong.extend(["$ ", &*step.command, "\n", &*shown, "\n"]);
        }
    }
    assert!(wrong.is_empty(), "docs/tour.md says otherwise:\n{wrong}");
}

#[test]
fn the_short_tour_is_part_of_it() {
    let read = |path: &str| files::read(&files::root().join(path));
    let typed =
        |page: &str| -> Vec<String> { steps(page).into_iter().map(|step| step.command).collect() };
    let whole = typed(&read("docs/tour.md"));
    let short = typed(&read("README.md"));
    let mut rest = whole.iter();
    let missing: Vec<&String> = short.iter().filter(|one| !rest.any(|it| it == *one)).collect();
    assert!(
        missing.is_empty() && short.len() > 4,
        "not in docs/tour.md, or not in this order: {missing:?}"
    );
}
