//! General flags: who calls which server, and how results are written.

use std::ffi::OsString;
use std::sync::Arc;

use aliyun_rpc_client::wire::CheckLevel;
use aliyun_rpc_client::{Builder, ServiceClient};
use clap::{Arg, ArgAction, ArgMatches, ValueHint};

use crate::debug::Debug;
use crate::output::{Format, Query};
use crate::table::Table;
use crate::world::World;

const PROFILE: &str = "--profile";
const REGION: &str = "--region";
const ENDPOINT: &str = "--endpoint";
const OUTPUT: &str = "--output";
pub(crate) const QUERY: &str = "--query";
const NO_HEADER: &str = "--no-header";
const CHECK: &str = "--check";
const DEBUG: &str = "--debug";

/// Those that say who calls which server, those that say how results are written, and those
/// without a value.
pub(crate) const CALLED: &[&str] = &[PROFILE, REGION, ENDPOINT];
pub(crate) const SHOWN: &[&str] = &[OUTPUT, QUERY];
pub(crate) const SWITCHES: &[&str] = &[NO_HEADER, DEBUG];

/// The region where no flag names one.
const REGION_VARIABLE: &str = "ALIBABA_CLOUD_REGION_ID";

/// The server where no flag names one, for the program of a table.
fn endpoint_variable(table: &Table) -> String {
    format!("{}_ENDPOINT", table.name.to_uppercase())
}

/// How strictly requests are checked, by the names that the flag has for it.
const LEVELS: &[(&str, CheckLevel)] = &[
    ("all", CheckLevel::EnforceAll),
    ("lasting", CheckLevel::Default),
    ("warn", CheckLevel::Warn),
    ("off", CheckLevel::Off),
];

/// What the general flags say.
#[derive(Debug)]
pub(crate) struct General {
    pub(crate) profile: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) endpoint: Option<String>,
    pub(crate) level: CheckLevel,
    pub(crate) format: Option<Format>,
    pub(crate) query: Option<Query>,
    pub(crate) header: bool,
    pub(crate) debug: bool,
}

/// A server that something else than a profile names.
pub(crate) struct Server {
    /// The flag or the variable that names it.
    pub(crate) by: String,
    /// Its URL; none where its region is named.
    url: Option<String>,
}

/// The flags that every command has.
pub(crate) fn args(table: &Table) -> Vec<Arg> {
    let flag = |id: &'static str| {
        let arg = Arg::new(id).long(id.trim_start_matches('-')).global(true);
        arg.help_heading("General options")
    };
    // None of them is a file.
    let text = |id| flag(id).value_hint(ValueHint::Other);
    let formats: Vec<&str> = Format::ALL.iter().map(|(name, _)| *name).collect();
    let levels: Vec<&str> = LEVELS.iter().map(|(name, _)| *name).collect();
    vec![
        text(PROFILE).value_name("NAME").help("Take credentials and region of this profile"),
        text(REGION).value_name("REGION").help("Call the server of this region"),
        text(ENDPOINT)
            .value_name("URL")
            .help(format!("Call this server [else: {}]", endpoint_variable(table))),
        flag(OUTPUT)
            .value_name("FORMAT")
            .value_parser(clap::builder::PossibleValuesParser::new(formats))
            .help("Write results so [default: table on a terminal, else json]"),
        text(QUERY)
            .value_name("JMESPATH")
            .value_parser(|text: &str| text.parse::<Query>())
            .help("Take this of the result"),
        flag(NO_HEADER).action(ArgAction::SetTrue).help("Leave the headings of tables out"),
        flag(CHECK)
            .value_name("LEVEL")
            .value_parser(clap::builder::PossibleValuesParser::new(levels))
            .help("Refuse what breaks all documented rules, or lasting ones [default], or none"),
        flag(DEBUG).action(ArgAction::SetTrue).help("Show requests, without secrets"),
        flag("--help")
            .short('h')
            .action(ArgAction::Help)
            .help("Print help: with `-h` in short, with `--help` all of it"),
    ]
}

impl General {
    pub(crate) fn of(matches: &ArgMatches) -> Self {
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        let level = text(CHECK).and_then(|name| named(LEVELS, &name));
        Self {
            profile: text(PROFILE),
            region: text(REGION),
            endpoint: text(ENDPOINT),
            level: level.unwrap_or_default(),
            format: text(OUTPUT).and_then(|name| named(Format::ALL, &name)),
            query: matches.get_one::<Query>(QUERY).cloned(),
            header: !matches.get_flag(NO_HEADER),
            debug: matches.get_flag(DEBUG),
        }
    }

    /// Tells a builder what the flags say.
    pub(crate) fn settle<T: ServiceClient>(
        &self,
        mut builder: Builder<T>,
        table: &Table,
        world: &World<'_>,
    ) -> Builder<T> {
        let variables = Arc::clone(&world.variable);
        builder = builder
            .environment(move |name| variables(name))
            .user_agent_suffix(format!("{}-cli/{}", table.name, table.version))
            .check_level(self.level);
        if let Some(profile) = &self.profile {
            builder = builder.profile(profile);
        }
        if let Some(region) = &self.region {
            builder = builder.region(region);
        }
        if let Some(url) = self.server(table, world).and_then(|server| server.url) {
            builder = builder.endpoint(url);
        }
        if self.debug { builder.interceptor(Debug::new(world.err.clone())) } else { builder }
    }

    /// What names the server: the flags in their order, else the variables; none where it is left
    /// to the profile. A region that is named is not overruled by a variable.
    pub(crate) fn server(&self, table: &Table, world: &World<'_>) -> Option<Server> {
        let variable = |name: String| {
            let text = (world.variable)(&name).filter(|text| !text.is_empty())?;
            Some((name, text))
        };
        if let Some(url) = self.endpoint.clone() {
            return Some(Server { by: ENDPOINT.to_owned(), url: Some(url) });
        }
        if self.region.is_some() {
            return Some(Server { by: REGION.to_owned(), url: None });
        }
        if let Some((by, url)) = variable(endpoint_variable(table)) {
            return Some(Server { by, url: Some(url) });
        }
        let (by, _) = variable(REGION_VARIABLE.to_owned())?;
        Some(Server { by, url: None })
    }
}

fn named<T: Copy>(all: &[(&str, T)], name: &str) -> Option<T> {
    all.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

/// The format that a command line names which may not be understood otherwise.
pub(crate) fn format_in(args: &[OsString]) -> Option<Format> {
    let mut words = args.iter().filter_map(|word| word.to_str());
    let word = words.by_ref().find(|word| word.starts_with(OUTPUT))?;
    let name = match word.strip_prefix(OUTPUT)?.strip_prefix('=') {
        Some(name) => name,
        None => words.next()?,
    };
    named(Format::ALL, name)
}
