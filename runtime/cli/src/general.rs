//! General flags: who calls which server, and how results are written.

use std::ffi::OsString;
use std::sync::Arc;

use aliyun_rpc_client::wire::CheckLevel;
use aliyun_rpc_client::{Builder, ServiceClient};
use clap::{Arg, ArgAction, ArgMatches};

use crate::debug::Debug;
use crate::output::{Format, Query};
use crate::table::Table;
use crate::world::World;

const PROFILE: &str = "--profile";
const REGION: &str = "--region";
const ENDPOINT: &str = "--endpoint";
const OUTPUT: &str = "--output";
const QUERY: &str = "--query";
const NO_HEADER: &str = "--no-header";
const CHECK: &str = "--check";
const DEBUG: &str = "--debug";

/// The region where no flag names one.
pub(crate) const REGION_VARIABLE: &str = "ALIBABA_CLOUD_REGION_ID";

/// The server where no flag names one, for the program of a table.
pub(crate) fn endpoint_variable(table: &Table) -> String {
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

/// The flags that every command has.
pub(crate) fn args(table: &Table) -> Vec<Arg> {
    let flag = |id: &'static str| {
        let arg = Arg::new(id).long(id.trim_start_matches('-')).global(true);
        arg.help_heading("General options")
    };
    let formats: Vec<&str> = Format::ALL.iter().map(|(name, _)| *name).collect();
    let levels: Vec<&str> = LEVELS.iter().map(|(name, _)| *name).collect();
    vec![
        flag(PROFILE).value_name("NAME").help("Take credentials and region of this profile"),
        flag(REGION).value_name("REGION").help("Call the server of this region"),
        flag(ENDPOINT)
            .value_name("URL")
            .help(format!("Call this server [else: {}]", endpoint_variable(table))),
        flag(OUTPUT)
            .value_name("FORMAT")
            .value_parser(clap::builder::PossibleValuesParser::new(formats))
            .help("Write results so [default: table on a terminal, else json]"),
        flag(QUERY)
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
        // A region that is named is not overruled by a variable.
        let variable = || (world.variable)(&endpoint_variable(table));
        let is_open = self.region.is_none();
        let url =
            self.endpoint.clone().or_else(|| variable().filter(|url| is_open && !url.is_empty()));
        if let Some(url) = url {
            builder = builder.endpoint(url);
        }
        if self.debug { builder.interceptor(Debug::new(world.err.clone())) } else { builder }
    }

    /// The flags of those that say who calls which server.
    pub(crate) fn repeated(&self) -> Vec<String> {
        let flags = [(PROFILE, &self.profile), (REGION, &self.region), (ENDPOINT, &self.endpoint)];
        let given = flags.into_iter().filter_map(|(flag, value)| Some((flag, value.clone()?)));
        given.flat_map(|(flag, value)| [flag.to_owned(), value]).collect()
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
