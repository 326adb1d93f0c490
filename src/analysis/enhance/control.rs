//! Whose deed a verb without a subject of its own is, and which verbs are told as one: subjects shared over
//! coordination, control and raising (after Schuster & Manning 2016).

use crate::{
    analysis::Document,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};

/// Verbs in a row that are told as one: "agreed to try to help".
const LONGEST_CHAIN: usize = 3;

/// Where a verb without a subject of its own has its doer from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doer {
    /// Whoever does what another verb says.
    Of(usize),
    /// The noun that a token heads.
    Noun(usize),
}

/// Who does what a verb says, as far as the tree tells beyond its own subject: the doer of the verb that it
/// is joined to, hangs on or is controlled by; the object that controls it; the noun that it tells of.
pub(crate) fn doer(doc: &Document, verb: usize) -> Option<Doer> {
    let head = doc.arcs[verb].head;
    match doc.node(verb).relation() {
        // "asked the court to rule": the court rules.
        Relation::Xcomp => Some(
            doc.child(head, &[Relation::Obj, Relation::Iobj])
                .filter(|&object| object < verb)
                .map_or(Doer::Of(head), Doer::Noun),
        ),
        Relation::Conj | Relation::Advcl => Some(Doer::Of(head)),
        // "an offer to sell": whoever makes the offer sells.
        Relation::Acl if doc.node(verb).form() == Form::Base => {
            (doc.node(head).relation() == Relation::Obj).then(|| Doer::Of(doc.arcs[head].head))
        }
        // "suspicion of stealing": the suspicion steals nothing.
        Relation::Acl if verb > 0 && doc.node(verb - 1).is(&["of", "for", "about"]) => None,
        Relation::Acl => Some(Doer::Noun(head)),
        _ => None,
    }
}

/// Whether a verb or predicate adjective controls or raises another verb, so that both are told as one.
pub(crate) fn controls(doc: &Document, head: usize, verb: usize) -> bool {
    let heads = || doc.node(head).pos() == Pos::Verb || doc.child(head, &[Relation::Cop]).is_some();
    verb > head
        && doc.node(verb).relation() == Relation::Xcomp
        && heads()
        && doc.child(head, &[Relation::Obj, Relation::Iobj]).is_none()
}

/// The last of the verbs that a verb controls, one after another; itself, where it controls none.
pub(crate) fn last_controlled(doc: &Document, head: usize) -> usize {
    let next = |&verb: &usize| {
        doc.children(verb).find(|&t| doc.node(t).pos() == Pos::Verb && controls(doc, verb, t))
    };
    std::iter::successors(Some(head), next).take(LONGEST_CHAIN + 1).last().unwrap_or(head)
}

/// Whether a verb's subject is who it is done to: "was freed", "freed by the army", and what is joined to
/// such a verb.
pub(crate) fn is_passive(doc: &Document, verb: usize) -> bool {
    let mut at = verb;
    for _ in 0..LONGEST_CHAIN {
        if doc.child(at, &[Relation::NsubjPass, Relation::AuxPass]).is_some() {
            return true;
        }
        let own = doc.child(at, &[Relation::Nsubj, Relation::Aux, Relation::Obj]);
        if doc.node(at).form() != Form::Participle || own.is_some() {
            return false;
        }
        match doc.node(at).relation() {
            Relation::Acl | Relation::Advcl => return true,
            Relation::Conj => at = doc.arcs[at].head,
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::conllu;

    const AGREED: &str = "\
        1 Iran     _ PROPN _          _ 2 nsubj _ _
        2 agreed   _ VERB  Past       _ 0 root  _ _
        3 to       _ PART  _          _ 4 mark  _ _
        4 try      _ VERB  Base       _ 2 xcomp _ _
        5 to       _ PART  _          _ 6 mark  _ _
        6 help     _ VERB  Base       _ 4 xcomp _ _
        7 and      _ CCONJ _          _ 8 cc    _ _
        8 left     _ VERB  Past       _ 2 conj  _ _";

    const ASKED: &str = "\
        1 She      _ PRON  _          _ 2 nsubj _ _
        2 asked    _ VERB  Past       _ 0 root  _ _
        3 the      _ DET   _          _ 4 det   _ _
        4 court    _ NOUN  _          _ 2 obj   _ _
        5 to       _ PART  _          _ 6 mark  _ _
        6 rule     _ VERB  Base       _ 2 xcomp _ _
        7 on       _ ADP   _          _ 8 case  _ _
        8 claims   _ NOUN  Plural     _ 6 obl   _ _
        9 of       _ SCONJ _          _ 10 mark _ _
        10 stealing _ VERB Gerund     _ 8 acl   _ _";

    const OFFER: &str = "\
        1 He       _ PRON  _          _ 2 nsubj _ _
        2 made     _ VERB  Past       _ 0 root  _ _
        3 offers   _ NOUN  Plural     _ 2 obj   _ _
        4 to       _ PART  _          _ 5 mark  _ _
        5 sell     _ VERB  Base       _ 3 acl   _ _
        6 seeds    _ NOUN  Plural     _ 5 obj   _ _
        7 grown    _ VERB  Participle _ 6 acl   _ _
        8 there    _ ADV   _          _ 7 advmod _ _";

    #[test]
    fn verbs_without_a_subject_have_their_doer_from_another() {
        for (tree, verb, expected) in [
            (AGREED, 8, Some(Doer::Of(2))),
            (AGREED, 6, Some(Doer::Of(4))),
            (ASKED, 6, Some(Doer::Noun(4))),
            (OFFER, 5, Some(Doer::Of(2))),
            (OFFER, 7, Some(Doer::Noun(6))),
            (ASKED, 10, None),
            (ASKED, 2, None),
        ] {
            let counted = |doer| match doer {
                Doer::Of(verb) => Doer::Of(verb + 1),
                Doer::Noun(noun) => Doer::Noun(noun + 1),
            };
            let found = doer(&conllu::document(tree), verb - 1).map(counted);
            assert_eq!(found, expected, "{verb} of\n{tree}");
        }
    }

    #[test]
    fn controlled_verbs_are_told_as_one_but_not_across_an_object() {
        for (tree, verb, last) in [(AGREED, 2, 6), (AGREED, 8, 8), (ASKED, 2, 2)] {
            assert_eq!(last_controlled(&conllu::document(tree), verb - 1) + 1, last, "{tree}");
        }
    }

    #[test]
    fn participles_that_tell_of_a_noun_are_passive() {
        for (tree, verb, expected) in [(OFFER, 7, true), (OFFER, 5, false), (ASKED, 10, false)] {
            assert_eq!(is_passive(&conllu::document(tree), verb - 1), expected, "{tree}");
        }
    }
}
