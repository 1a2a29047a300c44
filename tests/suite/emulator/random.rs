//! Whatever goes wrong on the way: a whole provisioning ends done or with a true error, and nothing
//! of it is leaked or doubled.

use std::fmt;
use std::time::Duration;

use aliyun_rpc_emulator::{Fault, Moment, Seen};
use cpfs::testing::TestClock;
use cpfs::{
    Category, Client, Error, ErrorKind, FileSystemType, NetworkType, ProtocolType, StorageType,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::programs::tear_down::tear_down;
use super::stage::Stage;
use crate::double::now;
use crate::effort;

/// What is known of what was made, by the answers of the service.
#[derive(Clone, Debug, Default)]
struct Made {
    file_system: Option<String>,
    mount_target: Option<String>,
    fileset: Option<String>,
    data_flow: Option<String>,
}

impl Made {
    /// The ids by kind, in the order in which they are made.
    fn all(&self) -> [(&'static str, Option<&String>); 4] {
        [
            ("file_system", self.file_system.as_ref()),
            ("mount_target", self.mount_target.as_ref()),
            ("fileset", self.fileset.as_ref()),
            ("data_flow", self.data_flow.as_ref()),
        ]
    }
}

/// Makes everything, and writes down what it knows as soon as it knows it.
async fn provision(client: &Client, made: &mut Made) -> Result<(), Error> {
    let call = client.create_file_system().storage_type(StorageType::Advance100);
    let call = call.protocol_type(ProtocolType::Cpfs).file_system_type(FileSystemType::Cpfs);
    let call = call.capacity(3600).zone_id("cn-hangzhou-b").vpc_id("vpc-1").v_switch_id("vsw-1");
    let fs = call.client_token("the file system").send().await?.file_system_id;
    made.file_system = Some(fs.to_string());
    client.wait_file_system_running(&fs).await?;
    let call = client.create_mount_target(&fs).network_type(NetworkType::Vpc);
    let domain = call.vpc_id("vpc-1").v_switch_id("vsw-1").send().await?.mount_target_domain;
    made.mount_target = Some(domain.to_string());
    client.wait_mount_target_active(&fs, &domain).await?;
    let call = client.create_fileset(&fs).file_system_path("/a/");
    let fileset = call.send().await?.fset_id;
    made.fileset = Some(fileset.to_string());
    client.wait_fileset_created(&fs, &fileset).await?;
    let call = client.create_data_flow(&fs).fset_id(&fileset).source_storage("oss://bucket12");
    let flow = call.throughput(600).send().await?.data_flow_id;
    made.data_flow = Some(flow.to_string());
    client.wait_data_flow_running(&fs, &flow).await?;
    Ok(())
}

/// Longer than an attempt may take, and too long for the clock to leap over.
const SILENCE: Duration = Duration::from_secs(3_000);

fn fault() -> impl Strategy<Value = Fault> {
    let action = prop::sample::select(vec![
        "CreateFileSystem",
        "CreateMountTarget",
        "CreateFileset",
        "CreateDataFlow",
        "DescribeFileSystems",
        "DescribeMountTargets",
        "DescribeFilesets",
        "DescribeDataFlows",
        "DeleteFileSystem",
        "DeleteMountTarget",
        "DeleteFileset",
        "DeleteDataFlow",
        "*",
    ]);
    let code = prop::sample::select(vec![
        "Throttling.User",
        "ServiceUnavailable",
        "InternalError",
        "ServiceTimeout",
        "LastTokenProcessing",
        "OperationDenied.InvalidState",
        "OperationConflict",
        "Forbidden.RAM",
        "Resource.OutOfStock",
        "Something.New",
    ]);
    let moment = prop::sample::select(vec![Moment::Before, Moment::Mid, Moment::After]);
    let one = (action, code, moment, 0..5u32, 1..5u32);
    one.prop_map(|(action, code, moment, kind, times)| {
        let fault = match kind {
            0 | 1 => Fault::code(action, code),
            2 | 3 => Fault::drop(action, moment),
            _ => Fault::delay(action, SILENCE),
        };
        fault.times(times)
    })
}

/// Ends that some service might give what it makes.
fn end() -> impl Strategy<Value = Option<Fault>> {
    let ends = [("CreateFileSystem", "Stopped"), ("CreateDataFlow", "Misconfigured")];
    let ends: Vec<_> = ends.map(|(action, status)| Fault::ends(action, status).times(1)).into();
    prop::option::weighted(0.2, prop::sample::select(ends))
}

/// What is asserted, with the story that it is about.
struct Story<'a> {
    faults: &'a [Fault],
    stage: &'a Stage,
    made: &'a Made,
    error: Option<&'a Error>,
}

impl fmt::Display for Story<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.stage.emulator.requests();
        let lines: Vec<String> = lines.iter().map(Seen::line).collect();
        let Self { faults, made, error, .. } = self;
        write!(out, "{faults:?}\n{made:?}\n{error:?}\n{}", lines.join("\n"))
    }
}

/// Nothing is doubled, all that is there is known, and what is not says so.
fn judge(story: &Story<'_>) {
    let mut is_open = story.error.is_some();
    for (kind, id) in story.made.all() {
        let there = story.stage.all(kind);
        match id {
            Some(id) => {
                assert_eq!(there.len(), 1, "{kind}: {story}");
                assert_eq!(&there[0].0, id, "{kind}: {story}");
            }
            None if is_open => {
                // It is where it stopped: the one step whose outcome may not be known.
                is_open = false;
                assert!(there.len() <= 1, "{kind} is doubled: {story}");
                let kind_of_error = story.error.map(Error::kind);
                let open = [ErrorKind::MayHaveExecuted, ErrorKind::Accepted].map(Some);
                let says_so = open.contains(&kind_of_error);
                assert!(there.is_empty() || says_so, "{kind} is leaked: {story}");
            }
            None => assert!(there.is_empty(), "{kind}: {story}"),
        }
    }
    if story.error.is_none() {
        assert!(story.made.all().iter().all(|(_, id)| id.is_some()), "{story}");
        assert_eq!(story.stage.statuses("data_flow"), ["Running"], "{story}");
    }
}

/// Goes on after a failure with what is known and no faults: with the same token, the file system
/// that may be there is found and not made again.
fn go_on(stage: &Stage, made: &mut Made) {
    let client = stage.client();
    if made.file_system.is_none() {
        // What comes of it is as before: it may end badly.
        let outcome = now(provision(&client, made));
        assert!(made.file_system.is_some(), "{outcome:?}");
        assert_eq!(stage.all("file_system").len(), 1);
    }
}

fn property(faults: &[Fault], end: Option<&Fault>, later: &[Fault]) {
    let stage = Stage::with(TestClock::leaping_up_to(Duration::from_secs(900)));
    let client = stage.client();
    faults.iter().chain(end).for_each(|fault| stage.emulator.faults().add(fault.clone()));
    let mut made = Made::default();
    let outcome = now(provision(&client, &mut made));
    let error = outcome.as_ref().err();
    judge(&Story { faults, stage: &stage, made: &made, error });
    stage.emulator.faults().clear();
    go_on(&stage, &mut made);
    let fs = made.file_system.clone().unwrap();
    for fault in later {
        stage.emulator.faults().add(fault.clone());
    }
    let outcome = now(tear_down(&client, &fs));
    let error = outcome.as_ref().err();
    let story = Story { faults: later, stage: &stage, made: &made, error };
    let left = |kind| stage.all(kind).len();
    if outcome.is_ok() {
        assert_eq!(left("file_system"), 0, "{story}");
    }
    stage.emulator.faults().clear();
    // Called again without faults, it goes on where it was: as soon as what was on its way has
    // arrived, and until nothing is there any more.
    for _ in 0..4 {
        stage.clock.advance(Duration::from_secs(600));
        if let Err(error) = now(tear_down(&client, &fs)) {
            let passes = error.is_not_found() || error.category() == Some(Category::State);
            assert!(passes, "{error}: {story}");
        }
    }
    let all = stage.emulator.service().resources();
    assert_eq!(all["Resources"], serde_json::json!([]), "{story}");
}

#[test]
fn it_ends_done_or_with_a_true_error() {
    let cases = if effort::is_full() { 2_000 } else { 100 };
    let mut runner = TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let faults = || prop::collection::vec(fault(), 0..8);
    runner
        .run(&(faults(), end(), faults()), |(faults, end, later)| {
            property(&faults, end.as_ref(), &later);
            Ok(())
        })
        .unwrap();
}
