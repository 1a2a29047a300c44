//! Errors of every kind that come back over the wire.

use cpfs::{Category, Client, Error, ErrorCode, ErrorKind};

use crate::end_to_end::server;
use crate::end_to_end::service::Answers;

/// The line of an error, as if the one attempt had taken no time.
fn at_once(error: &Error) -> String {
    let text = error.to_string();
    let took = format!(" in {:.1} s", error.elapsed().as_secs_f64());
    text.replace(&took, " in 0.0 s")
}

/// What deleting a fileset comes to when the service answers so.
fn answered(status: u16, content: &'static str, body: &str, test: impl FnOnce(Error)) {
    server::with(Answers::Fixed(status, content, body.to_owned()), async |client, service| {
        let error = delete(&client).await;
        assert_eq!(service.calls().len(), 1, "{error}");
        assert_eq!(error.action(), Some("DeleteFileset"));
        test(error);
    });
}

async fn delete(client: &Client) -> Error {
    client.delete_fileset("cpfs-1", "fset-1").send().await.unwrap_err()
}

const GONE: &str = r#"{"RequestId": "r-1", "HostId": "nas.cn-hangzhou.aliyuncs.com",
    "Code": "InvalidFsetId.NotFound", "Message": "The specified Fset ID does not exist.",
    "Recommend": "https://example.com"}"#;

#[test]
fn an_error_in_json_says_its_code_and_what_to_do() {
    answered(404, "application/json", GONE, |error| {
        assert_eq!((error.kind(), error.status()), (ErrorKind::Service, Some(404)));
        assert_eq!(error.code(), Some(&ErrorCode::InvalidFsetIdNotFound));
        assert_eq!(error.category(), Some(Category::NotFound));
        assert!(error.is_not_found());
        assert_eq!(error.request_id(), Some("r-1"));
        assert_eq!(error.message(), Some("The specified Fset ID does not exist."));
        assert_eq!(error.raw_answer(), Some(GONE));
        let text = at_once(&error);
        let remedy = error.remedy().unwrap();
        assert_eq!(
            text,
            format!(
                "DeleteFileset: InvalidFsetId.NotFound: The specified Fset ID does not exist. \
                 (status 404, request id r-1, 1 attempt in 0.0 s); {remedy}"
            )
        );
    });
}

#[test]
fn an_error_in_xml_says_the_same() {
    let body = "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>r-2</RequestId>\
                <HostId>nas</HostId><Code>InvalidFsetId.NotFound</Code>\
                <Message>It does not exist.</Message></Error>";
    answered(404, "text/xml", body, |error| {
        assert_eq!(error.code(), Some(&ErrorCode::InvalidFsetIdNotFound));
        assert_eq!(error.request_id(), Some("r-2"));
        assert_eq!(error.message(), Some("It does not exist."));
    });
}

#[test]
fn a_code_decides_whatever_the_status() {
    answered(200, "application/json", GONE, |error| {
        assert_eq!((error.kind(), error.status()), (ErrorKind::Service, Some(200)));
        assert!(error.is_not_found());
    });
    let success = r#"{"RequestId": "r", "Code": "200", "Success": true}"#;
    server::with(Answers::Fixed(200, "application/json", success.to_owned()), async |client, _| {
        let done = client.delete_fileset("cpfs-1", "fset-1").send().await.unwrap();
        assert_eq!(done.request_id.as_deref(), Some("r"));
    });
}

#[test]
fn a_code_that_nobody_knows_is_kept_as_it_came() {
    let body = r#"{"RequestId": "r", "Code": "Brand.New", "Message": "m"}"#;
    answered(409, "application/json", body, |error| {
        assert_eq!(error.code().unwrap().to_string(), "Brand.New");
        assert_eq!((error.category(), error.remedy()), (None, None));
        let text = "DeleteFileset: Brand.New: m (status 409, request id r, 1 attempt in 0.0 s)";
        assert_eq!(at_once(&error), text);
    });
}

#[test]
fn what_is_no_answer_of_the_service_is_an_error_of_its_own() {
    let html = "<html><body><h1>502 Bad Gateway</h1></body></html>";
    for (status, content, body) in [
        (502, "text/html", html),
        (500, "application/json", ""),
        (200, "application/json", ""),
        (200, "text/html", "<html><br></html>"),
        (503, "text/plain", "upstream connect error"),
        (200, "application/json", "[]"),
        (500, "application/json", "{}"),
    ] {
        answered(status, content, body, |error| {
            let ambiguous = matches!(error.kind(), ErrorKind::MayHaveExecuted);
            assert!(ambiguous || error.kind() == ErrorKind::Unreadable, "{body}: {error}");
            assert!(ambiguous || status < 500, "{error}");
            assert_eq!((error.status(), error.code()), (Some(status), None));
            assert_eq!(error.raw_answer(), Some(body));
            assert!(error.to_string().contains(&format!("(status {status}")), "{error}");
            assert!(!error.to_string().contains("Gateway"), "{error}");
        });
    }
}

#[test]
fn a_result_of_another_form_names_the_place() {
    let body = r#"{"RequestId": "r", "FileSystems": {"FileSystem": [{"Capacity": 1}]}}"#;
    server::with(Answers::Fixed(200, "application/json", body.to_owned()), async |client, _| {
        let error = client.describe_file_systems().send().await.unwrap_err();
        assert_eq!((error.kind(), error.status()), (ErrorKind::Decode, Some(200)));
        assert_eq!((error.request_id(), error.raw_answer()), (Some("r"), Some(body)));
        let text = error.to_string();
        assert!(
            text.contains("FileSystems.FileSystem[0].FileSystemId: expected a text, found null"),
            "{text}"
        );
    });
}
