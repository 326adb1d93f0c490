//! The clauses that verbs, nouns and adjectives take, wherever the parser hung them.

use crate::{
    analysis::Document,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Whether a complement is a clause, and no bare participle.
pub(crate) fn is_clause(doc: &Document, clause: usize) -> bool {
    let verbal = |t: usize| doc.node(t).is_verbal();
    doc.phrase(clause).any(|t| verbal(t) && doc.node(t).form() != Form::Gerund)
}

/// Whether a complement has a subject of its own: it can be true or false.
pub(crate) fn is_finite(doc: &Document, clause: usize) -> bool {
    let subject = [Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Expl];
    doc.child(clause, &subject).is_some() && is_clause(doc, clause)
}

/// "said on Friday at a meeting that …": the clause that "that" leads behind a verb, wherever the
/// parser hung it.
pub(crate) fn that_clause(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    let sentence = &doc.node(verb).sentence();
    let verbal = |t: usize| doc.node(t).is_verbal();
    let that = (verb + 1..sentence.end).take_while(|&t| !verbal(t)).find(|&t| {
        let joins = doc.node(t).pos() == Pos::Sconj || doc.node(t).relation() == Relation::Mark;
        article.word(t) == "that" && joins
    })?;
    let clause = doc.arcs[that].head;
    (clause > that && is_clause(doc, clause)).then(|| that + 1..doc.phrase(clause).end)
}

/// "acknowledged funding was a reason": a clause without "that" whose subject the parser took for the
/// verb's object, for a finite verb stands right behind it.
pub(crate) fn bare_clause(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let object = doc.child(verb, &[Relation::Obj]).filter(|&t| t > verb)?;
    let start = doc.phrase(object).start;
    let sentence = &doc.node(verb).sentence();
    let within = |t: usize| {
        !matches!(doc.node(t).pos(), Pos::Verb | Pos::Aux | Pos::Punct | Pos::Sconj)
            && !["who", "which", "that"].contains(&doc.node(t).text())
    };
    let finite = (object + 1..sentence.end).find(|&t| !within(t))?;
    let verbal = doc.node(finite).is_verbal() && doc.node(finite).is_finite();
    let helps =
        matches!(doc.node(finite).relation(), Relation::Aux | Relation::AuxPass | Relation::Cop);
    let head = if helps { doc.arcs[finite].head } else { finite };
    let whole = doc.phrase(head);
    // "announced the arrest and said": another verb beside the first.
    let beside = doc.node(head).relation() == Relation::Conj && doc.arcs[head].head == verb;
    (start > verb && verbal && !beside && !whole.contains(&verb)).then_some(start..whole.end)
}

/// "to rebuild the harbour": the infinitive that a verb, noun or adjective takes.
pub(crate) fn infinitive_clause(doc: &Document, head: usize) -> Option<Range<usize>> {
    let infinitive = |&t: &usize| {
        let relation = doc.node(t).relation();
        let leads = doc
            .child(t, &[Relation::Mark])
            .is_some_and(|m| doc.node(m).text().eq_ignore_ascii_case("to"));
        t > head && matches!(relation, Relation::Xcomp | Relation::Acl | Relation::Advcl) && leads
    };
    let deed = doc.children(head).find(infinitive)?;
    Some(doc.phrase(deed).start.max(head + 1)..doc.phrase(deed).end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::conllu;

    type Found = fn(&Document, usize) -> Option<Range<usize>>;

    /// Asserts which words of a written tree a verb takes.
    fn check(tree: &str, find: Found, verb: usize, expected: &str) {
        let doc = conllu::document(tree);
        let words = |t| doc.article.span(&t).of(doc.article.text);
        assert_eq!(find(&doc, verb - 1).map_or("-", words), expected, "{tree}");
    }

    #[test]
    fn that_leads_a_clause_wherever_it_hangs() {
        let tree = |tag: &str| {
            format!(
                "1 said    _ VERB Past _ 0 root _ _
                 2 Friday  _ PROPN _ _ 1 obl _ _
                 3 that    _ {tag} _ _ 5 _
                 4 it      _ PRON _ _ 5 nsubj _ _
                 5 sank    _ VERB Past _ 2 acl:relcl _ _"
            )
            .replace("5 _\n", "5 mark _ _\n")
        };
        check(&tree("SCONJ"), that_clause, 1, "it sank");
        check(&tree("PRON").replace("mark", "obj"), that_clause, 1, "-");
    }

    #[test]
    fn what_looks_like_an_object_may_be_a_subject() {
        let tree = |second: &str| {
            format!(
                "1 acknowledged _ VERB Past _ 0 root _ _
                 2 rain   _ NOUN _ _ 1 obj _ _
                 3 {second} _ 1 advcl _ _"
            )
        };
        check(&tree("fell _ VERB Past"), bare_clause, 1, "rain fell");
        check(&tree("falling _ VERB Gerund"), bare_clause, 1, "-");
    }

    #[test]
    fn infinitives_have_a_mark() {
        let tree = |mark: &str| {
            format!(
                "1 plan _ NOUN _ _ 0 root _ _
                 2 {mark} _ PART _ _ 3 mark _ _
                 3 leave _ VERB Base _ 1 acl _ _"
            )
        };
        check(&tree("to"), infinitive_clause, 1, "to leave");
        check(&tree("not"), infinitive_clause, 1, "-");
    }
}
