//! Completions of shells: every command, every flag and every documented value is in them.

use aliyun_rpc_cli::Exit;

use super::Shell;
use super::words::commands;

#[test]
fn each_shell_completes_every_command() {
    for shell in ["bash", "zsh", "fish"] {
        let said = Shell::new().run(&format!("completions {shell}"));
        assert_eq!((said.exit, &*said.err), (Exit::Done, ""));
        for (group, command) in commands() {
            for word in [group.name, command.name] {
                assert!(said.out.contains(word), "{shell}: {word}");
            }
            for argument in command.arguments.iter().filter(|one| one.word.is_none()) {
                assert!(said.out.contains(argument.flag), "{shell}: {}", argument.flag);
                for (value, _) in argument.values {
                    assert!(said.out.contains(value), "{shell}: {value}");
                }
            }
        }
    }
    assert_eq!(Shell::new().run("completions csh").exit, Exit::Usage);
}
