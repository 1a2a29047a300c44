//! What was typed: from which it follows what is to be typed next.

use std::ffi::OsString;

use aliyun_rpc_client::Lookup;
use aliyun_rpc_client::wire::Safety;
use aliyun_rpc_client::wire::constraint::Values;

use crate::again;
use crate::general;
use crate::parse::flag;
use crate::table::{Command, Group, Role, Table};

/// What was typed.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// The program.
    pub table: &'static Table,
    /// The words, the name of the program first.
    pub words: &'a [OsString],
    /// The command of an action that they name; none where they name another one.
    pub command: Option<&'static Command>,
    /// The parameters that it was given.
    pub given: &'a Values,
    /// Whether the words name it as what the tasks of a job do.
    pub is_job: bool,
}

impl Typed<'_> {
    /// What is typed for a name on the wire: a parameter of the command, or an action.
    pub(crate) fn called(&self, name: &str) -> Option<String> {
        let command = self.command;
        let parameter = command.and_then(|command| match &command.job {
            Some(job) if self.is_job => match name {
                _ if name == job.rerun => Some(flag::RESUME.to_owned()),
                _ if name == job.entries => Some(flag::PATHS.to_owned()),
                _ => Some(format!("--{}", command.argument(name)?.flag)),
            },
            _ => command.called(name),
        });
        parameter.or_else(|| self.table.called(name))
    }

    /// What comes of it when an action is carried out twice.
    pub(crate) fn safety(&self, action: &str) -> Safety {
        let found = self.table.command(action);
        found.map_or(Safety::Unsafe, |(_, command)| command.action.safety)
    }

    /// The same words with this flag.
    pub(crate) fn again(&self, flag: &str, value: &str) -> String {
        again::line(again::with(&self.texts(), flag, value))
    }

    /// The same words.
    pub(crate) fn same(&self) -> String {
        again::line(self.texts())
    }

    /// The same words with the token that makes it safe; none where the command takes none.
    pub(crate) fn with_token(&self, token: &str) -> Option<String> {
        let arguments = self.command.filter(|_| !self.is_job)?.arguments;
        let argument = arguments.iter().find(|one| one.role == Role::ClientToken)?;
        Some(self.again(&argument.called(), token))
    }

    /// The command that finds what the request has made.
    pub(crate) fn find(&self, lookup: &Lookup) -> Option<String> {
        let (group, command) = self.table.command(lookup.action())?;
        let given = |name: &str| {
            lookup.parameters().find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
        };
        let mut words = self.command(group, command, given)?;
        let same = |(field, value): (&str, &str)| {
            format!("{field}=='{}'", value.replace('\\', "\\\\").replace('\'', "\\'"))
        };
        let fields: Vec<String> = lookup.fields().map(same).collect();
        if !fields.is_empty() {
            words.extend([general::QUERY.to_owned(), format!("[?{}]", fields.join(" && "))]);
        }
        Some(again::line(words))
    }

    /// The command that lists what there is of what the command is about.
    pub(crate) fn list(&self) -> Option<String> {
        let (group, _) = self.table.command(self.command?.action.name)?;
        let list = group.command("list").filter(|list| list.action.safety == Safety::Read)?;
        let given = |name: &str| self.given.get(name).map(str::to_owned);
        Some(again::line(self.command(group, list, given)?))
    }

    /// The command that waits, with the flags that were typed.
    pub(crate) fn waiting(&self, words: &[&str]) -> String {
        let mut said = vec![self.table.name.to_owned()];
        said.extend(words.iter().map(|word| (*word).to_owned()));
        let valued = [general::CALLED, general::SHOWN, &[flag::LIMIT, flag::EVERY]].concat();
        said.extend(again::kept(&self.texts(), &valued, general::SWITCHES));
        again::line(said)
    }

    /// A command with the parameters that are given; none where one that has to be is not.
    fn command(
        &self,
        group: &Group,
        command: &Command,
        given: impl Fn(&str) -> Option<String>,
    ) -> Option<Vec<String>> {
        let mut words = [self.table.name, group.name, command.name].map(str::to_owned).to_vec();
        for argument in command.arguments.iter().filter(|one| one.role == Role::None) {
            match (argument.word, given(argument.parameter)) {
                (Some(_), value) => words.push(value?),
                (None, Some(value)) => words.extend([argument.called(), value]),
                (None, None) => {}
            }
        }
        words.extend(again::kept(&self.texts(), general::CALLED, &[]));
        Some(words)
    }

    fn texts(&self) -> Vec<String> {
        let rest = self.words.iter().skip(1).map(|word| word.to_string_lossy().into_owned());
        std::iter::once(self.table.name.to_owned()).chain(rest).collect()
    }
}
