//! The course of single calls: tokens, lookups, repeated deletes, dry runs, and how errors say it.

use aliyun_rpc_client::testing::{Canned, Double, TestClock};
use aliyun_rpc_client::{ErrorKind, Retries, Safety};
use aliyun_rpc_wire::ActionInfo;

use crate::sink::{BIND, DROP, Done, Error, FIRE, LIST, MAKE, builder, client, run};

const KEY: &[(&str, &str)] = &[("Home", "h-1"), ("Place", "p-1")];
const WELL: &str = r#"{"RequestId": "r-0", "Id": "thing-1"}"#;

fn accepted() -> Canned {
    Canned::error(202, "RequestAccepted", "The request has been accepted.")
}

/// Calls the action on a double that does these things.
fn call(
    action: &'static ActionInfo,
    answers: impl IntoIterator<Item = Canned>,
) -> (Double, Result<Done, Error>) {
    let double = Double::new();
    for answer in answers {
        double.next(answer);
    }
    let outcome = run(client(&double).call(action, KEY));
    (double, outcome)
}

fn failure(action: &'static ActionInfo, answers: impl IntoIterator<Item = Canned>) -> Error {
    call(action, answers).1.unwrap_err()
}

#[test]
fn a_token_that_the_caller_gives_is_sent_and_none_is_made_for_a_read() {
    let double = Double::new();
    double.next(Canned::json(WELL).repeated());
    let client = client(&double);
    run(client.call(&MAKE, &[("ClientToken", "mine")])).unwrap();
    run(client.call(&MAKE, &[])).unwrap();
    run(client.call(&MAKE, &[("ClientToken", "")])).unwrap();
    run(client.call(&LIST, &[])).unwrap();
    run(client.call(&DROP, &[])).unwrap();
    let sent = double.sent();
    let tokens: Vec<Option<&str>> = sent.iter().map(|sent| sent.get("ClientToken")).collect();
    let [Some("mine"), Some(first), Some(second), None, None] = tokens[..] else {
        panic!("{tokens:?}");
    };
    assert_ne!(first, second, "each call has a token of its own");
    assert!(first.len() == 32 && first.bytes().all(|byte| byte.is_ascii_hexdigit()), "{first}");
}

#[test]
fn an_error_has_the_token_so_that_a_later_process_can_ask_again() {
    let (double, outcome) = call(&MAKE, [Canned::broken_off().repeated()]);
    let error = outcome.unwrap_err();
    let sent = double.assert_sent("MakeThing", KEY);
    let token = sent[0].get("ClientToken").unwrap();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::MayHaveExecuted, 4));
    assert_eq!(error.client_token(), Some(token));
    let later = Double::new();
    later.next(Canned::json(WELL));
    let token = ("ClientToken", error.client_token().unwrap());
    run(client(&later).call(&MAKE, &[KEY[0], KEY[1], token])).unwrap();
    assert_eq!(later.sent()[0].get("ClientToken"), Some(token.1));
}

#[test]
fn an_error_has_the_last_id_that_is_known_of_a_request_that_may_have_been_executed() {
    let open = Canned::error(500, "InternalError", "");
    let error = failure(&MAKE, [open.clone(), Canned::broken_off().repeated()]);
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::MayHaveExecuted, 4));
    assert_eq!(error.request_id(), Some("TEST-REQUEST"));
    assert!(error.to_string().contains("(request id TEST-REQUEST, 4 attempts"), "{error}");
    let read = failure(&LIST, [open, Canned::broken_off().repeated()]);
    assert_eq!(read.request_id(), None, "nothing has come of it");
}

#[test]
fn an_accepted_request_is_asked_after_with_its_token() {
    let answers = [accepted(), accepted(), accepted(), accepted(), accepted(), Canned::json(WELL)];
    let (double, outcome) = call(&MAKE, answers);
    assert_eq!(outcome.unwrap().id.as_deref(), Some("thing-1"));
    let sent = double
        .assert_sent("MakeThing", &[("ClientToken", double.sent()[0].get("ClientToken").unwrap())]);
    assert_eq!(sent.len(), 6, "asking after it is not bounded by the number of attempts");
}

#[test]
fn an_accepted_request_that_has_a_natural_key_is_looked_up() {
    let other = r#"{"Things": {"Thing": [{"Id": "thing-8", "PlaceId": "p-8"}]}}"#;
    let there = r#"{"Things": {"Thing": [{"Id": "thing-8", "PlaceId": "p-8"},
                                         {"Id": "thing-9", "PlaceId": "p-1"}]}}"#;
    let answers =
        [accepted(), Canned::json(other), Canned::error(500, "X", ""), Canned::json(there)];
    let (double, outcome) = call(&BIND, answers);
    let done = Done { request_id: Some("TEST-REQUEST".into()), id: Some("thing-9".into()) };
    assert_eq!(outcome.unwrap(), done);
    assert_eq!(double.assert_sent("BindThing", KEY).len(), 1);
    let looks = double.assert_sent("ListThings", &[("Home", "h-1"), ("PageSize", "100")]);
    assert_eq!(looks.len(), 3);
    double.assert_all_used();
}

#[test]
fn what_cannot_be_told_apart_is_not_taken_for_the_one_that_was_made() {
    let twice = r#"{"Things": [{"Id": "thing-8", "PlaceId": "p-1"},
                               {"Id": "thing-9", "PlaceId": "p-1"}]}"#;
    let error = failure(&BIND, [accepted(), Canned::json(twice).repeated()]);
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Accepted, 1));
    let lookup = error.lookup().unwrap();
    assert_eq!((lookup.action(), lookup.id()), ("ListThings", "Id"));
    assert_eq!(lookup.parameters().collect::<Vec<_>>(), [("Home", "h-1"), ("PageSize", "100")]);
    assert_eq!(lookup.fields().collect::<Vec<_>>(), [("PlaceId", "p-1")]);
    let refused = failure(&BIND, [accepted(), Canned::error(403, "NoPermission", "")]);
    assert_eq!(refused.kind(), ErrorKind::Accepted);
}

#[test]
fn a_repeated_delete_of_what_is_gone_has_succeeded() {
    let gone = Canned::error(404, "Thing.NotFound", "There is no such thing.");
    let (_, outcome) = call(&DROP, [Canned::broken_off(), gone.clone()]);
    assert_eq!(outcome.unwrap(), Done { request_id: Some("TEST-REQUEST".into()), id: None });
    let first = failure(&DROP, [gone.clone()]);
    assert_eq!(
        (first.kind(), first.category()),
        (ErrorKind::Service, Some(aliyun_rpc_client::Category::NotFound))
    );
    let unsent = failure(&DROP, [Canned::no_connection(), gone.clone()]);
    assert_eq!(unsent.kind(), ErrorKind::Service, "nothing can have been deleted by this call");
    let no_delete = failure(&MAKE, [Canned::broken_off(), gone]);
    assert_eq!(no_delete.kind(), ErrorKind::MayHaveExecuted);
}

#[test]
fn a_dry_run_that_nobody_asked_for_is_an_error_of_its_own() {
    let passed = Canned::error(400, "DryRunOperation", "It passed.");
    let error = failure(&MAKE, [passed.clone()]);
    assert_eq!(error.kind(), ErrorKind::UnaskedDryRun);
    let double = Double::new();
    double.next(passed);
    let asked = run(client(&double).call(&MAKE, &[("DryRun", "true")])).unwrap_err();
    assert_eq!(asked.kind(), ErrorKind::Service);
    assert_eq!(asked.category(), Some(aliyun_rpc_client::Category::DryRunPassed));
}

#[test]
fn a_raw_call_is_as_safe_as_its_caller_says() {
    for (safety, requests, tokens) in
        [(Safety::Unsafe, 1, 0), (Safety::Read, 4, 0), (Safety::Token, 4, 4)]
    {
        let double = Double::new();
        double.next(Canned::error(500, "InternalError", "").repeated());
        run(client(&double).raw("NewThing").safety(safety).send()).unwrap_err();
        let sent = double.sent();
        let with_token = sent.iter().filter(|sent| sent.get("ClientToken").is_some()).count();
        assert_eq!((sent.len(), with_token), (requests, tokens), "{safety:?}");
    }
}

#[test]
fn without_retries_a_call_is_sent_once_and_says_what_may_have_come_of_it() {
    for (canned, kind) in [
        (Canned::no_connection(), ErrorKind::Transport),
        (Canned::broken_off(), ErrorKind::MayHaveExecuted),
        (Canned::error(400, "Throttling.User", ""), ErrorKind::Service),
        (Canned::error(400, "InvalidTimeStamp.Expired", ""), ErrorKind::Service),
        (accepted(), ErrorKind::Accepted),
    ] {
        let double = Double::new();
        double.next(canned.repeated());
        let clock = TestClock::leaping();
        let client = run(builder(&double, &clock).retries(Retries::off()).build()).unwrap();
        for _ in 0..2 {
            assert_eq!(run(client.call(&MAKE, KEY)).unwrap_err().kind(), kind);
        }
        assert_eq!((double.sent().len(), clock.passed().as_secs()), (2, 0), "{kind:?}");
    }
}

/// One line each, which says everything.
#[test]
fn errors_in_words() {
    let broken = Canned::broken_off().repeated();
    let fail = Canned::error(500, "InternalError", "The service\nfailed.").repeated();
    let page = Canned::raw(502, "<html>").repeated();
    let lines = [
        failure(&LIST, [fail.clone()]),
        failure(&LIST, [page]),
        failure(&LIST, [broken.clone()]),
        failure(&LIST, [Canned::silence().repeated()]),
        failure(&LIST, [Canned::no_connection().repeated()]),
        failure(&MAKE, [fail.clone()]),
        failure(&MAKE, [broken.clone()]),
        failure(&MAKE, [accepted().repeated()]),
        failure(&MAKE, [Canned::raw(202, r#"{"RequestId": "r-2"}"#).repeated()]),
        failure(&MAKE, [Canned::error(400, "DryRunOperation", "It passed.")]),
        failure(&DROP, [broken.clone()]),
        failure(&BIND, [fail]),
        failure(&BIND, [accepted(), Canned::json("{}").repeated()]),
        failure(&FIRE, [broken]),
        failure(&FIRE, [Canned::error(400, "Throttling.User", "Slow down.").repeated()]),
    ];
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    assert!(lines.iter().all(|line| !line.contains('\n')));
    insta::assert_snapshot!(lines.join("\n"));
}
