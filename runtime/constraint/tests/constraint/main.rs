//! Tests of the constraints from outside: what is admitted, what is refused, and in which words.

#[cfg(test)]
mod admitted;
#[cfg(test)]
mod conditions;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod table;
#[cfg(test)]
mod times;
#[cfg(test)]
mod values;
#[cfg(test)]
mod violations;
#[cfg(test)]
mod wording;
