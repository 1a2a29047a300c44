//! The service on the loopback interface.

use std::convert::Infallible;

use bytes::Bytes;
use cpfs::{CheckLevel, Client, Credentials, Retries};
use http_body_util::{BodyExt as _, Full};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};

use crate::end_to_end::service::{Answers, KEY, Service};

/// Runs a test against a service that answers so, with a client that checks everything.
pub(crate) fn with(answers: Answers, test: impl AsyncFnOnce(Client, Service)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let service = Service::new(&host, answers);
        tokio::spawn(serve(listener, service.clone()));
        let client = Client::builder()
            .endpoint(format!("http://{host}"))
            .credentials(Credentials::new(KEY.0, KEY.1))
            .environment(|_| None)
            .retries(Retries::off())
            .check_level(CheckLevel::EnforceAll);
        test(client.build().await.unwrap(), service).await;
    });
}

async fn serve(listener: TcpListener, service: Service) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(connection(stream, service.clone()));
    }
}

async fn connection(stream: TcpStream, service: Service) {
    let answer = service_fn(|request: http::Request<hyper::body::Incoming>| async {
        let (head, body) = request.into_parts();
        let body = body.collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
        let answer = service.answer(&http::Request::from_parts(head, body));
        Ok::<_, Infallible>(answer.map(|body| Full::new(Bytes::from(body))))
    });
    // A client that is dropped closes its connections; that is no failure.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
}
