//! Calls built with setters send the document's request, as corrected, and nothing else.

use cpfs::{
    AutoRefresh, AutoRefreshPolicy, Client, DataFlowFilter, DataFlowTaskFilter, DataType,
    EncryptType, Error, FileSystemType, FilesetFilter, NetworkType, ProtocolMountTargetFilter,
    ProtocolServiceStatus, ProtocolSpec, ProtocolType, SourceSecurityType, StorageType, TagFilter,
    TaskAction,
};
use serde_core::Serialize;

use crate::actions::known;
use crate::end_to_end::service::{Answers, Service};
use crate::end_to_end::{given, result, sample, server};
use crate::judge::Parameters;

/// The call sends the sample of the action, and gives its answer.
async fn assert_sample<T: Serialize>(
    service: &Service,
    name: &str,
    reply: impl Future<Output = Result<T, Error>>,
) {
    let answer = reply.await.unwrap();
    assert_eq!(serde_json::to_value(&answer).unwrap(), result(known(name)), "{name}");
    let calls = service.calls().into_iter().map(|(name, sent)| given(&name, compact(sent)));
    assert_eq!(calls.collect::<Vec<_>>(), [(name.to_owned(), compact(sample(name)))]);
}

/// The parameters with JSON texts in their shortest form.
fn compact(parameters: Parameters) -> Parameters {
    let shortest = |text: String| match serde_json::from_str::<Vec<String>>(&text) {
        Ok(list) => serde_json::to_string(&list).unwrap(),
        Err(_) => text,
    };
    parameters.into_iter().map(|(name, value)| (name, shortest(value))).collect()
}

fn run(test: impl AsyncFnOnce(Client, Service)) {
    server::with(Answers::Samples, test);
}

#[test]
fn regions_and_zones() {
    run(async |client, service| {
        let call = client
            .describe_regions()
            .page_size(10)
            .from_page(1)
            .file_system_type(FileSystemType::Standard);
        assert_sample(&service, "DescribeRegions", call.send()).await;
        let call = client.describe_zones("cn-hangzhou").file_system_type(FileSystemType::Standard);
        assert_sample(&service, "DescribeZones", call.send()).await;
    });
}

#[test]
fn file_systems() {
    run(async |client, service| {
        let call = client
            .create_file_system()
            .storage_type(StorageType::Performance)
            .zone_id("cn-hangzhou-b")
            .protocol_type(ProtocolType::Nfs)
            .encrypt_type(EncryptType::ServiceManagedKey);
        assert_sample(&service, "CreateFileSystem", call.send()).await;
        let call = client.delete_file_system("1ca404****");
        assert_sample(&service, "DeleteFileSystem", call.send()).await;
        let call = client.modify_file_system("1ca404****").description("此文件系统的描述信息。");
        assert_sample(&service, "ModifyFileSystem", call.send()).await;
        let call = client
            .describe_file_systems()
            .file_system_id("109c04****")
            .file_system_type(FileSystemType::Standard)
            .vpc_id("vpc-bp1sevsgtqvk5gxbl****")
            .page_size(1)
            .from_page(1)
            .tag([TagFilter::default().key("无").value("无")]);
        assert_sample(&service, "DescribeFileSystems", call.send()).await;
        let call = client
            .upgrade_file_system("cpfs-125487****")
            .capacity(100)
            .client_token("123e4567-e89b-12d3-a456-42665544****")
            .extra("DryRun", "true");
        assert_sample(&service, "UpgradeFileSystem", call.send()).await;
    });
}

#[test]
fn mount_targets() {
    run(async |client, service| {
        let call = client
            .create_mount_target("174494****")
            .access_group_name("classic-test")
            .network_type(NetworkType::Vpc)
            .vpc_id("vpc-2zesj9afh3y518k9o****")
            .v_switch_id("vsw-2zevmwkwyztjuoffg****")
            .security_group_id("sg-bp1fg655nh68xyz9****")
            .extra("DryRun", "false");
        assert_sample(&service, "CreateMountTarget", call.send()).await;
        let call = client
            .delete_mount_target("174494****", "174494b666-x****.cn-hangzhou.nas.aliyuncs.com");
        assert_sample(&service, "DeleteMountTarget", call.send()).await;
        let call = client
            .describe_mount_targets("1ca404****")
            .mount_target_domain("1ca404a666-x****.cn-hangzhou.nas.aliyuncs.com")
            .page_size(1)
            .from_page(1);
        assert_sample(&service, "DescribeMountTargets", call.send()).await;
    });
}

#[test]
fn protocol_services() {
    run(async |client, service| {
        let call = client
            .create_protocol_service("cpfs-123****")
            .protocol_spec(ProtocolSpec::General)
            .protocol_type(ProtocolType::Nfs)
            .description("此协议服务的描述。")
            .vpc_id("vpc-123****")
            .v_switch_id("vsw-123****")
            .client_token("123e4567-e89b-12d3-a456-42665544****")
            .extra("DryRun", "false");
        assert_sample(&service, "CreateProtocolService", call.send()).await;
        let call = client
            .describe_protocol_service("cpfs-123****")
            .protocol_service_ids(["ptc-123****", "ptc-123****"])
            .status([ProtocolServiceStatus::Running, ProtocolServiceStatus::Updating])
            .from_token("aBcdg==")
            .page_size(20)
            .description("此协议服务的描述")
            .client_token("473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E");
        assert_sample(&service, "DescribeProtocolService", call.send()).await;
        let call = client
            .create_protocol_mount_target("cpfs-123****", "ptc-123****")
            .vpc_id("vpc-123****")
            .v_switch_id("vsw-123****")
            .fset_id("fset-123****")
            .access_group_name("DEFAULT_VPC_GROUP_NAME")
            .description("此导出目录的描述")
            .client_token("473469C7-AA6F-4DC5-B3DB-A3DC0DE3****")
            .extra("DryRun", "true");
        assert_sample(&service, "CreateProtocolMountTarget", call.send()).await;
        let call = client
            .describe_protocol_mount_target("cpfs-123****")
            .from_token("aBcdg==")
            .page_size(20)
            .client_token("123e4567-e89b-12d3-a456-42665544****")
            .filters([ProtocolMountTargetFilter::export_ids(["exp-123****", "exp-456****"])]);
        assert_sample(&service, "DescribeProtocolMountTarget", call.send()).await;
    });
}

#[test]
fn filesets() {
    run(async |client, service| {
        let call = client
            .create_fileset("cpfs-12345678")
            .file_system_path("/test/")
            .description("用于OSS Bucket 01数据流动")
            .client_token("123e4567-e89b-12d3-a456-42665544****")
            .extra("DryRun", "true");
        assert_sample(&service, "CreateFileset", call.send()).await;
        let call = client
            .describe_filesets("cpfs-12345678")
            .from_token("TGlzdFJlc291cmNlU****mVzJjE1MTI2NjY4NzY5MTAzOTEmMiZORnI4NDhVeEtrUT0=")
            .page_size(20)
            .filters([FilesetFilter::fset_ids(["fset-12345678", "fset-12345679"])]);
        assert_sample(&service, "DescribeFilesets", call.send()).await;
    });
}

#[test]
fn data_flows() {
    run(async |client, service| {
        let call = client
            .create_data_flow("cpfs-12345678")
            .fset_id("fset-123")
            .source_storage("oss://bucket01")
            .source_security_type(SourceSecurityType::Ssl)
            .throughput(600)
            .description("Bucket01数据流动")
            .auto_refresh_policy(AutoRefreshPolicy::None)
            .auto_refresh_interval(10)
            .client_token("123e4567-e89b-12d3-a456-42665544****")
            .auto_refreshs([AutoRefresh::default().refresh_path("/prefix1/prefix2/")])
            .extra("DryRun", "false");
        assert_sample(&service, "CreateDataFlow", call.send()).await;
        let call = client
            .describe_data_flows("cpfs-12345678")
            .from_token("TGlzdFJlc291cmNlU****mVzJjE1MTI2NjY4NzY5MTAzOTEmMiZORnI4NDhVeEtrUT0=")
            .page_size(20)
            .filters([DataFlowFilter::fset_ids(["fset-12345678"])]);
        assert_sample(&service, "DescribeDataFlows", call.send()).await;
        let call = client
            .modify_data_flow_auto_refresh("cpfs-12345678", "dfid-123456")
            .auto_refresh_policy(AutoRefreshPolicy::None)
            .auto_refresh_interval(10)
            .client_token("123e4567-e89b-12d3-a456-42665544****")
            .extra("DryRun", "false");
        assert_sample(&service, "ModifyDataFlowAutoRefresh", call.send()).await;
    });
}

#[test]
fn tasks_and_access_groups() {
    run(async |client, service| {
        let call = client
            .create_data_flow_task("cpfs-12345678", "dfid-123456")
            .src_task_id("task-xxxx")
            .task_action(TaskAction::Import)
            .data_type(DataType::Metadata)
            .directory("/path_in_cpfs/")
            .entry_list(["/path_in_cpfs/file1", "/path_in_cpfs/file2"])
            .client_token("123e4567-e89b-12d3-a456-42665544****")
            .extra("DryRun", "false");
        assert_sample(&service, "CreateDataFlowTask", call.send()).await;
        let call = client
            .describe_data_flow_tasks("cpfs-12345678")
            .from_token("TGlzdFJlc291cmNlU****mVzJjE1MTI2NjY4NzY5MTAzOTEmMiZORnI4NDhVeEtrUT0=")
            .page_size(20)
            .filters([DataFlowTaskFilter::data_flow_ids(["dfid-12345678"])]);
        assert_sample(&service, "DescribeDataFlowTasks", call.send()).await;
        let call = client
            .cancel_data_flow_task("cpfs-12345678", "dfid-123456", "taskId-12345678")
            .client_token("123e4567-e89b-12d3-a456-42665544****")
            .extra("DryRun", "false");
        assert_sample(&service, "CancelDataFlowTask", call.send()).await;
        let call = client
            .describe_access_groups()
            .access_group_name("DEFAULT_VPC_GROUP_NAME")
            .page_size(2)
            .from_page(1)
            .use_utc_date_time(true)
            .file_system_type(FileSystemType::Standard);
        assert_sample(&service, "DescribeAccessGroups", call.send()).await;
    });
}
