//! Whole results, as each format shows them, and any result at any width.

use proptest::prelude::*;
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::{Column, Format, Query, Sheet};

const COLUMNS: &[Column] = &[
    Column { header: "Id", path: "DataFlowId" },
    Column { header: "Status", path: "Status" },
    Column { header: "GiB", path: "Size" },
    Column { header: "Source", path: "Source" },
    Column { header: "Targets", path: "Targets[].Domain" },
];

fn flows() -> Value {
    json!([
        {"DataFlowId": "df-0a1b2c3d4e5f", "Status": "Running", "Size": 3600, "Hidden": true,
         "Source": "oss://train-data-of-the-vision-team",
         "Targets": [{"Domain": "a.cn-hangzhou.cpfs.aliyuncs.com"}, {"Domain": "b"}]},
        {"DataFlowId": "df-2", "Status": "Misconfigured", "Size": 72, "Targets": [],
         "Source": "oss://训练数据\u{1b}[2J"},
    ])
}

fn sheet(format: Format) -> Sheet<'static> {
    Sheet { columns: COLUMNS, format, query: None, header: true, width: None, colour: false }
}

fn shown(sheet: &Sheet<'_>, value: &Value) -> String {
    let mut out = Vec::new();
    sheet.write(&mut out, value).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_list_is_a_table() {
    insta::assert_snapshot!(shown(&sheet(Format::Table), &flows()), @r"
    Id               Status          GiB  Source                               Targets
    df-0a1b2c3d4e5f  Running        3600  oss://train-data-of-the-vision-team  a.cn-hangzhou.cpfs.aliyuncs.com, b
    df-2             Misconfigured    72  oss://训练数据\u{1b}[2J              -
    ");
}

#[test]
fn a_narrower_terminal_breaks_the_widest_columns() {
    let narrow = Sheet { width: Some(80), ..sheet(Format::Table) };
    insta::assert_snapshot!(shown(&narrow, &flows()), @r"
    Id               Status          GiB  Source                Targets
    df-0a1b2c3d4e5f  Running        3600  oss://train-data-of-  a.cn-hangzhou.cpfs.a
                                          the-vision-team       liyuncs.com, b
    df-2             Misconfigured    72  oss://训练数据\u{1b}  -
                                          [2J
    ");
}

#[test]
fn a_narrow_terminal_has_a_line_for_each_field() {
    let narrow = Sheet { width: Some(40), ..sheet(Format::Table) };
    insta::assert_snapshot!(shown(&narrow, &flows()), @r"
    Id       df-0a1b2c3d4e5f
    Status   Running
    GiB      3600
    Source   oss://train-data-of-the-vision-
             team
    Targets  a.cn-hangzhou.cpfs.aliyuncs.com
             , b

    Id       df-2
    Status   Misconfigured
    GiB      72
    Source   oss://训练数据\u{1b}[2J
    Targets  -
    ");
    let narrower = Sheet { width: Some(18), ..narrow };
    insta::assert_snapshot!(shown(&narrower, &flows()[1]), @r"
    Id
    df-2
    Status
    Misconfigured
    GiB
    72
    Source
    oss://训练数据\u{1
    b}[2J
    Targets
    -
    ");
}

#[test]
fn columns_without_any_value_make_room() {
    let sheet = Sheet { width: Some(40), ..sheet(Format::Table) };
    let flows = json!([{"DataFlowId": "df-0a1b2c3d4e5f"}, {"DataFlowId": "df-2", "Size": 72}]);
    insta::assert_snapshot!(shown(&sheet, &flows), @"
    Id               GiB
    df-0a1b2c3d4e5f    -
    df-2              72
    ");
    let wider = Sheet { width: Some(46), ..sheet };
    insta::assert_snapshot!(shown(&wider, &flows), @"
    Id               Status  GiB  Source  Targets
    df-0a1b2c3d4e5f  -         -  -       -
    df-2             -        72  -       -
    ");
}

#[test]
fn headings_can_be_left_out_and_stand_out() {
    let plain = Sheet { header: false, columns: &COLUMNS[..3], ..sheet(Format::Table) };
    insta::assert_snapshot!(shown(&plain, &flows()), @"
    df-0a1b2c3d4e5f  Running        3600
    df-2             Misconfigured    72
    ");
    let colour = Sheet { header: true, colour: true, ..plain };
    insta::assert_debug_snapshot!(shown(&colour, &flows()).lines().next().unwrap(), @r#""\u{1b}[1mId               Status          GiB\u{1b}[0m""#);
    insta::assert_debug_snapshot!(shown(&colour, &flows()[1]).lines().next().unwrap(), @r#""\u{1b}[1mId\u{1b}[0m      df-2""#);
}

#[test]
fn one_thing_is_a_list_of_its_fields() {
    insta::assert_snapshot!(shown(&sheet(Format::Table), &flows()[0]), @"
    Id       df-0a1b2c3d4e5f
    Status   Running
    GiB      3600
    Source   oss://train-data-of-the-vision-team
    Targets  a.cn-hangzhou.cpfs.aliyuncs.com, b
    ");
    let own = Sheet { columns: &[], ..sheet(Format::Table) };
    insta::assert_snapshot!(shown(&own, &json!({"FileSystemId": "cpfs-1", "Tags": []})), @"
    FileSystemId  cpfs-1
    Tags          -
    ");
}

#[test]
fn an_empty_list_has_its_headings() {
    assert_eq!(shown(&sheet(Format::Table), &json!([])), "Id  Status  GiB  Source  Targets\n");
    assert_eq!(shown(&sheet(Format::Text), &json!([])), "");
    assert_eq!(shown(&sheet(Format::Json), &json!([])), "[]\n");
    assert_eq!(shown(&sheet(Format::Yaml), &json!([])), "[]\n");
}

#[test]
fn text_has_a_line_for_each_row() {
    insta::assert_debug_snapshot!(shown(&sheet(Format::Text), &flows()), @r#""df-0a1b2c3d4e5f\tRunning\t3600\toss://train-data-of-the-vision-team\ta.cn-hangzhou.cpfs.aliyuncs.com, b\ndf-2\tMisconfigured\t72\toss://训练数据\\u{1b}[2J\t-\n""#);
}

#[test]
fn documents_have_everything_and_harm_nobody() {
    let second = &flows()[1];
    insta::assert_snapshot!(shown(&sheet(Format::Json), second), @r#"
    {
      "DataFlowId": "df-2",
      "Size": 72,
      "Source": "oss://训练数据\u001b[2J",
      "Status": "Misconfigured",
      "Targets": []
    }
    "#);
    insta::assert_snapshot!(shown(&sheet(Format::Yaml), second), @r#"
    DataFlowId: df-2
    Size: 72
    Source: "oss://训练数据\e[2J"
    Status: Misconfigured
    Targets: []
    "#);
    insta::assert_snapshot!(shown(&sheet(Format::Yaml), &json!({"Id": "\u{202e}gpj.exe"})), @r#"
    {
      "Id": "\u202egpj.exe"
    }
    "#);
}

#[test]
fn rows_that_a_query_chooses_keep_the_columns_and_those_it_makes_have_their_own() {
    let with = |text: &str, format| {
        let query: Query = text.parse().unwrap();
        shown(&Sheet { query: Some(&query), columns: &COLUMNS[..2], ..sheet(format) }, &flows())
    };
    insta::assert_snapshot!(with("[?Size < `100`]", Format::Table), @"
    Id    Status
    df-2  Misconfigured
    ");
    insta::assert_snapshot!(with("reverse(@)", Format::Table), @"
    Id               Status
    df-2             Misconfigured
    df-0a1b2c3d4e5f  Running
    ");
    insta::assert_snapshot!(with("[].{Flow: DataFlowId, Size: Size}", Format::Table), @"
    Flow             Size
    df-0a1b2c3d4e5f  3600
    df-2               72
    ");
    insta::assert_snapshot!(with("[].[DataFlowId, Size]", Format::Table), @"
    df-0a1b2c3d4e5f  3600
    df-2               72
    ");
    insta::assert_snapshot!(with("[].DataFlowId", Format::Table), @"
    df-0a1b2c3d4e5f
    df-2
    ");
    insta::assert_snapshot!(with("[0].DataFlowId", Format::Text), @"df-0a1b2c3d4e5f");
    insta::assert_snapshot!(with("[9]", Format::Text), @"-");
    insta::assert_snapshot!(with("sum([].Size)", Format::Json), @"3672.0");
}

/// Any JSON, with names that the columns know among those of its objects.
fn any_value() -> impl Strategy<Value = Value> {
    let text = prop_oneof!["\\PC{0,12}", any::<String>()];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<i32>().prop_map(|it| Value::from(f64::from(it) / 8.0)),
        text.prop_map(Value::from),
    ];
    let name = prop_oneof![
        Just("DataFlowId".to_owned()),
        Just("Targets".to_owned()),
        Just("Domain".to_owned()),
        any::<String>(),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        let list = prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from);
        let object = prop::collection::btree_map(name.clone(), inner, 0..6);
        prop_oneof![list, object.prop_map(|it| Value::Object(it.into_iter().collect()))]
    })
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_terminal_and_none_acts_on_it(
        value in any_value(),
        width in 2usize..120,
        header in any::<bool>(),
        own in any::<bool>(),
    ) {
        let columns = if own { &[] } else { COLUMNS };
        let sheet = Sheet { width: Some(width), header, columns, ..sheet(Format::Table) };
        let table = shown(&sheet, &value);
        for line in table.lines() {
            prop_assert!(line.width() <= width, "{} of {}: {:?}", line.width(), width, line);
        }
        for format in Format::ALL {
            let text = shown(&Sheet { format: format.1, ..sheet }, &value);
            let acts = |it: char| it.is_control() && !['\n', '\t'].contains(&it);
            prop_assert!(!text.contains(acts), "{:?}", text);
        }
    }

    #[test]
    fn every_row_is_there(ids in prop::collection::vec("[a-z0-9]{1,40}", 0..20), width in 2usize..90) {
        let rows: Vec<Value> = ids.iter().map(|id| json!({"DataFlowId": id})).collect();
        let sheet = Sheet { width: Some(width), columns: &COLUMNS[..1], ..sheet(Format::Table) };
        let rows = Value::from(rows);
        let letters: String = shown(&sheet, &rows).split_whitespace().collect();
        let expected = letters.strip_prefix("Id").unwrap();
        // On the narrowest terminals the heading is repeated with each row.
        let expected = if width < 16 { expected.replace("Id", "") } else { expected.to_owned() };
        prop_assert_eq!(expected, ids.concat());
        let text = shown(&Sheet { format: Format::Text, ..sheet }, &rows);
        let lines: Vec<&str> = text.lines().collect();
        prop_assert_eq!(lines, ids.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn documents_are_read_back_as_what_they_were(value in any_value()) {
        let json = shown(&sheet(Format::Json), &value);
        prop_assert_eq!(&serde_json::from_str::<Value>(&json).unwrap(), &value);
        let yaml = shown(&sheet(Format::Yaml), &value);
        prop_assert_eq!(&serde_yaml::from_str::<Value>(&yaml).unwrap(), &value, "{}", yaml);
    }
}
