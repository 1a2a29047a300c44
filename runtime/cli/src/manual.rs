//! The manual: a page for each command, in the format of `man`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use clap::Command;
use clap::builder::{Resettable, StyledStr};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::exit::Exit;

/// The texts of the pages of a command and of all below it, by the names of their files, such as
/// `cpfs-data-flow-create.1`. What a command says after its help about exit codes is left out:
/// every page has a section on them.
pub fn pages(command: Command) -> io::Result<BTreeMap<String, String>> {
    let mut command = command.disable_help_subcommand(true).after_help(Resettable::Reset);
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
    let (name, text) = page(command, source)?;
    pages.insert(name, text);
    Ok(())
}

/// The name and the text of one page.
fn page(mut command: Command, source: &str) -> io::Result<(String, String)> {
    let usage = command.render_usage().to_string();
    let command = prepared(command);
    let has_options = command.get_arguments().any(|argument| !argument.is_hide_set());
    let has_commands = command.get_subcommands().any(|below| !below.is_hide_set());
    let has_more = command.get_after_help().or(command.get_after_long_help()).is_some();
    let page = Man::new(command).source(source);
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    synopsis(&usage).to_writer(&mut text)?;
    page.render_description_section(&mut text)?;
    let out: &mut dyn Write = &mut text;
    if has_options {
        page.render_options_section(out)?;
    }
    if has_commands {
        page.render_subcommands_section(out)?;
    }
    if has_more {
        page.render_extra_section(out)?;
    }
    exits().to_writer(out)?;
    Ok((page.get_filename(), String::from_utf8_lossy(&text).into_owned()))
}

/// The command as a page shows it: what comes before the help text begins the description, and an
/// item of a list is a paragraph, since lines are run together.
fn prepared(command: Command) -> Command {
    let before = command.get_before_long_help().or(command.get_before_help());
    let about = command.get_long_about().or(command.get_about());
    let whole: Vec<String> = [before, about].into_iter().flatten().map(apart).collect();
    let after = command.get_after_help().map(apart);
    let command = command.long_about(whole.join("\n\n"));
    let command =
        command.after_help(after.map_or(Resettable::Reset, |it| Resettable::Value(it.into())));
    command.mut_args(|argument| match argument.get_long_help().map(apart) {
        Some(help) => argument.long_help(help),
        None => argument,
    })
}

/// The text, with an empty line before each item of a list and each line in capitals.
fn apart(text: &StyledStr) -> String {
    let mut shown = String::new();
    for line in text.to_string().lines() {
        let word = line.split_once(':').map_or("", |(word, _)| word);
        let is_item = line.starts_with("- ");
        let is_warning = !word.is_empty() && !word.contains(char::is_lowercase);
        if (is_item || is_warning) && !shown.is_empty() && !shown.ends_with("\n\n") {
            shown.push('\n');
        }
        shown.extend([line, "\n"]);
    }
    shown.truncate(shown.trim_end().len());
    shown
}

/// The section on how the command is called.
fn synopsis(usage: &str) -> Roff {
    let mut section = Roff::new();
    section.control("SH", ["SYNOPSIS"]);
    let usage = usage.trim_start_matches("Usage:").split_whitespace();
    section.text([roman(usage.collect::<Vec<_>>().join(" "))]);
    section
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
            .before_help("COSTS MONEY: not really.\nDESTROYS: nothing.")
            .long_about("List data flows.\n\nAll pages of them.")
            .after_help("Needs:\n- a file system\n- patience")
            .arg(status.help("Only those in this state"));
        let hidden = Command::new("secret").hide(true);
        let group = Command::new("data-flow").about("Data flows").subcommands([list, hidden]);
        Command::new("cpfs")
            .version("1.2.3")
            .about("Parallel file systems")
            .after_help("Exit codes: many")
            .subcommand(group)
    }

    #[test]
    fn every_command_has_a_page_but_the_hidden_ones() {
        let pages = pages(command()).unwrap();
        let names: Vec<&str> = pages.keys().map(String::as_str).collect();
        assert_eq!(names, ["cpfs-data-flow-list.1", "cpfs-data-flow.1", "cpfs.1"]);
        assert!(pages.values().all(|page| page.contains("EXIT STATUS")));
    }

    #[test]
    fn a_page_begins_with_what_is_lost_and_ends_with_exit_codes() {
        let pages = pages(command()).unwrap();
        let page = &pages["cpfs-data-flow-list.1"];
        let lines: Vec<&str> = page.lines().filter(|line| !line.starts_with(".ie")).collect();
        let at = |wanted: &str| lines.iter().position(|line| *line == wanted).expect(wanted);
        let usage = at(".SH SYNOPSIS");
        assert_eq!(lines[usage + 1], "cpfs data\\-flow list [OPTIONS]");
        let wanted = [
            ".SH DESCRIPTION",
            "COSTS MONEY: not really.",
            "DESTROYS: nothing.",
            "All pages of them.",
            "\\fB\\-\\-status\\fR",
            "Only those in this state",
            "Stopped",
            "\\- a file system",
            "\\- patience",
            ".SH \"EXIT STATUS\"",
            "\\fB6\\fR",
            "interrupted",
        ];
        assert!(wanted.map(at).is_sorted(), "{page}");
        assert_eq!(lines[at("DESTROYS: nothing.") - 1], ".PP");
        assert!(!pages["cpfs.1"].contains("Exit codes"), "they have a section");
    }
}
