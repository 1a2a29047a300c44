//! Answers of the service, as it gives them.

use std::ops::Range;

/// The answer to a `CreateDataFlow`.
pub const CREATED: &str =
    r#"{"RequestId": "473469C7-AA6F-4DC5-B3DB-A3DC0D0B023E", "DataFlowId": "dfid-12345678"}"#;

/// The answer to a `DescribeFileSystems`, with so many file systems.
#[must_use]
pub fn file_systems(count: usize) -> String {
    file_systems_of(0..count, count)
}

/// The same with those of so many.
#[must_use]
pub(crate) fn file_systems_of(numbers: Range<usize>, total: usize) -> String {
    let listed: Vec<String> = numbers.map(file_system).collect();
    format!(
        r#"{{"FileSystems":{{"FileSystem":[{}]}},"TotalCount":{total},"RequestId":"{}","PageSize":100,"PageNumber":1}}"#,
        listed.join(","),
        "035B3A3A-E514-4B41-B906-5D906CFB7C1E",
    )
}

/// One file system with every field that the reference has, in the order of its example, lists
/// wrapped as the service wraps them.
fn file_system(number: usize) -> String {
    FILE_SYSTEM
        .lines()
        .map(str::trim_start)
        .collect::<String>()
        .replace("{number}", &format!("{number:08x}"))
}

const FILE_SYSTEM: &str = r#"{"Status":"Running","MeteredIASize":362832,"Capacity":3600,
    "CreateTime":"2022-05-27T15:43:06CST","ChargeType":"PayAsYouGo",
    "Tags":{"Tag":[{"Key":"team","Value":"vision"}]},"StorageType":"advance_100",
    "MeteredSize":1611661312,"Description":"training data of the vision group","Bandwidth":150,
    "SupportedFeatures":{"SupportedFeature":["Lifecycle"]},"Version":"2.3.0",
    "ProtocolType":"cpfs","MountTargets":{"MountTarget":[{
    "VpcId":"vpc-bp1sevsgtqvk5gxbl1a2b","Status":"active",
    "ClientMasterNodes":{"ClientMasterNode":[{"EcsId":"i-hp3i3odi5ory1buo1a2b",
    "DefaultPasswd":"123456","EcsIp":"192.168.1.0"}]},
    "MountTargetDomain":"cpfs-1-w.cn-hangzhou.cpfs.aliyuncs.com",
    "AccessGroupName":"DEFAULT_VPC_GROUP_NAME",
    "DualStackMountTargetDomain":"cpfs-1-x.dualstack.cn-hangzhou.nas.aliyuncs.com",
    "VswId":"vsw-bp1omfzsszekkvaxn1a2b","Tags":{"Tag":[{"Key":"team","Value":"vision"}]},
    "NetworkType":"vpc"}]},"KMSKeyId":"0e478b7a-4262-4802-b8cb-00d3fb408826",
    "RegionId":"cn-hangzhou","FileSystemType":"cpfs","FileSystemId":"cpfs-{number}",
    "EncryptType":1,"Ldap":{"BindDN":"cn=alibaba,dc=com","SearchBase":"dc=example",
    "URI":"ldap://ldap.example.example"},"ExpiredTime":"2032-08-27T15:43:06CST",
    "ZoneId":"cn-hangzhou-b","Packages":{"Package":[{"StartTime":"2019-12-05T01:40:56Z",
    "ExpiredTime":"2020-01-05T16:00:00Z","Size":107374182400,
    "PackageId":"naspackage-0be9c4b624-37a1b2","PackageType":"hybrid"}]}}"#;
