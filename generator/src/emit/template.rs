//! Templates: every output that is not Rust. The folder `templates/` is laid out as the output is.

use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value};

use crate::emit::{EmitError, markdown};

macro_rules! templates {
    ($($path:literal)*) => { &[$(($path, include_str!(concat!("../../templates/", $path)))),*] };
}

/// Every template by path.
const TEMPLATES: &[(&str, &str)] = templates!(
    "actions/Cargo.toml"
    "actions/README.md"
    "cli/Cargo.toml"
    "cli/README.md"
    "client/Cargo.toml"
    "client/README.md"
    "diff/entry.md"
    "diff/review.md"
    "diff/since.md"
    "emulator/Cargo.toml"
    "emulator/README.md"
    "docs/README.md"
    "docs/actions/ACTION.md"
    "docs/calling.md"
    "docs/corrections.md"
    "docs/emulator.md"
    "docs/errors.md"
    "docs/limits.md"
    "docs/resources/RESOURCE.md"
    "import/draft.yaml"
);

/// The templates, ready to be filled in; a name that nothing fills is an error.
pub(crate) struct Templates {
    environment: Environment<'static>,
}

/// They are read once.
static ALL: LazyLock<Result<Templates, EmitError>> = LazyLock::new(Templates::new);

impl Templates {
    /// All of them.
    pub(crate) fn all() -> Result<&'static Self, EmitError> {
        ALL.as_ref().map_err(EmitError::clone)
    }

    fn new() -> Result<Self, EmitError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let mut syntax = SyntaxConfig::builder();
        syntax.keep_trailing_newline(true).trim_blocks(true).lstrip_blocks(true);
        environment.set_syntax(syntax.build().map_err(|error| failed(&error))?);
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        environment.add_filter("cell", markdown::cell);
        environment.add_filter("code", markdown::code);
        environment.add_filter("code_cell", markdown::code_cell);
        environment.add_filter("line", markdown::line);
        environment.add_filter("prose", markdown::prose);
        environment.add_filter("quoted", quoted);
        for (path, text) in TEMPLATES {
            environment.add_template(path, text).map_err(|error| failed(&error))?;
        }
        Ok(Self { environment })
    }

    /// The text of a template with its names filled in.
    pub(crate) fn render(&self, path: &str, context: Value) -> Result<String, EmitError> {
        let template = self.environment.get_template(path).map_err(|error| failed(&error))?;
        template.render(context).map_err(|error| failed(&error))
    }
}

/// A text in quotes, as TOML and JSON both write it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn failed(error: &minijinja::Error) -> EmitError {
    EmitError(format!("a template cannot be filled in: {error:#}"))
}
