//! Lists: paging in both styles, filters whole and in part.

use serde_json::json;

use super::{Bench, text};

#[test]
fn pages_by_number() {
    let bench = Bench::new();
    let made: Vec<String> = (0..5).map(|_| bench.file_system()).collect();
    let mut seen = Vec::new();
    for page in ["1", "2", "3", "4"] {
        let answer = bench.ok("DescribeFileSystems", &[("PageSize", "2"), ("PageNumber", page)]);
        assert_eq!(answer["TotalCount"], 5);
        assert_eq!(answer["PageSize"], 2);
        assert_eq!(answer["PageNumber"].to_string(), page);
        let items = answer["FileSystems"].as_array().unwrap();
        seen.extend(items.iter().map(|item| text(item, "FileSystemId")));
    }
    assert_eq!(seen, made);
}

#[test]
fn pages_by_token() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let service = bench.protocol_service(&fs);
    let flow = {
        bench.mount_target(&fs);
        bench.data_flow(&fs, &bench.fileset(&fs, "/a/"))
    };
    let _ = service;
    for _ in 0..12 {
        let values = [("FileSystemId", fs.as_str()), ("DataFlowId", flow.as_str())];
        bench.ok("CreateDataFlowTask", &[&values[..], &[("TaskAction", "Import")]].concat());
        bench.pass(11);
    }
    let list = [("FileSystemId", fs.as_str()), ("MaxResults", "10")];
    let first = bench.ok("DescribeDataFlowTasks", &list);
    assert_eq!(first["TaskInfo"].as_array().unwrap().len(), 10);
    let token = text(&first, "NextToken");
    let rest = [&list[..], &[("NextToken", token.as_str())]].concat();
    let rest = bench.ok("DescribeDataFlowTasks", &rest);
    assert_eq!(rest["TaskInfo"].as_array().unwrap().len(), 2);
    assert!(rest.get("NextToken").is_none(), "{rest}");
    let wrong = [&list[..], &[("NextToken", "nonsense")]].concat();
    let (code, rule) = bench.refused("DescribeDataFlowTasks", &wrong);
    assert_eq!(code, "InvalidParameter.InvalidNextToken");
    assert_eq!(rule, "token NextToken");
}

#[test]
fn filters_find_wholes_and_parts() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let one = bench.fileset(&fs, "/train/one/");
    bench.fileset(&fs, "/train/two/");
    bench.fileset(&fs, "/test/");
    let count = |filters: &[(&str, &str)]| {
        let answer =
            bench.ok("DescribeFilesets", &[&[("FileSystemId", fs.as_str())], filters].concat());
        answer["Entries"].as_array().unwrap().len()
    };
    let key = |value| [("Filters.1.Key", "FileSystemPath"), ("Filters.1.Value", value)];
    assert_eq!(count(&key("/train/")), 2);
    assert_eq!(count(&key("*train")), 0);
    let both = format!("{one},fset-0");
    assert_eq!(count(&[("Filters.1.Key", "FsetIds"), ("Filters.1.Value", &both)]), 1);
    assert_eq!(count(&[("Filters.1.Key", "FsetIds"), ("Filters.1.Value", &one[..9])]), 0);
    let combined = [("Filters.2.Key", "FsetIds"), ("Filters.2.Value", one.as_str())];
    assert_eq!(count(&[&key("two")[..], &combined].concat()), 0);
    let (code, _) = bench.refused(
        "DescribeFilesets",
        &[("FileSystemId", &fs), ("Filters.1.Key", "Nothing"), ("Filters.1.Value", "a")],
    );
    assert_eq!(code, "InvalidFilterParam");
}

#[test]
fn parameters_find_too() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let count =
        |values: &[(&str, &str)]| bench.ok("DescribeFileSystems", values)["TotalCount"].clone();
    assert_eq!(count(&[("FileSystemType", "cpfs")]), 1);
    assert_eq!(count(&[("FileSystemType", "extreme")]), 0);
    assert_eq!(count(&[("FileSystemType", "all")]), 1);
    assert_eq!(count(&[("VpcId", "vpc-1")]), 1);
    assert_eq!(count(&[("VpcId", "vpc-2")]), 0);
    assert_eq!(count(&[("Tag.1.Key", "a")]), 0);
    let service = bench.protocol_service(&fs);
    let found = |name, value| {
        let answer = bench.ok("DescribeProtocolService", &[("FileSystemId", &fs), (name, value)]);
        answer["ProtocolServices"].as_array().unwrap().len()
    };
    assert_eq!(found("Status", "Creating,Running"), 1);
    assert_eq!(found("Status", "Creating"), 0);
    assert_eq!(found("ProtocolServiceIds", &format!("ptc-0,{service}")), 1);
}

#[test]
fn regions_and_zones_are_there() {
    let bench = Bench::new();
    let regions = bench.ok("DescribeRegions", &[("FileSystemType", "cpfs")]);
    assert_eq!(regions["TotalCount"], 3);
    let zones =
        bench.ok("DescribeZones", &[("RegionId", "cn-hangzhou"), ("FileSystemType", "cpfs")]);
    assert_eq!(zones["Zones"][0]["InstanceTypes"][0]["ProtocolType"], "cpfs");
    let (code, _) = bench.refused("DescribeZones", &[("RegionId", "xx-nowhere")]);
    assert_eq!(code, "InvalidRegionId.NotFound");
    let groups = bench.ok("DescribeAccessGroups", &[("FileSystemType", "cpfs")]);
    assert_eq!(groups["AccessGroups"][0]["AccessGroupName"], "DEFAULT_VPC_GROUP_NAME");
}

#[test]
fn structures_come_back_as_they_were_sent() {
    let bench = Bench::new();
    let network = [("VpcId", "vpc-1"), ("VSwitchId", "vsw-1"), ("ZoneId", "cn-hangzhou-b")];
    let kind =
        [("FileSystemType", "cpfs"), ("StorageType", "advance_100"), ("ProtocolType", "cpfs")];
    let tags = [("Capacity", "3600"), ("Tag.1.Key", "team"), ("Tag.1.Value", "red")];
    let values = [&network[..], &kind, &tags].concat();
    let fs = text(&bench.ok("CreateFileSystem", &values), "FileSystemId");
    bench.pass(6);
    let options = r#"{"EnableABE": true}"#;
    bench.ok("ModifyFileSystem", &[("FileSystemId", &fs), ("Options", options)]);
    let found =
        |values: &[(&str, &str)]| bench.ok("DescribeFileSystems", values)["FileSystems"].clone();
    let one = &found(&[("Tag.1.Key", "team"), ("Tag.1.Value", "red")])[0];
    assert_eq!(one["Tags"], json!([{"Key": "team", "Value": "red"}]));
    assert_eq!(one["Options"], json!({"EnableABE": true}));
    assert_eq!(found(&[("Tag.1.Key", "team"), ("Tag.1.Value", "blue")]), json!([]));
    let quota = [("Quota.FileCountLimit", "20000"), ("FileSystemPath", "/a/")];
    bench.ok("CreateFileset", &[&quota[..], &[("FileSystemId", &fs)]].concat());
    let filesets = bench.ok("DescribeFilesets", &[("FileSystemId", &fs)]);
    assert_eq!(filesets["Entries"][0]["Quota"], json!({"FileCountLimit": 20_000}));
}
