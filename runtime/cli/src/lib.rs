//! The floor of a command line of Alibaba Cloud's RPC-style APIs; it knows no service.
//!
//! What it shows goes through [`output`], what went wrong through [`failure`] with one of the
//! [`exit`] codes; [`progress`] shows a wait and [`prompt`] asks before what destroys or bills.
//! Clock, terminal and environment are given in, so that each of these is a function of what it
//! is told.

pub mod exit;
pub mod failure;
mod harmless;
pub mod manual;
pub mod output;
mod paint;
pub mod progress;
pub mod prompt;
mod speech;
pub mod terminal;

pub use exit::Exit;
pub use failure::Failure;
pub use terminal::Terminal;
