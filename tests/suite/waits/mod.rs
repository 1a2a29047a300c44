//! Waits for every end of every kind of resource, against scripts of what the service shows.

mod bugs;
mod changes;
mod ends;
mod progress;

use cpfs::testing::{Canned, Double};
use cpfs::wire::{PagingStyle, WaitInfo};
use cpfs::{Client, Error};
use serde_json::{Value, json};

use crate::double::now;

/// A wait for the resource `id`, within the file system `cpfs-1` where it has an owner.
type Wait = (&'static WaitInfo, fn(&Client) -> Result<(), Error>);

macro_rules! waits {
    ($($resource:ident $table:ident $method:ident ($($id:literal),*);)*) => {
        /// Every wait.
        fn waits() -> Vec<Wait> {
            vec![$((&cpfs::resources::$resource::$table, |client| {
                now(client.$method($($id),*).into_future()).map(drop)
            })),*]
        }
    };
}

waits! {
    file_system RUNNING wait_file_system_running("id");
    file_system GONE wait_file_system_gone("id");
    mount_target ACTIVE wait_mount_target_active("cpfs-1", "id");
    mount_target GONE wait_mount_target_gone("cpfs-1", "id");
    protocol_service RUNNING wait_protocol_service_running("cpfs-1", "id");
    protocol_service GONE wait_protocol_service_gone("cpfs-1", "id");
    protocol_mount_target AVAILABLE wait_protocol_mount_target_available("cpfs-1", "id");
    protocol_mount_target GONE wait_protocol_mount_target_gone("cpfs-1", "id");
    fileset CREATED wait_fileset_created("cpfs-1", "id");
    fileset GONE wait_fileset_gone("cpfs-1", "id");
    data_flow RUNNING wait_data_flow_running("cpfs-1", "id");
    data_flow STOPPED wait_data_flow_stopped("cpfs-1", "id");
    data_flow SETTLED wait_data_flow_settled("cpfs-1", "id");
    data_flow GONE wait_data_flow_gone("cpfs-1", "id");
    data_flow_task FINISHED wait_data_flow_task_finished("cpfs-1", "id");
    data_flow_task CANCELED wait_data_flow_task_canceled("cpfs-1", "id");
}

fn client(double: &Double) -> Client {
    now(double.builder().build()).expect("everything is given")
}

/// An answer that lists those, each with an id, a status where it has one, and further fields.
fn listing(info: &WaitInfo, items: &[(&str, Option<&str>, Value)]) -> Canned {
    let resource = info.resource;
    let item = |(id, status, more): &(&str, Option<&str>, Value)| {
        let mut item = more.clone();
        item[resource.id] = json!(id);
        if let Some(status) = status {
            item[resource.status] = json!(status);
        }
        item
    };
    let items: Vec<Value> = items.iter().map(item).collect();
    let mut answer = json!({"RequestId": "r"});
    if let Some(PagingStyle::PageNumber { total, .. }) = resource.paging.map(|paging| paging.style)
    {
        answer[total] = json!(items.len());
    }
    answer[resource.items] = json!({resource.item: items});
    Canned::json(answer.to_string())
}

/// An answer that lists the resource with that status.
fn there(info: &WaitInfo, status: &str) -> Canned {
    listing(info, &[("id", Some(status), json!({}))])
}

/// An answer that lists others alone.
fn others(info: &WaitInfo) -> Canned {
    let status = info.resource.states[0].status;
    listing(info, &[("id-2", Some(status), json!({})), ("other", Some(status), json!({}))])
}

/// Tells the double to show these, one after the other.
fn script(double: &Double, info: &WaitInfo, answers: impl IntoIterator<Item = Canned>) {
    answers.into_iter().for_each(|answer| double.on(info.resource.read.name, answer));
}
