//! The manual: a page for each command, in the format of `man`.

use std::collections::BTreeMap;
use std::io;

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::exit::Exit;

/// The texts of the pages of a command and of all below it, by the names of their files, such as
/// `cpfs-data-flow-create.1`.
pub fn pages(command: Command) -> io::Result<BTreeMap<String, String>> {
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let version = command.get_version().unwrap_or_default();
    let source = format!("{} {version}", command.get_name());
    let mut pages = BTreeMap::new();
    add(command, source.trim_end(), &mut pages)?;
    Ok(pages)
}

fn add(command: Command, source: &str, pages: &mut BTreeMap<String, String>) -> io::Result<()> {
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        add(below.clone(), source, pages)?;
    }
    let page = Man::new(command).source(source);
    let mut text = Vec::new();
    page.render(&mut text)?;
    exits().to_writer(&mut text)?;
    pages.insert(page.get_filename(), String::from_utf8_lossy(&text).into_owned());
    Ok(())
}

/// The section on exit codes, which all commands have in common.
fn exits() -> Roff {
    let mut section = Roff::new();
    section.control("SH", ["EXIT STATUS"]);
    for exit in Exit::ALL {
        section.control("TP", []);
        section.text([bold(exit.code().to_string())]);
        section.text([roman(exit.meaning())]);
    }
    section
}

#[cfg(test)]
mod tests {
    use super::pages;
    use clap::{Arg, Command};

    /// A command with a group of two, one of them hidden.
    fn command() -> Command {
        let status = Arg::new("status").long("status").value_parser(["Running", "Stopped"]);
        let list = Command::new("list")
            .about("List data flows")
            .long_about("List data flows.\n\nAll pages of them.")
            .arg(status.help("Only those in this state"));
        let hidden = Command::new("secret").hide(true);
        let group = Command::new("data-flow").about("Data flows").subcommands([list, hidden]);
        Command::new("cpfs").version("1.2.3").about("Parallel file systems").subcommand(group)
    }

    #[test]
    fn every_command_has_a_page_but_the_hidden_ones() {
        let pages = pages(command()).unwrap();
        let names: Vec<&str> = pages.keys().map(String::as_str).collect();
        assert_eq!(names, ["cpfs-data-flow-list.1", "cpfs-data-flow.1", "cpfs.1"]);
        assert!(pages.values().all(|page| page.contains("EXIT STATUS")));
    }

    #[test]
    fn a_page_has_flags_values_and_exit_codes() {
        let pages = pages(command()).unwrap();
        let page = &pages["cpfs-data-flow-list.1"];
        let (_, options) = page.split_once(".SH OPTIONS\n").unwrap();
        let lines: Vec<&str> = options.lines().filter(|line| !line.starts_with('.')).collect();
        assert_eq!(lines[..3], ["\\fB\\-\\-status\\fR", "Only those in this state", ""]);
        for line in ["Stopped", "\\fB6\\fR", "interrupted"] {
            assert!(lines.contains(&line), "{line}: {lines:?}");
        }
    }
}
