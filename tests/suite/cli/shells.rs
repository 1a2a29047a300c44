//! Completions of shells: every command, every flag and every documented value is in them.

use std::collections::BTreeSet;

use aliyun_rpc_cli::Exit;
use cpfs_cli::TABLE;

use super::Shell;
use super::help::flags;
use super::words::commands;

/// The script for a shell.
fn script(shell: &str) -> String {
    let said = Shell::new().run(&format!("completions {shell}"));
    assert_eq!((said.exit, &*said.err), (Exit::Done, ""));
    said.out
}

/// What the script for bash has for a command, which stands between two labels.
fn part<'a>(bash: &'a str, path: &str) -> &'a str {
    let label = format!("\n        cpfs-{})\n", path.replace(' ', "-")).replace('-', "__subcmd__");
    let (_, part) = bash.split_once(&label).unwrap_or_else(|| panic!("bash: {path}"));
    part.split_once("\n            ;;").expect("it ends").0
}

/// The words that bash offers for a command.
fn offered<'a>(bash: &'a str, path: &str) -> BTreeSet<&'a str> {
    let (_, options) = part(bash, path).split_once("opts=\"").expect(path);
    options.split('"').next().unwrap().split(' ').collect()
}

#[test]
fn bash_completes_every_command() {
    let bash = script("bash");
    for (group, command) in commands() {
        assert!(offered(&bash, group.name).contains(command.name), "{}", command.action.name);
        let path = format!("{} {}", group.name, command.name);
        let (offered, part) = (offered(&bash, &path), part(&bash, &path));
        for argument in command.arguments {
            assert!(argument.word.is_some() || offered.contains(&*argument.called()), "{path}");
            for (value, _) in argument.values {
                assert!(part.contains(value), "{path}: {value}");
            }
        }
    }
    assert_eq!(Shell::new().run("completions csh").exit, Exit::Usage);
}

#[test]
fn zsh_and_fish_complete_every_command() {
    let (zsh, fish) = (script("zsh"), script("fish"));
    for (group, command) in commands() {
        let (group, name) = (group.name, command.name);
        let (_, list) = zsh.split_once(&format!("_cpfs__subcmd__{group}_commands() {{")).unwrap();
        let (list, _) = list.split_once("\n}").unwrap();
        assert!(list.contains(&format!("\n'{name}:")), "zsh: {group} {name}");
        let offer = |line: &&str| {
            line.contains(&format!("\"__fish_cpfs_using_subcommand {group}; and not "))
                && line.contains(&format!("-a \"{name}\""))
        };
        assert!(fish.lines().any(|line| offer(&line)), "fish: {group} {name}");
        let place = format!("_subcommand {group}; and __fish_seen_subcommand_from {name}\"");
        for argument in command.arguments.iter().filter(|one| one.word.is_none()) {
            let flag = format!("{place} -l {} ", argument.flag);
            assert!(fish.contains(&flag), "fish: {flag}");
        }
    }
}

/// Scripts come of the whole tree, help texts of the branch that the words name.
#[test]
fn the_branch_that_is_built_is_that_of_the_whole_tree() {
    let bash = script("bash");
    let mut paths: Vec<String> = Vec::new();
    for (group, command) in commands() {
        let path = format!("{} {}", group.name, command.name);
        if !command.needs.is_empty() {
            paths.push(format!("preflight {path}"));
        }
        paths.push(path);
        paths.extend(command.job.iter().flat_map(|job| job.verbs).map(|verb| verb.name.to_owned()));
    }
    for resource in TABLE.resources {
        paths
            .extend(resource.ends.iter().map(|end| format!("wait {} {}", resource.name, end.name)));
    }
    for tool in ["whoami", "raw", "completions", "man"] {
        paths.push(tool.to_owned());
    }
    for path in paths {
        let built = flags(&Shell::new().run(&format!("{path} --help")).out);
        let of_whole = offered(&bash, &path).into_iter().filter(|word| word.starts_with("--"));
        let mut of_whole: BTreeSet<String> = of_whole.map(str::to_owned).collect();
        if !built.contains("--yes") {
            // It is taken without being shown.
            of_whole.remove("--yes");
        }
        assert_eq!(built, of_whole, "{path}");
    }
}
