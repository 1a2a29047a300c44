//! The program: its arguments, and the emulator that they start.

use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, source};
use crate::emit::{EmitError, Tree};
use crate::model::Api;
use crate::names;

/// Its files.
pub(crate) fn program(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    tree.add("emulator/src/main.rs", main(api)?);
    tree.add("emulator/src/program.rs", run(api)?);
    Ok(())
}

fn main(api: &Api) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose(&format!("The emulator of {} as a program.", api.service.title));
    source(
        &doc,
        &quote! {
            #[rustfmt::skip]
            mod program;
            fn main() -> std::io::Result<()> {
                program::run()
            }
        },
    )
}

fn run(api: &Api) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose("The arguments of the program, and what they start.");
    let library = ident(&format!("{}_emulator", names::module(&api.service.package.value)));
    let about = format!("An emulator of {}", api.service.title);
    source(
        &doc,
        &quote! {
            use std::net::SocketAddr;
            use aliyun_rpc_emulator::{AccessKey, Emulator, Settings};
            use clap::Parser;
            #[doc = #about]
            #[derive(Parser)]
            #[command(version, about)]
            struct Args {
                /// The address to listen at.
                #[arg(long)]
                listen: SocketAddr,
                /// The id of the access key that requests have to be signed with.
                #[arg(long)]
                access_key_id: String,
                /// Its secret.
                #[arg(long)]
                access_key_secret: String,
                /// How many seconds of the service's time pass in one.
                #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
                speed: u32,
            }
            pub(crate) fn run() -> std::io::Result<()> {
                let args = Args::parse();
                let key = AccessKey::new(args.access_key_id, args.access_key_secret);
                let settings = Settings::new().listen(args.listen).key(key);
                Emulator::start(#library::state(args.speed), settings)?.wait();
                Ok(())
            }
        },
    )
}
