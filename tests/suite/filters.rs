//! Filters: every constructor makes its key and text, and limits hold whoever wrote the text.

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

use aliyun_rpc_wire::Flatten;
use aliyun_rpc_wire::constraint::{Stability, Values, Violation};
use cpfs_actions::{
    DataFlowFilter, DataFlowId, DataFlowStatus, DataFlowTaskFilter, DataType,
    DescribeDataFlowTasksCall, DescribeDataFlowsCall, DescribeFilesetsCall,
    DescribeProtocolMountTargetCall, DescribeProtocolServiceCall, ExportId, FilesetFilter, FsetId,
    Originator, ProtocolMountTargetFilter, ProtocolServiceId, ProtocolServiceStatus, TaskAction,
    TaskId, TaskStatus, VSwitchId, VpcId,
};
use proptest::prelude::{any, prop, proptest};

use crate::spec;

/// The key and the text of a filter as they are sent.
fn sent(filter: &impl Flatten) -> (String, String) {
    let mut values = Values::new();
    filter.flatten("Filters.1".into(), &mut values);
    let value = |name: &str| values.get(name).unwrap().to_owned();
    assert_eq!(values.len(), 2);
    (value("Filters.1.Key"), value("Filters.1.Value"))
}

/// Each filter is sent under its key with its text, and every documented key has one.
fn assert_all<T: Flatten>(set: &str, key: fn(&T) -> String, filters: &[(T, &str, &str)]) {
    let mut keys = BTreeSet::new();
    for (filter, name, text) in filters {
        assert_eq!(sent(filter), ((*name).to_owned(), (*text).to_owned()));
        assert_eq!(key(filter), *name);
        keys.insert(*name);
    }
    let documented = spec::shape(set)["values"].as_object().unwrap().keys();
    assert_eq!(keys, documented.map(String::as_str).collect(), "{set}");
}

/// 2024-02-29T09:05:59Z.
fn moment() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_709_197_559)
}

#[test]
fn data_flows_are_looked_for_by_every_key() {
    use DataFlowFilter as By;
    let ids = [DataFlowId::from("dfid-1"), DataFlowId::from("dfid-2")];
    assert_all(
        "DataFlowFilterKey",
        |filter: &By| filter.key().to_string(),
        &[
            (By::data_flow_ids(&ids), "DataFlowIds", "dfid-1,dfid-2"),
            (By::data_flow_ids(["dfid-1"]), "DataFlowIds", "dfid-1"),
            (By::fset_ids([FsetId::from("fset-1")]), "FsetIds", "fset-1"),
            (By::file_system_path("/a,b/"), "FileSystemPath", "/a,b/"),
            (By::source_storage("oss://bucket"), "SourceStorage", "oss://bucket"),
            (By::throughput_list([600, 1200]), "ThroughputList", "600,1200"),
            (By::description("训练, twice"), "Description", "训练, twice"),
            (By::status(DataFlowStatus::Running), "Status", "Running"),
            (By::status("running"), "Status", "Running"),
            (By::status("New"), "Status", "New"),
        ],
    );
}

#[test]
fn tasks_are_looked_for_by_every_key() {
    use DataFlowTaskFilter as By;
    let states = [TaskStatus::Pending, TaskStatus::Executing];
    assert_all(
        "DataFlowTaskFilterKey",
        |filter: &By| filter.key().to_string(),
        &[
            (By::data_flow_ids([&DataFlowId::from("dfid-1")]), "DataFlowIds", "dfid-1"),
            (By::data_flow_ids(["dfid-", "8"]), "DataFlowIds", "dfid-,8"),
            (By::task_ids([TaskId::from("task-1")]), "TaskIds", "task-1"),
            (By::originator(Originator::User), "Originator", "User"),
            (By::task_actions(["import", "EXPORT"]), "TaskActions", "Import,Export"),
            (By::task_actions([TaskAction::Evict]), "TaskActions", "Evict"),
            (By::data_types([DataType::MetaAndData]), "DataTypes", "MetaAndData"),
            (By::status(states), "Status", "Pending,Executing"),
            (By::create_time_begin(moment()), "CreateTimeBegin", "2024-02-29T09:05Z"),
            (By::create_time_end("2024-02-29T09:06Z"), "CreateTimeEnd", "2024-02-29T09:06Z"),
            (By::start_time_begin(moment()), "StartTimeBegin", "2024-02-29T09:05Z"),
            (By::start_time_end(moment()), "StartTimeEnd", "2024-02-29T09:05Z"),
            (By::end_time_begin(moment()), "EndTimeBegin", "2024-02-29T09:05Z"),
            (By::end_time_end("soon".to_owned()), "EndTimeEnd", "soon"),
        ],
    );
}

#[test]
fn filesets_and_protocol_mount_targets_are_looked_for_by_every_key() {
    use ProtocolMountTargetFilter as By;
    assert_all(
        "FilesetFilterKey",
        |filter: &FilesetFilter| filter.key().to_string(),
        &[
            (FilesetFilter::fset_ids(["fset-1", "fset-2"]), "FsetIds", "fset-1,fset-2"),
            (FilesetFilter::file_system_path("/a/"), "FileSystemPath", "/a/"),
            (FilesetFilter::description("train"), "Description", "train"),
        ],
    );
    let service = ProtocolServiceId::from("ptc-1");
    assert_all(
        "ProtocolMountTargetFilterKey",
        |filter: &By| filter.key().to_string(),
        &[
            (By::protocol_service_ids([service]), "ProtocolServiceIds", "ptc-1"),
            (By::export_ids([ExportId::from("exp-1")]), "ExportIds", "exp-1"),
            (By::vpc_ids([VpcId::from("vpc-1"), "vpc-2".into()]), "VpcIds", "vpc-1,vpc-2"),
            (By::v_switch_ids(VSwitchId::from("vsw-1")), "VSwitchIds", "vsw-1"),
            (By::fset_ids(["fset-1"]), "FsetIds", "fset-1"),
            (By::paths(["/a/", "/b/"]), "Paths", "/a/,/b/"),
            (By::access_group_names(["group"]), "AccessGroupNames", "group"),
        ],
    );
}

#[test]
fn a_key_that_is_not_documented_is_sent_as_it_is() {
    let filter = DataFlowFilter::other("Color", "red,blue");
    assert_eq!(sent(&filter), ("Color".into(), "red,blue".into()));
    assert_eq!(sent(&FilesetFilter::other("fsetids", "f")), ("FsetIds".into(), "f".into()));
    let found = flows([filter]);
    assert_eq!(brief(&found), [("Filters.1.Key", "one_of")]);
    assert_eq!(found[0].stability, Stability::Grows);
}

fn flows(filters: impl IntoIterator<Item = DataFlowFilter>) -> Vec<Violation> {
    DescribeDataFlowsCall::new((), "cpfs-1").filters(filters).check()
}

fn tasks(filters: impl IntoIterator<Item = DataFlowTaskFilter>) -> Vec<Violation> {
    DescribeDataFlowTasksCall::new((), "cpfs-1").filters(filters).check()
}

fn brief(found: &[Violation]) -> Vec<(&str, &str)> {
    found.iter().map(|found| (found.parameter.as_str(), found.rule)).collect()
}

fn ids(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|at| format!("{prefix}-{at}")).collect()
}

/// The rule that is broken by the second of two filters, of which the first is good.
macro_rules! refused {
    ($check:expr, $good:expr, $bad:expr, $rules:expr) => {
        assert_eq!($check([$good]), []);
        let found = $check([$good, $bad]);
        let rules: &[&str] = &$rules;
        let expected: Vec<_> = rules.iter().map(|rule| ("Filters.2.Value", *rule)).collect();
        assert_eq!(brief(&found), expected, "{:?}", $bad);
    };
}

#[test]
fn lists_have_their_limits() {
    use DataFlowFilter as By;
    use DataFlowTaskFilter as Task;
    let ten = |prefix| ids(prefix, 10);
    let list = ["comma_list"];
    refused!(flows, By::data_flow_ids(ten("d")), By::data_flow_ids(ids("d", 11)), list);
    refused!(flows, By::fset_ids(ten("f")), By::fset_ids(ids("f", 11)), list);
    refused!(flows, By::throughput_list([600]), By::other("ThroughputList", "600,"), list);
    refused!(tasks, Task::data_flow_ids(ten("d")), Task::data_flow_ids(ids("d", 11)), list);
    refused!(tasks, Task::task_ids(ten("t")), Task::other("TaskIds", ids("t", 11).join(",")), list);
    refused!(tasks, Task::task_actions(["Import"]), Task::task_actions(["Impopt"]), list);
    refused!(tasks, Task::status(["Failed"]), Task::status(["Failed", "Broken"]), list);
    let filesets = |filters: Vec<FilesetFilter>| {
        DescribeFilesetsCall::new((), "cpfs-1").filters(filters).check()
    };
    assert_eq!(filesets(vec![FilesetFilter::fset_ids(ten("f"))]), []);
    let found = filesets(vec![FilesetFilter::fset_ids(ids("f", 11))]);
    assert_eq!(brief(&found), [("Filters.1.Value", "comma_list")]);
}

#[test]
fn every_list_of_mount_targets_has_its_limit() {
    use ProtocolMountTargetFilter as By;
    let many: [fn(Vec<String>) -> By; 6] = [
        By::protocol_service_ids,
        By::export_ids,
        By::vpc_ids,
        By::fset_ids,
        By::paths,
        By::access_group_names,
    ];
    let check = |filter: By| {
        DescribeProtocolMountTargetCall::new((), "cpfs-1").filters([filter]).check().len()
    };
    for make in many {
        assert_eq!((check(make(ids("x", 10))), check(make(ids("x", 11)))), (0, 1));
    }
}

#[test]
fn texts_and_times_have_their_limits() {
    use DataFlowFilter as By;
    use DataFlowTaskFilter as Task;
    refused!(flows, By::file_system_path("/a"), By::file_system_path("/"), ["length"]);
    refused!(flows, By::file_system_path("/a"), By::other("FileSystemPath", "/"), ["length"]);
    refused!(flows, By::source_storage("oss://b1"), By::source_storage("oss://b"), ["length"]);
    refused!(flows, By::source_storage("oss://b1"), By::source_storage("oss://B1"), ["charset"]);
    let time = ["time"];
    refused!(
        tasks,
        Task::create_time_begin(moment()),
        Task::create_time_end("2024-02-30T00:00Z"),
        time
    );
    refused!(
        tasks,
        Task::start_time_begin(moment()),
        Task::start_time_end("2024-02-29 00:00"),
        time
    );
    refused!(
        tasks,
        Task::end_time_begin(moment()),
        Task::end_time_end("2024-02-29T00:00:00Z"),
        time
    );
    refused!(tasks, Task::end_time_end(moment()), Task::other("StartTimeBegin", "soon"), time);
    refused!(tasks, Task::originator("user"), Task::originator("Nobody"), ["values_when"]);
}

#[test]
fn what_would_be_another_list_is_refused() {
    use DataFlowFilter as By;
    use DataFlowTaskFilter as Task;
    let (list, twice) = (["comma_list"], ["comma_list", "comma_list"]);
    refused!(flows, By::fset_ids(["f"]), By::fset_ids(["fset-1,fset-2"]), list);
    refused!(tasks, Task::task_ids(["t"]), Task::task_ids(["task-1", "task-2,"]), twice);
    refused!(tasks, Task::status(["Failed"]), Task::status(["Failed,Completed"]), list);
    refused!(flows, By::fset_ids(["f"]), By::fset_ids([""; 0]), twice);
    refused!(flows, By::fset_ids(["f"]), By::fset_ids(["f", ""]), twice);
    let found = flows([By::fset_ids(["fset-1,fset-2"])]);
    assert_eq!(found[0].stability, Stability::Stable);
    assert_eq!(found[0].value.as_deref(), Some("fset-1,fset-2"));
}

#[test]
fn parameters_that_are_lists_with_commas_are_held_to_the_same() {
    let call = || DescribeProtocolServiceCall::new((), "cpfs-1");
    let states = [ProtocolServiceStatus::Running, ProtocolServiceStatus::Creating];
    let good = call().protocol_service_ids(["ptc-1", "ptc-2"]).status(states);
    assert_eq!(good.check(), []);
    assert_eq!(good.request().values().get("ProtocolServiceIds"), Some("ptc-1,ptc-2"));
    assert_eq!(good.request().values().get("Status"), Some("Running,Creating"));
    let found = call().protocol_service_ids(["ptc-1,ptc-2"]).check();
    assert_eq!(brief(&found), [("ProtocolServiceIds", "comma_list")]);
    let again = call().protocol_service_ids(["ptc-1,ptc-2"]).protocol_service_ids(["ptc-1"]);
    assert_eq!(again.check(), []);
}

proptest! {
    #[test]
    fn texts_without_commas_come_back_as_they_were(
        texts in prop::collection::vec("[^,]{1,9}", 1..=10),
    ) {
        let filter = ProtocolMountTargetFilter::paths(&texts);
        let call = DescribeProtocolMountTargetCall::new((), "cpfs-1").filters([filter.clone()]);
        assert_eq!(call.check(), []);
        let (_, text) = sent(&filter);
        assert_eq!(text.split(',').collect::<Vec<_>>(), texts);
    }

    #[test]
    fn a_list_is_refused_when_and_only_when_it_would_be_another(
        texts in prop::collection::vec("[ab,]{0,3}", 0..=5),
    ) {
        let filter = DataFlowTaskFilter::task_ids(&texts);
        let (_, text) = sent(&filter);
        let same = text.split(',').eq(&texts) && texts.iter().all(|text| !text.is_empty());
        let stable = |found: &Violation| found.stability == Stability::Stable;
        assert_eq!(tasks([filter]).iter().any(stable), !same);
    }

    #[test]
    fn every_moment_of_four_digit_years_is_a_time(seconds in 0..253_402_300_800_u64, nanos in any::<u32>()) {
        let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let moment = moment + Duration::from_nanos(u64::from(nanos % 1_000_000_000));
        assert_eq!(tasks([DataFlowTaskFilter::end_time_end(moment)]), []);
    }
}
