//! Results as plain structs that `serde_json` fills, with the fields that the SDK's have.

#![expect(dead_code, reason = "what was decoded is not looked at")]

use serde::Deserialize;

/// A list that is wrapped in a map whose only key is the item's name.
#[derive(Debug, Deserialize)]
pub(crate) struct Wrapped<T> {
    #[serde(
        alias = "FileSystem",
        alias = "Tag",
        alias = "SupportedFeature",
        alias = "Package",
        alias = "MountTarget",
        alias = "ClientMasterNode"
    )]
    pub(crate) items: Vec<T>,
}

/// What `CreateDataFlow` answers.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Created {
    pub(crate) request_id: Option<String>,
    pub(crate) data_flow_id: String,
}

/// What `DescribeFileSystems` answers.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct FileSystems {
    pub(crate) file_systems: Wrapped<FileSystem>,
    pub(crate) total_count: Option<i64>,
    pub(crate) request_id: Option<String>,
    pub(crate) page_size: Option<i64>,
    pub(crate) page_number: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct FileSystem {
    pub(crate) status: Option<String>,
    #[serde(rename = "MeteredIASize")]
    pub(crate) metered_ia_size: Option<i64>,
    pub(crate) capacity: Option<i64>,
    pub(crate) create_time: Option<String>,
    pub(crate) charge_type: Option<String>,
    pub(crate) tags: Wrapped<Tag>,
    pub(crate) storage_type: Option<String>,
    pub(crate) metered_size: Option<i64>,
    pub(crate) description: Option<String>,
    pub(crate) bandwidth: Option<i64>,
    pub(crate) supported_features: Wrapped<String>,
    pub(crate) version: Option<String>,
    pub(crate) protocol_type: Option<String>,
    pub(crate) mount_targets: Wrapped<MountTarget>,
    #[serde(rename = "KMSKeyId")]
    pub(crate) kms_key_id: Option<String>,
    pub(crate) region_id: Option<String>,
    pub(crate) file_system_type: Option<String>,
    pub(crate) file_system_id: String,
    pub(crate) encrypt_type: Option<i64>,
    pub(crate) ldap: Option<Ldap>,
    pub(crate) expired_time: Option<String>,
    pub(crate) zone_id: Option<String>,
    pub(crate) packages: Wrapped<Package>,
    pub(crate) access_point_count: Option<String>,
    pub(crate) auto_snapshot_policy_id: Option<String>,
    pub(crate) metered_archive_size: Option<i64>,
    pub(crate) options: Option<Options>,
    pub(crate) quorum_vsw_id: Option<String>,
    pub(crate) redundancy_type: Option<String>,
    pub(crate) redundancy_v_switch_ids: Option<Wrapped<String>>,
    pub(crate) resource_group_id: Option<String>,
    pub(crate) vpc_id: Option<String>,
    pub(crate) vsc_target: Option<String>,
    pub(crate) vsw_ids: Option<Wrapped<String>>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Options {
    #[serde(rename = "EnableABE")]
    pub(crate) enable_abe: Option<bool>,
    #[serde(rename = "EnableDataInsight")]
    pub(crate) enable_data_insight: Option<bool>,
    #[serde(rename = "EnableOplock")]
    pub(crate) enable_oplock: Option<bool>,
    #[serde(rename = "VscAccessPointAccessOnly")]
    pub(crate) vsc_access_point_access_only: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Tag {
    pub(crate) key: Option<String>,
    pub(crate) value: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Ldap {
    #[serde(rename = "BindDN")]
    pub(crate) bind_dn: Option<String>,
    #[serde(rename = "SearchBase")]
    pub(crate) search_base: Option<String>,
    #[serde(rename = "URI")]
    pub(crate) uri: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Package {
    pub(crate) start_time: Option<String>,
    pub(crate) expired_time: Option<String>,
    pub(crate) size: Option<i64>,
    pub(crate) package_id: Option<String>,
    pub(crate) package_type: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct MountTarget {
    pub(crate) vpc_id: Option<String>,
    pub(crate) status: Option<String>,
    pub(crate) client_master_nodes: Wrapped<Node>,
    pub(crate) mount_target_domain: String,
    pub(crate) access_group_name: Option<String>,
    pub(crate) dual_stack_mount_target_domain: Option<String>,
    pub(crate) vsw_id: Option<String>,
    pub(crate) tags: Wrapped<Tag>,
    pub(crate) network_type: Option<String>,
    #[serde(rename = "IPVersion")]
    pub(crate) ip_version: Option<String>,
    pub(crate) access_point_access_only: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Node {
    pub(crate) ecs_id: Option<String>,
    pub(crate) default_passwd: Option<String>,
    pub(crate) ecs_ip: Option<String>,
}
