//! The door: takes requests apart, verifies who sent them, has them answered and writes the
//! answers.

mod acs3;
mod admit;
mod arrival;
mod claim;
mod nonces;
mod pairs;
mod reply;
mod request_id;
mod rpc;
mod rules;
mod sheet;
mod verify;
mod xml;

use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response};
use hyper::body::Body;

use self::admit::Visit;
use self::arrival::Arrival;
use self::nonces::Nonces;
use self::reply::{Context, Format};
use self::request_id::RequestIds;
pub use self::rules::{DOOR_RULES, DoorRule};
use self::rules::{FAULT, METHOD, PATH};
pub(crate) use self::sheet::{Dropped, Sheet};
use crate::clock::Clock;
use crate::fault::{Faults, Met, Moment};
use crate::key::Keys;
use crate::record::{Log, Seen};
use crate::service::{Answer, Asked, Refusal, Service};
use crate::settings::{Limits, Settings, Watch};

/// The type of a body that is a form.
const FORM_TYPE: &str = "application/x-www-form-urlencoded";

/// Where the views are.
const VIEWS: &str = "/_emulator/";

/// The door in front of a service.
pub(crate) struct Door {
    service: Box<dyn Service>,
    keys: Keys,
    nonces: Nonces,
    clock: Arc<dyn Clock>,
    ids: RequestIds,
    limits: Limits,
    pub(crate) faults: Faults,
    pub(crate) log: Log,
    watch: Watch,
}

impl Door {
    pub(crate) fn new(service: impl Service, settings: Settings) -> Self {
        Self {
            service: Box::new(service),
            keys: Keys::new(settings.keys),
            nonces: Nonces::default(),
            clock: settings.clock,
            ids: RequestIds::new(settings.seed),
            limits: settings.limits,
            faults: settings.faults,
            log: Log::new(&settings.limits),
            watch: settings.watch,
        }
    }

    /// Answers a request, or has its connection dropped.
    pub(crate) async fn knock(
        &self,
        request: Request<impl Body<Data = Bytes> + Unpin>,
    ) -> Result<Response<Sheet>, Dropped> {
        let arrival = Arrival::read(request, &self.limits).await.ok_or(Dropped)?;
        let seen = Seen::new(self.ids.next(), self.clock.now(), arrival.method.to_string());
        if let Some(name) = arrival.path.strip_prefix(VIEWS) {
            return Ok(self.show(name, &arrival, &seen));
        }
        let mut visit = Visit { format: Format::accepted(&arrival), seen };
        let admitted = self.admit(&arrival, &mut visit);
        let met = match &admitted {
            Ok(asked) => self.faults.meet(&asked.action),
            Err(_) => Met::default(),
        };
        let response = if met.drop == Some(Moment::Before) {
            Err(Dropped)
        } else {
            let answer = self.answer(admitted, met.code);
            Ok(self.reply(&arrival, &mut visit, answer))
        };
        let is_dropped = response.is_err() || met.drop == Some(Moment::After);
        if is_dropped {
            visit.seen.status = None;
            visit.seen.rule = Some(FAULT.to_owned());
        }
        (self.watch)(&visit.seen);
        self.log.keep(visit.seen);
        if !met.delay.is_zero() {
            self.clock.sleep(met.delay).await;
        }
        let response = response?;
        match met.drop {
            None => Ok(response),
            Some(Moment::Mid) => Ok(response.map(Sheet::torn)),
            Some(Moment::Before | Moment::After) => Err(Dropped),
        }
    }

    fn answer(&self, admitted: Result<Asked, Refusal>, code: Option<String>) -> Answer {
        match (admitted, code) {
            (Err(refusal), _) => Answer::Refused(refusal),
            (Ok(asked), None) => self.service.answer(&asked),
            (Ok(asked), Some(code)) => {
                let known = self.service.injected(&asked.action, &code);
                let (status, message) = known.unwrap_or_else(|| injected(&code));
                Answer::Refused(Refusal { status, code, message, rule: FAULT.to_owned() })
            }
        }
    }

    fn reply(&self, arrival: &Arrival, visit: &mut Visit, answer: Answer) -> Response<Sheet> {
        if let Answer::Refused(refusal) = &answer {
            visit.seen.code = Some(refusal.code.clone());
            visit.seen.rule = Some(refusal.rule.clone());
        }
        let response = self.context(arrival, &visit.seen, visit.format).reply(answer);
        visit.seen.status = Some(response.status().as_u16());
        response
    }

    fn context<'a>(&'a self, arrival: &'a Arrival, seen: &'a Seen, format: Format) -> Context<'a> {
        Context {
            service: &*self.service,
            action: &seen.action,
            format,
            request_id: &seen.request_id,
            host: arrival.host(),
            now: self.clock.now(),
        }
    }

    /// A view, which is not part of the API and needs no signature.
    fn show(&self, name: &str, arrival: &Arrival, seen: &Seen) -> Response<Sheet> {
        let view = match name {
            "requests" => Some(self.log.json()),
            _ => self.service.view(name),
        };
        let context = self.context(arrival, seen, Format::Json);
        match view {
            _ if arrival.method != http::Method::GET => {
                context.reply(Answer::Refused(METHOD.broken("A view is read with GET.")))
            }
            None => context.reply(Answer::Refused(PATH.broken("There is no view of that name."))),
            Some(view) => context.view(&view),
        }
    }
}

/// The status and the message of a code that the service says nothing of.
fn injected(code: &str) -> (u16, String) {
    let status = match code {
        "InternalError" => 500,
        "ServiceTimeout" => 504,
        _ if code.starts_with("ServiceUnavailable") => 503,
        _ if code.starts_with("Forbidden") => 403,
        _ => 400,
    };
    (status, "A fault that was asked for.".to_owned())
}
