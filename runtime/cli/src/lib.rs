//! The floor of a command line of Alibaba Cloud's RPC-style APIs; it knows no service.
//!
//! A generated crate gives it a [`Table`] of groups, commands and waits and the types of results;
//! [`run`] parses words against the table, of which only what they name is built, and acts: it
//! checks, asks, sends, shows and waits with the calls of [`aliyun_rpc_client`] over tables.
//!
//! What it shows goes through [`output`], what went wrong through [`failure`] with one of the
//! [`exit`] codes; [`progress`] shows a wait and [`prompt`] asks before what destroys or bills.
//! Clock, terminal and environment are given in, so that each of these is a function of what it
//! is told.

mod act;
mod again;
mod code;
mod completions;
mod debug;
pub mod exit;
pub mod failure;
mod general;
mod harmless;
pub mod manual;
pub mod output;
mod paint;
mod parse;
mod program;
pub mod progress;
pub mod prompt;
mod shown;
mod speech;
mod table;
mod tasks;
pub mod terminal;
mod typed;
mod world;

pub use code::Code;
pub use exit::Exit;
pub use failure::Failure;
pub use program::{Desk, main, run};
pub use shown::{Shown, shown};
pub use table::{
    Argument, Command, End, Every, Group, Job, Note, NoteKind, Program, Resource, Role, Table, Verb,
};
pub use tasks::{Begin, From, Happened, Next, Tasks, begin};
pub use terminal::Terminal;
pub use typed::Typed;
pub use world::{Errors, Interrupt, Variables, World};
