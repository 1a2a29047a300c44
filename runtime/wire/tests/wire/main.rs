//! Tests of the wire format from outside, on a made-up service.

#[cfg(test)]
mod codes;
#[cfg(test)]
mod decode;
#[cfg(test)]
mod farm;
#[cfg(test)]
mod form;
#[cfg(test)]
mod kinds;
#[cfg(test)]
mod reply;
#[cfg(test)]
mod request;
#[cfg(test)]
mod secret;
#[cfg(test)]
mod xml;
