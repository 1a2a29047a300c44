//! A command of no service: it shows, asks, waits and fails as it is told, on whatever it runs on.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use aliyun_rpc_cli::output::{Column, Sheet};
use aliyun_rpc_cli::progress::Display;
use aliyun_rpc_cli::prompt::{self, Question};
use aliyun_rpc_cli::{Exit, Failure, Terminal};
use serde_json::{Value, json};

const COLUMNS: &[Column] = &[
    Column { header: "Id", path: "Id" },
    Column { header: "Status", path: "Status" },
    Column { header: "Description", path: "Description" },
];

/// The environment's door: a command line has one, and so has this.
#[expect(clippy::disallowed_methods, reason = "this program is a command line of its own")]
fn variable(name: &str) -> Option<String> {
    env::var(name).ok()
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let terminal = Terminal::of_process(variable);
    let ended = match arguments.split_first() {
        Some((&"list", [count])) => list(&terminal, count.parse().unwrap_or_default()),
        Some((&"delete", rest)) => delete(&terminal, rest.contains(&"--yes")),
        Some((&"wait", states)) => wait(&terminal, states),
        _ => Err(Failure::new(Exit::Usage, "say list, delete or wait")),
    };
    let Err(failure) = ended else { return ExitCode::SUCCESS };
    // Where stderr is gone as well, the code is all that is left to say.
    let _ = failure.write(&mut io::stderr(), terminal.format(), terminal.errors_colour());
    failure.exit().into()
}

fn list(terminal: &Terminal, count: usize) -> Result<(), Failure> {
    let flow = |number: usize| {
        json!({
            "Id": format!("df-{number}"),
            "Status": "Running",
            "Description": "训练数据 of the vision team, imported every night from its bucket",
        })
    };
    let flows: Vec<Value> = (1..=count).map(flow).collect();
    let sheet = Sheet {
        columns: COLUMNS,
        format: terminal.format(),
        query: None,
        header: true,
        width: terminal.width(),
        colour: terminal.output_colour(),
    };
    Ok(sheet.write(&mut io::stdout().lock(), &flows.into())?)
}

fn delete(terminal: &Terminal, yes: bool) -> Result<(), Failure> {
    let question = Question {
        asks: "Delete the data flow df-1?".to_owned(),
        consequences: vec!["Its tasks are stopped.".to_owned()],
    };
    let (mut input, mut errors) = (io::stdin().lock(), io::stderr());
    let decision = prompt::ask(&question, &mut input, &mut errors, terminal.can_ask(), yes);
    match decision.refusal(&question) {
        Some(failure) => Err(failure),
        None => said(writeln!(errors, "deleted")),
    }
}

/// Sees each state half a minute after the one before.
fn wait(terminal: &Terminal, states: &[&str]) -> Result<(), Failure> {
    let takes = (Duration::from_secs(60), Duration::from_secs(120));
    let mut display = Display::new("data flow df-1", Some(takes), terminal.view());
    let mut errors = io::stderr();
    for (index, state) in (0_u32..).zip(states) {
        said(display.observe(&mut errors, Duration::from_secs(30) * index, Some(state)))?;
    }
    said(display.finish(&mut errors))
}

fn said(written: io::Result<()>) -> Result<(), Failure> {
    written.map_err(|error| Failure::new(Exit::of_write(&error), error.to_string()))
}
