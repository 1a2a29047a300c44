//! Constraints: what the client's check refuses, the emulator refuses by the same rule.

use super::Bench;
use crate::actions;

#[test]
fn each_missing_parameter_is_refused_with_a_known_code() {
    for known in actions::ALL {
        let schema = &known.info.schema;
        let broken = schema.check(&std::iter::empty::<(&str, &str)>().collect());
        let Some(first) = broken.first() else { continue };
        let bench = Bench::new();
        let (code, rule) = bench.refused(known.info.name, &[]);
        assert_eq!(rule, format!("{} {}", first.rule, first.parameter), "{}", known.info.name);
        assert!(known.info.service.code(&code).is_some(), "{}: {code}", known.info.name);
    }
}

/// An action, parameters, and the code that refuses them.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

#[test]
fn an_own_code_speaks_of_the_parameter() {
    let bench = Bench::new();
    let fs = ("FileSystemId", "cpfs-1");
    let cases: &[Case<'_>] = &[
        ("CreateFileset", &[("FileSystemPath", "/a/")], "MissingFileSystemId"),
        ("DescribeFilesets", &[fs, ("MaxResults", "9")], "InvalidParameter.InvalidMaxResults"),
        ("DescribeFilesets", &[("FileSystemId", "cpfs-1")], "InvalidFileSystem.NotFound"),
        (
            "CreateDataFlowTask",
            &[fs, ("DataFlowId", "d"), ("TaskAction", "x")],
            "InvalidTaskAction.NotSupported",
        ),
        (
            "CreateDataFlowTask",
            &[fs, ("DataFlowId", "d"), ("DataType", "x")],
            "InvalidDataType.NotSupported",
        ),
        ("DescribeProtocolService", &[fs, ("Status", "x")], "InvalidStatus.NotSupported"),
        (
            "ModifyProtocolService",
            &[fs, ("ProtocolServiceId", "p"), ("Description", "1")],
            "InvalidDescription.InvalidFormat",
        ),
        (
            "DescribeProtocolService",
            &[fs, ("ProtocolServiceIds", "1,2,3,4,5,6,7,8,9,10,11")],
            "InvalidParam.TooManyProtocolServiceIds",
        ),
    ];
    for (action, values, code) in cases {
        assert_eq!(bench.refused(action, values).0, *code, "{action} {values:?}");
    }
}
