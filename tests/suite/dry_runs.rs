//! Dry runs of every action that has them: what they tell, what they send, and what is an error.

use aliyun_rpc_wire::Request;
use cpfs::testing::{Canned, Double};
use cpfs::{Client, DryRun, Error, ErrorCode, ErrorKind, NetworkType, blocking};
use serde_json::json;

use crate::actions::{ALL, Known};
use crate::double::now;
use crate::samples::SAMPLES;

type Told = Result<DryRun<ErrorCode>, Error>;

/// The actions that have dry runs.
fn each() -> impl Iterator<Item = &'static Known> {
    ALL.iter().filter(|known| known.info.dry_run.is_some())
}

/// The document's request, which a token was given.
fn request(known: &Known) -> Request {
    let mut request = Request::new(known.info);
    for (name, value) in &SAMPLES[known.info.name].request {
        request.set(name, value);
    }
    request.set("DryRun", "false");
    if let Some(token) = known.info.client_token {
        request.set(token, "my-token");
    }
    request
}

/// What a dry run of the action tells when the service answers so, one answer after the other.
fn told(known: &Known, answers: impl IntoIterator<Item = Canned>) -> (Told, Double) {
    let double = Double::new();
    answers.into_iter().for_each(|canned| double.next(canned));
    let client: Client = now(double.builder().build()).unwrap();
    let told = now((known.dry_run)(&client, request(known)));
    double.assert_all_used();
    (told, double)
}

/// The answers that the reference gives for a check that passed.
fn passed(known: &Known) -> Vec<Canned> {
    let mut answers = vec![
        Canned::json(r#"{"RequestId": "r"}"#),
        Canned::error(400, "DryRunOperation", "The request is validated with DryRun flag set."),
    ];
    if let Some(made) = known.info.made {
        answers.push(Canned::json(json!({"RequestId": "r", made: ""}).to_string()));
        answers.push(Canned::json(json!({"RequestId": "r", made: null}).to_string()));
    }
    answers
}

#[test]
fn there_are_as_many_as_the_reference_has() {
    assert_eq!(each().count(), 22);
    let making = each().filter(|known| known.info.made.is_some());
    assert!(making.map(|known| known.info.name).all(|name| name.starts_with("Create")));
}

#[test]
fn either_documented_answer_says_that_it_passed() {
    for known in each() {
        for answer in passed(known) {
            let (told, double) = told(known, [answer.clone()]);
            let name = known.info.name;
            assert!(matches!(told, Ok(DryRun::Passed)), "{name}, {answer:?}: {told:?}");
            for sent in double.assert_sent(name, &[("DryRun", "true")]) {
                assert_eq!(sent.get("ClientToken"), None, "{name} sends a token");
            }
        }
    }
}

#[test]
fn what_is_out_of_stock_or_would_be_refused_is_told_with_the_services_error() {
    for known in each() {
        let (told_, _) = told(known, [Canned::error(400, "Resource.OutOfStock", "None left.")]);
        let Ok(DryRun::OutOfStock(error)) = told_ else { panic!("{told_:?}") };
        assert_eq!(error.message(), Some("None left."));
        for (status, code) in [
            (403, "Forbidden.RAM"),
            (404, "InvalidFileSystem.NotFound"),
            (403, "OperationDenied.InvalidState"),
            (400, "MissingCapacity"),
            (403, "Mystery.OfTheService"),
        ] {
            let (told, _) = told(known, [Canned::error(status, code, "No.")]);
            let Ok(told @ DryRun::Denied(_)) = told else { panic!("{code}: {told:?}") };
            let error = told.error().unwrap();
            assert_eq!(error.code().map(ToString::to_string).as_deref(), Some(code));
            assert!(!told.is_passed());
        }
    }
}

#[test]
fn what_says_nothing_of_the_request_is_an_error() {
    for known in each() {
        for canned in [
            Canned::error(400, "Throttling.User", "Slow down."),
            Canned::error(429, "Mystery", "Slow down."),
            Canned::error(503, "ServiceUnavailable", "Later."),
            Canned::error(500, "Mystery", "Later."),
            Canned::error(404, "InvalidAccessKeyId.NotFound", "Who is that?"),
            Canned::raw(502, "<html>"),
            Canned::broken_off(),
        ] {
            let double = Double::new();
            double.next(canned.clone().repeated());
            let client: Client = now(double.builder().build()).unwrap();
            let told = now((known.dry_run)(&client, request(known)));
            let Err(error) = told else { panic!("{canned:?}: {told:?}") };
            // Nothing comes of a dry run, however often it is sent and whatever is not known.
            assert_ne!(error.kind(), ErrorKind::MayHaveExecuted, "{error}");
            assert_eq!(error.client_token(), None);
        }
    }
}

#[test]
fn it_is_repeated_like_a_read() {
    for known in each() {
        let answers = [
            Canned::broken_off(),
            Canned::error(503, "ServiceUnavailable", "Later."),
            Canned::json(r#"{"RequestId": "r"}"#),
        ];
        let (told, double) = told(known, answers);
        assert!(matches!(told, Ok(DryRun::Passed)), "{told:?}");
        assert!(double.sent().iter().all(|sent| sent.get("DryRun") == Some("true")));
    }
}

#[test]
fn an_answer_with_the_id_of_something_made_is_no_passed_check() {
    for known in each() {
        let Some(made) = known.info.made else { continue };
        let answer = json!({"RequestId": "r-1", made: "real-1"}).to_string();
        let (told, _) = told(known, [Canned::json(answer.clone())]);
        let Err(error) = told else { panic!("{}: {told:?}", known.info.name) };
        assert_eq!(error.kind(), ErrorKind::MayHaveExecuted);
        assert_eq!(error.raw_answer(), Some(answer.as_str()));
        assert_eq!((error.status(), error.request_id()), (Some(200), Some("r-1")));
        let said = error.to_string();
        assert!(said.contains(&format!("{made} `real-1`")), "{said}");
        assert!(said.contains("it may have been executed"), "{said}");
    }
}

#[test]
fn a_request_that_breaks_a_rule_is_not_sent() {
    let double = Double::new();
    let client: Client = now(double.builder().build()).unwrap();
    let call = client.create_mount_target("cpfs-1").network_type(NetworkType::Vpc);
    let error = now(call.dry_run()).map(drop).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Refused);
    assert!(double.sent().is_empty());
}

/// The reference requires the parameter of one action, and the verb gives it.
#[test]
fn calls_have_the_verb_in_both_clients() {
    let double = Double::new();
    double.next(Canned::json(r#"{"RequestId": "r"}"#).repeated());
    let client: Client = now(double.builder().build()).unwrap();
    let call = client.upgrade_file_system("cpfs-1").capacity(7200).client_token("mine");
    assert!(now(call.dry_run()).unwrap().is_passed());
    let blocking = blocking::Client::build(double.builder()).unwrap();
    let call = blocking.upgrade_file_system("cpfs-1").capacity(7200).client_token("mine");
    assert!(call.dry_run().unwrap().is_passed());
    let expected = [("DryRun", "true"), ("Capacity", "7200")];
    assert_eq!(double.assert_sent("UpgradeFileSystem", &expected).len(), 2);
    assert!(double.sent().iter().all(|sent| sent.get("ClientToken").is_none()));
    now(client.upgrade_file_system("cpfs-1").capacity(7200).send()).unwrap();
    let sent = double.sent();
    assert_eq!(sent.last().unwrap().get("DryRun"), None);
    assert!(sent.last().unwrap().get("ClientToken").is_some());
}
