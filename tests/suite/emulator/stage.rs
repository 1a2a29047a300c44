//! The emulator and a client of it in one process, with one clock: what the client waits, the
//! resources live through.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aliyun_rpc_emulator::{AccessKey, Clock, Emulator, Settings, Sleep, State};
use cpfs::testing::{Served, TestClock};
use cpfs::{Builder, Client, Clock as _};

use super::{Bench, begin};
use crate::double::now;

/// Both, and what moves them.
pub(crate) struct Stage {
    pub(crate) emulator: Arc<Emulator>,
    pub(crate) clock: TestClock,
}

/// The client's clock as the emulator's.
struct Shared(TestClock);

impl Clock for Shared {
    fn now(&self) -> SystemTime {
        self.0.now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        self.0.sleep(time)
    }
}

impl Stage {
    pub(crate) fn new() -> Self {
        Self::with(TestClock::leaping())
    }

    pub(crate) fn with(clock: TestClock) -> Self {
        Self::of(cpfs_emulator::state(1), clock)
    }

    /// One that begins with the state of a bench, at the time of the bench.
    pub(crate) fn holding(bench: &Bench) -> Self {
        let state = cpfs_emulator::state(1).load(&bench.state.saved()).unwrap();
        Self::of(state, TestClock::leaping().beginning_at(begin()))
    }

    fn of(state: State, clock: TestClock) -> Self {
        let key = AccessKey::new("test-id", "test-secret");
        let settings = Settings::new().key(key).clock(Shared(clock.clone())).seed(1);
        Self { emulator: Arc::new(Emulator::start(state, settings).unwrap()), clock }
    }

    pub(crate) fn builder(&self) -> Builder<Client> {
        let emulator = Arc::clone(&self.emulator);
        let served = Served::by(move |request| emulator.answer(request));
        served.builder().clock(self.clock.clone())
    }

    pub(crate) fn client(&self) -> Client {
        now(self.builder().build()).unwrap()
    }

    /// The ids of the resources of a kind, each with its status.
    pub(crate) fn all(&self, kind: &str) -> Vec<(String, String)> {
        let view = self.emulator.service().resources();
        let items = view["Resources"].as_array().unwrap().iter();
        let of_kind = items.filter(|item| item["Resource"] == kind);
        let text = |item: &serde_json::Value, name: &str| {
            item[name].as_str().unwrap_or_default().to_owned()
        };
        of_kind.map(|item| (text(item, "Id"), text(item, "Status"))).collect()
    }

    /// The statuses of the resources of a kind.
    pub(crate) fn statuses(&self, kind: &str) -> Vec<String> {
        self.all(kind).into_iter().map(|(_, status)| status).collect()
    }
}
