//! Parts of speech and forms.

/// Universal parts of speech (de Marneffe et al. 2021).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Pos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// What a form says beyond its part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Nothing.
    Plain,
    /// More than one.
    Plural,
    /// "go"
    Base,
    /// "went"
    Past,
    /// "going"
    Gerund,
    /// "gone"
    Participle,
    /// "(they) go"
    Present,
    /// "goes"
    Present3,
    /// "can"
    Modal,
}

/// A token's part of speech and form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// Part of speech.
    pub pos: Pos,
    /// Form.
    pub form: Form,
}

const fn tag(pos: Pos, form: Form) -> Tag {
    Tag { pos, form }
}

/// All tags; a reading's class is an index into it.
pub const TAGS: [Tag; 31] = [
    tag(Pos::Adj, Form::Plain),
    tag(Pos::Adp, Form::Plain),
    tag(Pos::Adv, Form::Plain),
    tag(Pos::Cconj, Form::Plain),
    tag(Pos::Det, Form::Plain),
    tag(Pos::Intj, Form::Plain),
    tag(Pos::Noun, Form::Plain),
    tag(Pos::Noun, Form::Plural),
    tag(Pos::Num, Form::Plain),
    tag(Pos::Part, Form::Plain),
    tag(Pos::Pron, Form::Plain),
    tag(Pos::Propn, Form::Plain),
    tag(Pos::Propn, Form::Plural),
    tag(Pos::Punct, Form::Plain),
    tag(Pos::Sconj, Form::Plain),
    tag(Pos::Sym, Form::Plain),
    tag(Pos::X, Form::Plain),
    tag(Pos::Verb, Form::Base),
    tag(Pos::Verb, Form::Past),
    tag(Pos::Verb, Form::Gerund),
    tag(Pos::Verb, Form::Participle),
    tag(Pos::Verb, Form::Present),
    tag(Pos::Verb, Form::Present3),
    tag(Pos::Verb, Form::Modal),
    tag(Pos::Aux, Form::Base),
    tag(Pos::Aux, Form::Past),
    tag(Pos::Aux, Form::Gerund),
    tag(Pos::Aux, Form::Participle),
    tag(Pos::Aux, Form::Present),
    tag(Pos::Aux, Form::Present3),
    tag(Pos::Aux, Form::Modal),
];
