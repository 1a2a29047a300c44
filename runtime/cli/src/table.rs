//! Tables: what a command line consists of, as a generated crate gives it.

use aliyun_rpc_client::wire::constraint::When;
use aliyun_rpc_client::wire::{
    ActionInfo, Paging, Prerequisite, ResourceInfo, Safety, Service, Start, WaitInfo,
};

use crate::output::Column;
use crate::shown::Shown;
use crate::tasks::Begin;

/// The command line of a service, as a type.
pub trait Program: 'static {
    /// The service.
    const SERVICE: &'static Service;
    /// Its commands.
    const TABLE: &'static Table;
}

/// A command line.
#[derive(Debug)]
pub struct Table {
    /// The name of the program.
    pub name: &'static str,
    /// What the service is called.
    pub title: &'static str,
    /// What it is, in a sentence.
    pub summary: &'static str,
    /// The version of the program.
    pub version: &'static str,
    /// Its commands, by group.
    pub groups: &'static [Group],
    /// What one can wait for.
    pub resources: &'static [&'static Resource],
}

/// Commands about one kind of thing.
#[derive(Debug)]
pub struct Group {
    /// The word for it, such as `file-system`.
    pub name: &'static str,
    /// What it is about.
    pub title: &'static str,
    /// Its commands.
    pub commands: &'static [&'static Command],
}

/// An action as a command.
#[derive(Debug)]
pub struct Command {
    /// The word for it within its group, such as `create`.
    pub name: &'static str,
    /// The action.
    pub action: &'static ActionInfo,
    /// What it does, in a sentence.
    pub summary: &'static str,
    /// What else is to be known of it.
    pub doc: Option<&'static str>,
    /// The official page.
    pub page: &'static str,
    /// What it destroys, bills and interrupts.
    pub notes: &'static [Note],
    /// Its arguments, words first.
    pub arguments: &'static [Argument],
    /// The field of the result that has the rows; none where the result is one thing.
    pub rows: Option<&'static str>,
    /// The columns of a table of rows.
    pub columns: &'static [Column],
    /// Reads the result.
    pub shown: Shown,
    /// How it gives a long list in parts.
    pub paging: Option<&'static Paging>,
    /// What it starts that goes on after its answer.
    pub start: Option<&'static Start>,
    /// What it needs besides its parameters.
    pub needs: &'static [Prerequisite],
    /// Whose lists are gone through with `--all`.
    pub every: Option<Every>,
    /// How more work than one task takes is cut into tasks.
    pub job: Option<Job>,
}

/// What somebody should know before the command is carried out.
#[derive(Debug)]
pub struct Note {
    /// Of what kind it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: &'static str,
    /// When it holds; none where always.
    pub when: Option<When>,
}

/// The kinds of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// Something is lost.
    Destroys,
    /// It costs money.
    Bills,
    /// Something ends by itself.
    Expires,
    /// Something stops working.
    Interrupts,
}

/// A parameter as a word or a flag.
#[derive(Debug)]
pub struct Argument {
    /// The parameter on the wire.
    pub parameter: &'static str,
    /// Its flag, without hyphens.
    pub flag: &'static str,
    /// What stands for it where it is a word without a flag, such as `FILE_SYSTEM_ID`.
    pub word: Option<&'static str>,
    /// What it does for every action alike.
    pub role: Role,
    /// What it is.
    pub doc: &'static str,
    /// The unit of a number.
    pub unit: Option<&'static str>,
    /// A sample value.
    pub example: Option<&'static str>,
    /// Documented values with what each means; of a filter, its keys.
    pub values: &'static [(&'static str, &'static str)],
}

/// What a parameter does for every action alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing.
    None,
    /// It makes repeating safe.
    ClientToken,
    /// It says how many items a part of a list has.
    PageSize,
}

/// Whose lists are gone through with `--all`.
#[derive(Debug)]
pub struct Every {
    /// The kind of resource.
    pub resource: &'static ResourceInfo,
    /// Parameters of the action that reads those, with their values.
    pub with: &'static [(&'static str, &'static str)],
}

/// How work is cut into tasks.
#[derive(Debug)]
pub struct Job {
    /// The parameter with the entries.
    pub entries: &'static str,
    /// The parameter with a task to run once more.
    pub rerun: &'static str,
    /// What such tasks can do, each a command of its own.
    pub verbs: &'static [Verb],
    /// Begins a job.
    pub begin: Begin,
}

/// What a task can do with entries.
#[derive(Debug)]
pub struct Verb {
    /// The word for it, such as `import`.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// Parameters of the action, with their values.
    pub sets: &'static [(&'static str, &'static str)],
    /// Parameters of the action that mean nothing to it.
    pub leaves: &'static [&'static str],
}

/// A kind of resource that one can wait for.
#[derive(Debug)]
pub struct Resource {
    /// The word for it, such as `file-system`.
    pub name: &'static str,
    /// How one is looked at.
    pub info: &'static ResourceInfo,
    /// What one can wait for.
    pub ends: &'static [End],
    /// The ids of its owners, outermost first, and its own.
    pub arguments: &'static [Argument],
    /// The columns of a table of them.
    pub columns: &'static [Column],
    /// Reads one.
    pub shown: Shown,
}

/// Something to wait for.
#[derive(Debug)]
pub struct End {
    /// The word for it, such as `running`.
    pub name: &'static str,
    /// The wait.
    pub wait: &'static WaitInfo,
    /// What is waited for, in a sentence.
    pub summary: &'static str,
    /// What ends it, and how long it may take.
    pub doc: &'static str,
}

impl Table {
    /// The group of that name.
    pub(crate) fn group(&self, name: &str) -> Option<&'static Group> {
        self.groups.iter().find(|group| group.name == name)
    }

    /// The command of an action, with its group.
    pub(crate) fn command(&self, action: &str) -> Option<(&'static Group, &'static Command)> {
        self.groups.iter().find_map(|group| {
            let command = group.commands.iter().find(|command| command.action.name == action)?;
            Some((group, *command))
        })
    }

    /// The command of an action, as it is typed.
    pub(crate) fn called(&self, action: &str) -> Option<String> {
        let (group, command) = self.command(action)?;
        Some(format!("`{} {} {}`", self.name, group.name, command.name))
    }

    /// The resource with that table.
    pub(crate) fn resource(&self, info: &ResourceInfo) -> Option<&'static Resource> {
        self.resources.iter().copied().find(|one| one.info.name == info.name)
    }

    /// The commands that a job's verbs are, each with the command that creates its tasks.
    pub(crate) fn verbs(&self) -> impl Iterator<Item = (&'static Command, &'static Verb)> {
        let commands = self.groups.iter().flat_map(|group| group.commands);
        let jobs = commands.filter_map(|command| Some((*command, command.job.as_ref()?)));
        jobs.flat_map(|(command, job)| job.verbs.iter().map(move |verb| (command, verb)))
    }
}

impl Group {
    /// The command of that name.
    pub(crate) fn command(&self, name: &str) -> Option<&'static Command> {
        self.commands.iter().copied().find(|command| command.name == name)
    }
}

impl Resource {
    /// The end of that name.
    pub(crate) fn end(&self, name: &str) -> Option<&'static End> {
        self.ends.iter().find(|end| end.name == name)
    }
}

impl Command {
    /// How a parameter is called on the command line: its flag, or the word that stands for it.
    pub(crate) fn called(&self, parameter: &str) -> Option<String> {
        self.argument(parameter).map(Argument::called)
    }

    /// The argument for a parameter.
    pub(crate) fn argument(&self, parameter: &str) -> Option<&'static Argument> {
        let name = parameter.split('.').next().unwrap_or(parameter);
        self.arguments.iter().find(|argument| argument.parameter == name)
    }

    /// The action that is carried out, and what comes of it when that happens twice.
    pub(crate) fn outcome(&self) -> (&'static str, Safety) {
        (self.action.name, self.action.safety)
    }

    /// Whether it deletes something.
    pub(crate) fn deletes(&self) -> bool {
        !self.action.gone.is_empty()
    }
}

impl Argument {
    /// How it is called on the command line.
    #[must_use]
    pub fn called(&self) -> String {
        match self.word {
            Some(word) => word.to_owned(),
            None => format!("--{}", self.flag),
        }
    }
}
