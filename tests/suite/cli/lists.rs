//! Lists: all of their pages, tables and queries, and those of every owner.

use aliyun_rpc_cli::Exit;
use cpfs::testing::Canned;
use serde_json::{Value, json};

use super::Shell;
use crate::snapshot;

fn fileset(number: u32) -> Value {
    json!({"FsetId": format!("fset-{number}"), "FileSystemPath": format!("/data/{number}/"),
        "Status": "CREATED", "Description": "数据"})
}

fn page(numbers: &[u32], token: &str) -> Canned {
    let entries: Vec<Value> = numbers.iter().copied().map(fileset).collect();
    Canned::json(json!({"NextToken": token, "Entries": {"Entrie": entries}}).to_string())
}

fn two_pages() -> Shell {
    let shell = Shell::on_terminal("");
    shell.double.on("DescribeFilesets", page(&[1, 2], "t-1"));
    shell.double.on("DescribeFilesets", page(&[2, 3], ""));
    shell
}

#[test]
fn all_pages_are_one_table_and_each_item_comes_once() {
    let said = two_pages().run("fileset list cpfs-1");
    assert_eq!(said.exit, Exit::Done, "{said:?}");
    snapshot::assert("lists", "table", &said.whole());
}

#[test]
fn a_list_is_cut_where_it_is_to_be() {
    let shell = two_pages();
    let said = shell.run("fileset list cpfs-1 --max-items 2 --output text --query [].FsetId");
    assert_eq!((shell.double.sent().len(), said.exit), (1, Exit::Done));
    snapshot::assert("lists", "cut", &said.whole());
    let said = two_pages().run("fileset list cpfs-1 --max-items 3 --no-header");
    assert_eq!(said.err, "");
    snapshot::assert("lists", "no_header", &said.whole());
}

#[test]
fn a_query_is_checked_before_anything_is_sent() {
    let shell = two_pages();
    let said = shell.run("fileset list cpfs-1 --query [].");
    assert_eq!((said.exit, shell.double.sent().len()), (Exit::Usage, 0));
}

#[test]
fn filters_are_typed_as_key_and_value() {
    let shell = two_pages();
    let line = "fileset list cpfs-1 --filters FsetIds=fset-1,fset-2 --filters FileSystemPath=/a=b/";
    shell.run(line);
    let sent = shell.double.assert_sent(
        "DescribeFilesets",
        &[("Filters.1.Key", "FsetIds"), ("Filters.1.Value", "fset-1,fset-2")],
    );
    assert_eq!(sent[0].get("Filters.2.Value"), Some("/a=b/"));
    let said = shell.run("fileset list cpfs-1 --filters FsetIds");
    assert_eq!(said.exit, Exit::Usage);
    assert!(said.err.contains("--filters: write KEY=VALUE"), "{said:?}");
}

#[test]
fn the_lists_of_every_file_system_are_one() {
    let shell = Shell::on_terminal("");
    let fs = |id: &str| json!({"FileSystemId": id, "FileSystemType": "cpfs"});
    let all = json!({"TotalCount": 2, "FileSystems": {"FileSystem": [fs("cpfs-1"), fs("cpfs-2")]}});
    shell.double.on("DescribeFileSystems", Canned::json(all.to_string()));
    shell.double.on("DescribeFilesets", page(&[1], ""));
    shell.double.on("DescribeFilesets", page(&[7], ""));
    let said = shell.run("fileset list --all");
    assert_eq!(said.exit, Exit::Done, "{said:?}");
    let sent = shell.double.sent();
    assert_eq!(sent[0].get("FileSystemType"), Some("cpfs"));
    assert_eq!(sent[2].get("FileSystemId"), Some("cpfs-2"));
    snapshot::assert("lists", "every", &said.whole());
    snapshot::assert_owned("lists", ["table", "cut", "no_header", "every"]);
    shell.double.on("DescribeFileSystems", Canned::json(all.to_string()));
    shell.double.on("DescribeFilesets", page(&[1], ""));
    let said = shell.run("fileset list --all --max-items 1 --output table");
    assert_eq!(shell.double.sent().len(), sent.len() + 2, "nobody else is asked: {said:?}");
    assert!(said.err.contains("these are the first 1"), "{said:?}");
    let both = shell.run("fileset list cpfs-1 --all");
    let none = shell.run("fileset list");
    assert_eq!((both.exit, none.exit), (Exit::Usage, Exit::Usage));
}
