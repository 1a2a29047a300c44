//! The static table of the service.

use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::source;
use crate::model::Api;

/// The file of the table.
pub(crate) fn service(api: &Api) -> Result<String, EmitError> {
    let service = &api.service;
    let (product, version, host) = (&service.product, &service.version, &service.host.value);
    let endpoints = service.endpoints.iter().map(|(region, host)| {
        quote! { wire::Endpoint { region_id: #region, host: #host } }
    });
    let vpc_host = match &service.vpc_host {
        Some(host) => quote! { Some(#host) },
        None => quote! { None },
    };
    let token_days = u32::try_from(service.token.valid_days).unwrap_or(u32::MAX);
    let doc = Doc::only(&format!(
        "{}, version {version} of the API of product {product}.",
        service.title
    ));
    let mut file = Doc::new();
    file.prose("The service as a whole.");
    source(
        &file,
        quote! {
            use aliyun_rpc_wire as wire;
            #doc
            pub static SERVICE: wire::Service = wire::Service {
                product: #product,
                version: #version,
                host_template: #host,
                vpc_host_template: #vpc_host,
                endpoints: &[#(#endpoints),*],
                token_days: #token_days,
                codes: crate::codes::CODES,
            };
        },
    )
}
