//! The provider's own clients: installed once into `target/clients`, for the tests that run them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::disk;

/// What runs clients, and where their packages come from.
pub(crate) struct Runtime {
    /// Its name, which folders and tests have too.
    pub(crate) name: &'static str,
    /// The files that pin its packages.
    pins: &'static [&'static str],
    /// What asks whether it is there, and what is missing where that fails.
    asks: &'static [(&'static [&'static str], &'static str)],
    install: fn(&Path) -> Vec<Command>,
}

/// Every runtime.
pub(crate) const RUNTIMES: &[Runtime] = &[
    Runtime {
        name: "python",
        pins: &["build.txt", "requirements.txt"],
        asks: &[
            (&["python3", "--version"], "python3 is not there"),
            (&["python3", "-c", RECENT], "python3 is older than 3.10"),
            (&["python3", "-c", "import ensurepip, venv"], "python3 has no venv"),
        ],
        install: python,
    },
    Runtime {
        name: "node",
        pins: &["package.json", "package-lock.json"],
        asks: &[
            (&["node", "--version"], "node is not there"),
            (&["npm", "--version"], "npm is not there"),
        ],
        install: node,
    },
];

const RECENT: &str = "import sys; sys.exit(sys.version_info < (3, 10))";

/// How often installing is tried.
const TRIES: usize = 2;

impl Runtime {
    /// Why its clients cannot run on this machine.
    pub(crate) fn lacks(&self) -> Option<&'static str> {
        let failing = self.asks.iter().find(|(command, _)| !answers(command));
        failing.map(|(_, what)| *what)
    }

    /// Installs its clients, unless they are there as they are pinned.
    pub(crate) fn install(&self) -> Result<(), String> {
        let folder = disk::root().join("target/clients").join(self.name);
        let pins = disk::root().join("tests/clients").join(self.name);
        let texts: Result<Vec<String>, String> =
            self.pins.iter().map(|name| disk::read_text(&pins.join(name))).collect();
        let (texts, stamp) = (texts?, folder.join("installed.txt"));
        if disk::read_text(&stamp).is_ok_and(|there| there == texts.concat()) {
            return Ok(());
        }
        disk::say(&format!("installing the official clients for {}", self.name));
        let mut tried = Err(String::new());
        for _ in 0..TRIES {
            disk::remove_folder(&folder)?;
            for (name, text) in self.pins.iter().zip(&texts) {
                disk::write(&folder.join(name), text)?;
            }
            tried = (self.install)(&folder).iter_mut().try_for_each(run);
            if tried.is_ok() {
                return disk::write(&stamp, &texts.concat());
            }
        }
        tried
    }
}

/// Whether a command is there and content.
fn answers(command: &[&str]) -> bool {
    let Some((name, arguments)) = command.split_first() else { return false };
    let mut command = Command::new(name);
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("error: {command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("error: {command:?} failed")) }
}

/// An environment of its own; what is built from source is built with what is pinned, too.
fn python(folder: &Path) -> Vec<Command> {
    let mut venv = Command::new("python3");
    venv.args(["-m", "venv"]).arg(folder);
    let program: PathBuf =
        folder.join(if cfg!(windows) { "Scripts" } else { "bin" }).join("python");
    let pip = |pins: &str| {
        let mut pip = Command::new(&program);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        pip.args(["--no-deps", "--require-hashes", "--no-build-isolation"]);
        pip.arg("--requirement").arg(folder.join(pins));
        pip
    };
    vec![venv, pip("build.txt"), pip("requirements.txt")]
}

fn node(folder: &Path) -> Vec<Command> {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]);
    npm.current_dir(folder);
    vec![npm]
}
