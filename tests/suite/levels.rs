//! The levels of checking through the generated client: what refuses, what warns, who decides.

use std::sync::{Arc, Mutex};

use cpfs::{
    CheckLevel, Client, CreateFileSystemResult, EncryptType, Error, ErrorKind, FileSystemType,
    ProtocolType, StorageType,
};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

use crate::double::{self, answering, now};

/// What a call came to.
struct Call {
    outcome: Result<CreateFileSystemResult, Error>,
    /// Whether the request went out.
    sent: bool,
    /// The warnings: parameter, rule and message.
    warnings: Vec<(String, String, String)>,
}

/// What a request breaks.
#[derive(Clone, Copy, Debug)]
struct Breach {
    /// The description is too short, which is stable.
    stable: bool,
    /// CPFS knows no such encryption, which grows.
    grows: bool,
}

const NONE: Breach = Breach { stable: false, grows: false };
const STABLE: Breach = Breach { stable: true, grows: false };
const GROWS: Breach = Breach { stable: false, grows: true };
const BOTH: Breach = Breach { stable: true, grows: true };

/// Creates a file system at a level of the client and, where given, of the call.
fn create(breach: Breach, client: CheckLevel, call: Option<CheckLevel>) -> Call {
    let double = answering(r#"{"RequestId": "r", "FileSystemId": "cpfs-1"}"#);
    let client: Client = now(double::builder(&double).check_level(client).build()).unwrap();
    let encrypted = EncryptType::ServiceManagedKey;
    let mut request = client
        .create_file_system()
        .storage_type(StorageType::Advance100)
        .protocol_type(ProtocolType::Cpfs)
        .file_system_type(FileSystemType::Cpfs)
        .capacity(3600)
        .zone_id("cn-hangzhou-b")
        .vpc_id("vpc-1")
        .v_switch_id("vsw-1")
        .description(if breach.stable { "x" } else { "train" })
        .encrypt_type(if breach.grows { encrypted } else { EncryptType::NotEncrypted });
    if let Some(level) = call {
        request = request.level(level);
    }
    let keeper = Keeper::default();
    let kept = Arc::clone(&keeper.kept);
    let outcome = tracing::subscriber::with_default(keeper, || now(request.send()));
    let warnings = std::mem::take(&mut *kept.lock().unwrap());
    Call { outcome, sent: !double.sent().is_empty(), warnings }
}

/// Keeps the parameter, the rule and the message of each warning.
#[derive(Default)]
struct Keeper {
    kept: Arc<Mutex<Vec<(String, String, String)>>>,
}

impl Subscriber for Keeper {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() == Level::WARN
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        self.kept.lock().unwrap().push((fields.parameter, fields.rule, fields.message));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Fields {
    parameter: String,
    rule: String,
    message: String,
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        let text = format!("{value:?}");
        match field.name() {
            "parameter" => self.parameter = text,
            "rule" => self.rule = text,
            "message" => self.message = text,
            _ => {}
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }
}

/// The parameters that refuse a call, and those that are warned of.
fn weighed(breach: Breach, client: CheckLevel, call: Option<CheckLevel>) -> [Vec<String>; 2] {
    let call = create(breach, client, call);
    let warned = call.warnings.into_iter().map(|(parameter, ..)| parameter).collect();
    let refusing = match call.outcome {
        Ok(created) => {
            assert_eq!(created.file_system_id.as_str(), "cpfs-1");
            Vec::new()
        }
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Refused);
            error.violations().iter().map(|found| found.parameter.clone()).collect()
        }
    };
    assert_eq!(call.sent, refusing.is_empty());
    [refusing, warned]
}

#[test]
fn each_level_refuses_warns_and_lets_pass_in_its_own_way() {
    use CheckLevel::{Default, EnforceAll, Off, Warn};
    let (none, text, key) = (&[][..], &["Description"][..], &["EncryptType"][..]);
    let both = &["Description", "EncryptType"][..];
    for (breach, level, refusing, warned) in [
        (NONE, EnforceAll, none, none),
        (NONE, Default, none, none),
        (STABLE, Default, text, none),
        (GROWS, Default, none, key),
        (BOTH, Default, text, key),
        (STABLE, EnforceAll, text, none),
        (GROWS, EnforceAll, key, none),
        (BOTH, EnforceAll, both, none),
        (STABLE, Warn, none, text),
        (GROWS, Warn, none, key),
        (BOTH, Warn, none, both),
        (BOTH, Off, none, none),
    ] {
        let [mut refused, mut warnings] = weighed(breach, level, None);
        refused.sort_unstable();
        warnings.sort_unstable();
        assert_eq!(refused, refusing, "{breach:?} {level:?}");
        assert_eq!(warnings, warned, "{breach:?} {level:?}");
    }
}

#[test]
fn a_client_that_is_told_nothing_checks_at_the_default_level() {
    assert_eq!(CheckLevel::default(), CheckLevel::Default);
    let client: Client = now(double::builder(&answering("{}")).build()).unwrap();
    assert!(format!("{client:?}").contains("check_level: Default"), "{client:?}");
}

#[test]
fn the_level_of_the_call_beats_that_of_the_client() {
    use CheckLevel::{Default, EnforceAll, Off, Warn};
    let nothing: Vec<String> = Vec::new();
    for client in [EnforceAll, Default, Warn, Off] {
        let levels = |call| weighed(BOTH, client, Some(call)).map(|found| found.len());
        assert_eq!(levels(EnforceAll), [2, 0]);
        assert_eq!(levels(Default), [1, 1]);
        assert_eq!(levels(Warn), [0, 2]);
        assert_eq!(weighed(BOTH, client, Some(Off)), [nothing.clone(), nothing.clone()]);
    }
}

#[test]
fn a_refusal_says_what_is_amiss_and_names_the_switch() {
    let error = create(BOTH, CheckLevel::EnforceAll, None).outcome.unwrap_err();
    assert_eq!(
        error.to_string(),
        "CreateFileSystem: not sent, since the request breaks 2 rules:\n  \
         `EncryptType` must be `0` when `FileSystemType` is `cpfs`, but is `1` (chapter 4.1, rule \
         `values_when`)\n  \
         `Description` must be 2 to 128 characters long, but is `x` (chapter 4.1, rule `length`)\n\
         to send it all the same, say `.level(CheckLevel::Warn)` on the call or \
         `check_level(CheckLevel::Warn)` on the builder"
    );
}

#[test]
fn a_warning_says_what_is_amiss_and_names_the_switch() {
    let warnings = create(GROWS, CheckLevel::Default, None).warnings;
    let message = "`EncryptType` must be `0` when `FileSystemType` is `cpfs`; at this level of \
                   checking that is a warning (`.level(..)` on the call or `check_level` on the \
                   builder sets the level)";
    assert_eq!(warnings, [("EncryptType".into(), "values_when".into(), message.into())]);
}

#[test]
fn check_tells_all_of_it_whatever_the_level() {
    let client: Client = now(double::builder(&answering("{}")).build()).unwrap();
    for level in [CheckLevel::EnforceAll, CheckLevel::Default, CheckLevel::Off] {
        let call = client.describe_zones("cn-hangzhou").file_system_type("all").level(level);
        let found = call.check();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].parameter.as_str(), found[0].rule), ("FileSystemType", "one_of"));
    }
}
