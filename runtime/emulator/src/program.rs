//! The program: its arguments, and the emulator that they start.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args as _, Command, FromArgMatches as _};

use crate::fault::Fault;
use crate::state::{State, Tables};
use crate::{AccessKey, Emulator, Settings};

/// The arguments. They have a secret in them, and are never printed.
#[derive(clap::Args)]
struct Args {
    /// The address to listen at, such as 127.0.0.1:8080; port 0 takes a free one
    #[arg(long)]
    listen: SocketAddr,
    /// The id of the access key that requests have to be signed with
    #[arg(long)]
    access_key_id: String,
    /// Its secret
    #[arg(long)]
    access_key_secret: String,
    /// How many seconds of the service's time pass in one
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    speed: u32,
    /// Keeps all resources in a file, and goes on with those in it
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Makes requests fail: ACTION=code:CODE, ACTION=delay:5s, ACTION=drop:before (or mid, after),
    /// ACTION=ends:STATUS, with `*3` behind it where it is for three requests only; `*` is any
    /// action
    #[arg(long, value_name = "FAULT")]
    fault: Vec<Fault>,
    /// Makes something outside the API bad: FACT, or FACT=VALUE where it is only so of that value
    #[arg(long, value_name = "FACT")]
    deny: Vec<String>,
    /// How many addresses a vSwitch has free: ID=NUMBER
    #[arg(long, value_name = "ID=NUMBER", value_parser = addresses)]
    addresses: Vec<(String, u64)>,
    /// What a field of every new resource holds: RESOURCE.FIELD=TEXT
    #[arg(long, value_name = "RESOURCE.FIELD=TEXT", value_parser = field)]
    set: Vec<(String, String, String)>,
    /// The region that it stands for
    #[arg(long)]
    region: Option<String>,
    /// Prints a line for every request
    #[arg(long)]
    log: bool,
}

/// Runs the program until it is ended, or ends it where the arguments are wrong.
pub fn run(tables: &'static Tables, name: &'static str, title: &'static str) {
    match start(tables, name, title, std::env::args_os()) {
        Ok(emulator) => {
            say(&format!("listening at {}", emulator.url()));
            emulator.wait();
        }
        Err(error) => error.exit(),
    }
}

/// Starts what the arguments ask for.
pub fn start(
    tables: &'static Tables,
    name: &'static str,
    title: &'static str,
    arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> Result<Emulator, clap::Error> {
    let command = Args::augment_args(Command::new(name).version(env!("CARGO_PKG_VERSION")));
    let mut command = command.about(format!("An emulator of {title}")).long_about(None);
    let args = Args::from_arg_matches(&command.try_get_matches_from_mut(arguments)?)?;
    emulator(tables, args).map_err(|why| command.error(ErrorKind::ValueValidation, why))
}

fn emulator(tables: &'static Tables, args: Args) -> Result<Emulator, String> {
    let state = State::new(tables, args.speed);
    world(&state, &args)?;
    let state = match &args.state {
        Some(path) => state.kept_in(path).map_err(|error| error.to_string())?,
        None => state,
    };
    let key = AccessKey::new(args.access_key_id, args.access_key_secret);
    let mut settings = Settings::new().listen(args.listen).key(key);
    for fault in args.fault {
        state.check_fault(&fault).map_err(|unknown| unknown.to_string())?;
        settings = settings.fault(fault);
    }
    if args.log {
        settings = settings.watch(|seen| say(&seen.line()));
    }
    let listen = args.listen;
    Emulator::start(state, settings)
        .map_err(|error| format!("it cannot listen at {listen}: {error}"))
}

/// Makes the world as bad as it is asked to be.
fn world(state: &State, args: &Args) -> Result<(), String> {
    state
        .change_world(|world| {
            for text in &args.deny {
                match text.split_once('=') {
                    Some((fact, about)) => world.deny_about(fact, about),
                    None => world.deny(text),
                }?;
            }
            for (network, count) in &args.addresses {
                world.set_addresses(network, *count);
            }
            for (resource, field, text) in &args.set {
                world.set_field(resource, field, text)?;
            }
            if let Some(region) = &args.region {
                world.region.clone_from(region);
            }
            Ok(())
        })
        .map_err(|unknown: crate::state::Unknown| unknown.to_string())
}

fn addresses(text: &str) -> Result<(String, u64), String> {
    let pair =
        text.split_once('=').and_then(|(id, count)| Some((id.to_owned(), count.parse().ok()?)));
    pair.ok_or_else(|| "write it as ID=NUMBER, such as vsw-1=31".to_owned())
}

fn field(text: &str) -> Result<(String, String, String), String> {
    let parts = text.split_once('=').and_then(|(name, text)| {
        let (resource, field) = name.split_once('.')?;
        Some((resource.to_owned(), field.to_owned(), text.to_owned()))
    });
    parts.ok_or_else(|| "write it as RESOURCE.FIELD=TEXT".to_owned())
}

#[expect(clippy::print_stdout, reason = "a program says where it listens and what it was asked")]
fn say(line: &str) {
    println!("{line}");
}
