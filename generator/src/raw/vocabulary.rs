//! The vocabulary of the format: what its documentation has to name.

use crate::raw::{
    action, behaviour, constraints, correction, errors, member, note, presentation, resource,
    service, shape,
};

macro_rules! vocabulary {
    (keys { $($record:path,)* } names { $($choice:path,)* }) => {
        /// Every record with its keys, then every choice with its names.
        pub(crate) const VOCABULARY: &[(&str, &[&str])] = &[
            $((stringify!($record), <$record>::KEYS),)*
            $((stringify!($choice), <$choice>::NAMES),)*
        ];
    };
}

vocabulary! {
    keys {
        action::Action,
        action::NaturalKey,
        action::Starts,
        action::Job,
        action::Verb,
        action::Left,
        action::Paging,
        action::Relation,
        action::ErrorRow,
        behaviour::Behaviour,
        behaviour::Pattern,
        behaviour::FieldRule,
        behaviour::Move,
        behaviour::Predicate,
        behaviour::Fact,
        behaviour::World,
        constraints::Constraints,
        constraints::Range,
        constraints::Length,
        constraints::Charset,
        constraints::CommaList,
        constraints::Case,
        constraints::Test,
        correction::Correction,
        errors::Errors,
        errors::Code,
        member::Member,
        note::Note,
        note::NoteValue,
        presentation::Presentation,
        presentation::CommandGroup,
        presentation::Command,
        presentation::Every,
        resource::Resource,
        resource::GoneWhen,
        resource::Select,
        resource::Wait,
        resource::Takes,
        service::Service,
        service::Source,
        service::SourceRef,
        service::Group,
        service::Token,
        service::StatusRule,
        shape::Shape,
        shape::FilterValue,
        shape::ValueMeaning,
    }
    names {
        action::Method,
        action::Safety,
        action::PagingStyle,
        behaviour::Moment,
        behaviour::PredicateName,
        constraints::LengthOf,
        constraints::Level,
        correction::CorrectionKind,
        errors::Category,
        errors::Retry,
        member::Type,
        member::Nesting,
        member::Encoding,
        member::Role,
        member::Content,
        note::NoteRelation,
        shape::ShapeKind,
    }
}
