//! What taggers and parsers get wrong in ways that words and forms give away, mended once, before anything
//! is read off the tree.
//!
//! Each rule looks at one token and may say what its tag, head and relation are instead. A rule is here only
//! where what it mends is wrong in any text: what only one extractor would rather see is not.

use super::Arc;
use crate::{
    lexicon::{
        act::{self, Act},
        cue,
        lemma::{self, is_form_of},
    },
    segment::Article,
    syntax::{
        pos::{Form, Pos, Tag},
        relation::Relation,
    },
};

/// The tags and arcs of an article as they were found.
pub(super) struct Tree<'a, 't> {
    pub article: &'a Article<'t>,
    pub tags: &'a mut [Tag],
    pub arcs: &'a mut [Arc],
}

/// What a token is instead.
#[derive(Clone, Copy)]
struct Mended {
    tag: Tag,
    head: usize,
    relation: Relation,
}

type Rule = fn(&Tree, usize) -> Option<Mended>;

const RULES: [Rule; 10] = [
    manner, weekday, bare_form, progressive, headline_subject, bare_predicate, complement, asked,
    question, participle,
];

/// Heads from a token up to the root, at most, when a circle is looked for.
const DEEPEST: usize = 64;

impl Tree<'_, '_> {
    /// Mends the trees of all sentences.
    pub fn repair(&mut self) {
        for token in 0..self.arcs.len() {
            for rule in RULES {
                if let Some(Mended { tag, head, relation }) = rule(self, token) {
                    self.tags[token] = tag;
                    self.arcs[token] = Arc { head, relation, ..self.arcs[token] };
                }
            }
        }
    }

    fn word(&self, token: usize) -> &str {
        self.article.word(token)
    }

    fn pos(&self, token: usize) -> Pos {
        self.tags[token].pos
    }

    fn form(&self, token: usize) -> Form {
        self.tags[token].form
    }

    fn relation(&self, token: usize) -> Relation {
        self.arcs[token].relation
    }

    fn children(&self, head: usize) -> impl Iterator<Item = usize> {
        let sentence = &self.article.sentences[self.article.sentence_of(head)];
        sentence.tokens.clone().filter(move |&t| t != head && self.arcs[t].head == head)
    }

    fn has(&self, head: usize, relations: &[Relation]) -> bool {
        self.children(head).any(|t| relations.contains(&self.relation(t)))
    }

    /// Whether a token hangs on another, by any number of steps.
    fn is_under(&self, token: usize, over: usize) -> bool {
        let head = |&t: &usize| Some(self.arcs[t].head).filter(|&head| head != t);
        std::iter::successors(Some(token), head).take(DEEPEST).any(|t| t == over)
    }

    fn as_is(&self, token: usize) -> Mended {
        let Arc { head, relation, .. } = self.arcs[token];
        Mended { tag: self.tags[token], head, relation }
    }
}

/// "said dryly": an adverb right behind its verb, taken for a noun.
fn manner(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let noun = mended.tag.pos == Pos::Noun && tree.word(token).ends_with("ly");
    let behind = token == mended.head + 1 && tree.pos(mended.head) == Pos::Verb;
    let tag = Tag { pos: Pos::Adv, form: Form::Plain };
    (noun && behind && tree.children(token).next().is_none()).then_some(Mended {
        tag,
        relation: Relation::Advmod,
        ..mended
    })
}

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// "said Tuesday": a day right behind its verb, taken for the subject.
fn weekday(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let subject = mended.relation == Relation::Nsubj && token == mended.head + 1;
    (subject && WEEKDAYS.contains(&tree.word(token)))
        .then_some(Mended { relation: Relation::Obl, ..mended })
}

/// "did not sign or publish": a bare form behind "or", taken for one of the present.
fn bare_form(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let Mended { tag, head, relation } = mended;
    let joined = relation == Relation::Conj && head < token && tag.form == Form::Present;
    let own = [Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Aux];
    (joined && tree.form(head) == Form::Base && !tree.has(token, &own))
        .then_some(Mended { tag: Tag { form: Form::Base, ..tag }, ..mended })
}

/// "is promising to": what an auxiliary helps is a verb, taken for an adjective.
fn progressive(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let adjective = mended.tag.pos == Pos::Adj && tree.word(token).ends_with("ing");
    let tag = Tag { pos: Pos::Verb, form: Form::Gerund };
    (adjective && tree.has(token, &[Relation::Aux]) && !tree.has(token, &[Relation::Cop]))
        .then_some(Mended { tag, ..mended })
}

/// "Nurses vow to strike": the subject of a headline's verb, which is taken for a noun.
fn headline_subject(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let Mended { tag, head, relation } = mended;
    let headline = relation == Relation::Compound
        && tag.form == Form::Plural
        && head == token + 1
        && tree.relation(head) == Relation::Root
        && leads_clause(tree, head);
    headline.then_some(Mended { relation: Relation::Nsubj, ..mended })
}

/// "Rabbis vow to boycott it": what has a subject and a clause of its own, but no copula, is a verb, taken
/// for a noun.
fn bare_predicate(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let verb = leads_clause(tree, token)
        && tree.has(token, &[Relation::Nsubj])
        && !tree.has(token, &[Relation::Cop]);
    let form = if tree.word(token).ends_with('s') { Form::Present3 } else { Form::Present };
    verb.then_some(Mended { tag: Tag { pos: Pos::Verb, form }, ..mended })
}

/// Whether a noun looks like a verb of saying or will, and the clause that such a verb takes stands behind it.
fn leads_clause(tree: &Tree, noun: usize) -> bool {
    let mark = noun + 1;
    tree.pos(noun) == Pos::Noun
        && mark < tree.arcs.len()
        && tree.relation(mark) == Relation::Mark
        && tree.is_under(mark, noun)
        && match tree.word(mark) {
            "to" => cue::takes(tree.word(noun)) & cue::WILL != 0,
            "that" => cue::is_cue(tree.word(noun)),
            _ => false,
        }
}

/// "vow to boycott it": what hangs on a verb as if that were a noun.
fn complement(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let mark = mended.head + 1;
    let of_verb = mended.relation == Relation::Acl
        && mark < token
        && tree.pos(mended.head) == Pos::Verb
        && tree.relation(mark) == Relation::Mark
        && tree.arcs[mark].head == token;
    let relation =
        if of_verb && tree.word(mark) == "to" { Relation::Xcomp } else { Relation::Ccomp };
    of_verb.then_some(Mended { relation, ..mended })
}

/// "asked the court to rule": a deed that somebody is asked to do, hung on who is to do it.
fn asked(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let Arc { head: verb, relation, .. } = tree.arcs[mended.head];
    let told = mended.relation == Relation::Acl
        && mended.head < token
        && verb < mended.head
        && matches!(relation, Relation::Obj | Relation::Iobj);
    let to =
        |t: usize| t > mended.head && tree.relation(t) == Relation::Mark && tree.word(t) == "to";
    if !told || !tree.children(token).any(to) {
        return None;
    }
    let word = tree.word(verb);
    let act = lemma::find(word, |lemma| act::VERBS.get(lemma));
    let asks = matches!(act, Some(Act::Ask | Act::Order | Act::Warn | Act::Want))
        || is_form_of(word, &["forbid", "persuade", "prod", "tell"]);
    asks.then_some(Mended { head: verb, relation: Relation::Xcomp, ..mended })
}

/// "asked her whether it would last": a question, taken for a condition.
fn question(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let condition = mended.relation == Relation::Advcl && mended.head < token;
    if !condition || !is_form_of(tree.word(mended.head), &["ask", "wonder"]) {
        return None;
    }
    let leads = |t: usize| {
        tree.relation(t) == Relation::Mark
            && t > mended.head
            && ["if", "whether"].contains(&tree.word(t))
    };
    tree.children(token).any(leads).then_some(Mended { relation: Relation::Ccomp, ..mended })
}

/// "“It will last,” she said, adding that …": a participle that goes on from the verb of saying between it
/// and what is said, hung on the latter.
fn participle(tree: &Tree, token: usize) -> Option<Mended> {
    let mended = tree.as_is(token);
    let said = mended.head;
    if mended.relation != Relation::Advcl || mended.tag.form != Form::Gerund || said >= token {
        return None;
    }
    let says = |&t: &usize| {
        tree.pos(t) == Pos::Verb
            && (tree.relation(t) == Relation::Parataxis || tree.arcs[said].head == t)
            && cue::takes(tree.word(t)) & cue::SPEECH != 0
            && tree.has(t, &[Relation::Nsubj])
            && !tree.is_under(t, token)
    };
    let head = (said + 1..token).rev().find(says)?;
    Some(Mended { head, ..mended })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::conllu;

    /// Asserts what a token of a tree is once it is mended: its part of speech, form, relation and head.
    fn check(written: &str, token: usize, expected: (Pos, Form, Relation, usize)) {
        let mut doc = conllu::document(written);
        Tree { article: &doc.article, tags: &mut doc.tags, arcs: &mut doc.arcs }.repair();
        let (Tag { pos, form }, arc) = (doc.tags[token - 1], doc.arcs[token - 1]);
        assert_eq!((pos, form, arc.relation, arc.head + 1), expected, "{written}");
    }

    #[test]
    fn adverbs_behind_a_verb_are_no_nouns() {
        let said = "\
            1 he     _ PRON _    _ 2 nsubj _ _
            2 said   _ VERB Past _ 0 root  _ _\n";
        let word = |word| format!("{said}3 {word} _ NOUN _ _ 2 obj _ _");
        check(&word("dryly"), 3, (Pos::Adv, Form::Plain, Relation::Advmod, 2));
        check(&word("nothing"), 3, (Pos::Noun, Form::Plain, Relation::Obj, 2));
        let led = format!("{said}3 a _ DET _ _ 4 det _ _\n4 lily _ NOUN _ _ 2 obj _ _");
        check(&led, 4, (Pos::Noun, Form::Plain, Relation::Obj, 2));
    }

    #[test]
    fn days_behind_a_verb_say_nothing() {
        let tree = |subject: &str| {
            format!("1 said _ VERB Past _ 0 root _ _\n2 {subject} _ PROPN _ _ 1 nsubj _ _")
        };
        check(&tree("Tuesday"), 2, (Pos::Propn, Form::Plain, Relation::Obl, 1));
        check(&tree("Okoro"), 2, (Pos::Propn, Form::Plain, Relation::Nsubj, 1));
    }

    #[test]
    fn bare_forms_behind_or_have_no_tense() {
        let tree = |second: &str| {
            format!(
                "1 They _ PRON  _ _ 3 nsubj _ _
                 2 must _ AUX Modal _ 3 aux _ _
                 3 sign _ VERB Base _ 0 root _ _
                 4 or _ CCONJ _ _ 5 cc _ _
                 5 publish _ VERB Present _ 3 conj _ _
                 6 it _ PRON _ _ 5 {second} _ _"
            )
        };
        check(&tree("obj"), 5, (Pos::Verb, Form::Base, Relation::Conj, 3));
        check(&tree("nsubj"), 5, (Pos::Verb, Form::Present, Relation::Conj, 3));
    }

    #[test]
    fn what_an_auxiliary_helps_is_a_verb() {
        let tree = |relation: &str| {
            format!(
                "1 She _ PRON _ _ 3 nsubj _ _
                 2 is _ AUX Present3 _ 3 {relation} _ _
                 3 promising _ ADJ _ _ 0 root _ _"
            )
        };
        check(&tree("aux"), 3, (Pos::Verb, Form::Gerund, Relation::Root, 3));
        check(&tree("cop"), 3, (Pos::Adj, Form::Plain, Relation::Root, 3));
    }

    /// A headline whose verb is taken for a noun: "Nurses" hangs on it.
    fn headline(verb: &str, mark: &str, form: &str, end: &str) -> String {
        format!(
            "1 Nurses _ NOUN Plural _ 2 compound _ _
             2 {verb} _ NOUN _ _ 0 root _ _
             3 {mark} _ PART _ _ 4 mark _ _
             4 strike _ VERB {form} _ 2 acl _ _
             {end}"
        )
    }

    #[test]
    fn verbs_of_headlines_are_no_nouns() {
        let vow = headline("vow", "to", "Base", "");
        check(&vow, 1, (Pos::Noun, Form::Plural, Relation::Nsubj, 2));
        check(&vow, 2, (Pos::Verb, Form::Present, Relation::Root, 2));
        check(&vow, 4, (Pos::Verb, Form::Base, Relation::Xcomp, 2));
        let show = headline("show", "that", "Present", "");
        check(&show, 2, (Pos::Verb, Form::Present, Relation::Root, 2));
        check(&show, 4, (Pos::Verb, Form::Present, Relation::Ccomp, 2));
        // Nouns that are no verbs of saying or will, and those with a copula, stay.
        let home = headline("home", "to", "Base", "");
        check(&home, 1, (Pos::Noun, Form::Plural, Relation::Compound, 2));
        check(&home, 4, (Pos::Verb, Form::Base, Relation::Acl, 2));
        let were = headline("vow", "to", "Base", "5 were _ AUX Past _ 2 cop _ _")
            .replace("compound", "nsubj");
        check(&were, 2, (Pos::Noun, Form::Plain, Relation::Root, 2));
    }

    #[test]
    fn deeds_hang_on_who_asks_for_them() {
        let tree = |verb: &str| {
            format!(
                "1 She _ PRON _ _ 2 nsubj _ _
                 2 {verb} _ VERB Past _ 0 root _ _
                 3 courts _ NOUN Plural _ 2 obj _ _
                 4 to _ PART _ _ 5 mark _ _
                 5 rule _ VERB Base _ 3 acl _ _"
            )
        };
        check(&tree("asked"), 5, (Pos::Verb, Form::Base, Relation::Xcomp, 2));
        check(&tree("built"), 5, (Pos::Verb, Form::Base, Relation::Acl, 3));
    }

    #[test]
    fn what_is_asked_is_no_condition() {
        let tree = |verb: &str| {
            format!(
                "1 She _ PRON _ _ 2 nsubj _ _
                 2 {verb} _ VERB Past _ 0 root _ _
                 3 whether _ SCONJ _ _ 5 mark _ _
                 4 it _ PRON _ _ 5 nsubj _ _
                 5 lasted _ VERB Past _ 2 advcl _ _"
            )
        };
        check(&tree("asked"), 5, (Pos::Verb, Form::Past, Relation::Ccomp, 2));
        check(&tree("paid"), 5, (Pos::Verb, Form::Past, Relation::Advcl, 2));
    }

    #[test]
    fn participles_go_on_from_the_verb_of_saying() {
        let tree = |verb: &str| {
            format!(
                "1 It _ PRON _ _ 2 nsubj _ _
                 2 lasts _ VERB Present3 _ 0 root _ _
                 3 , _ PUNCT _ _ 2 punct _ _
                 4 she _ PRON _ _ 5 nsubj _ _
                 5 {verb} _ VERB Past _ 2 parataxis _ _
                 6 , _ PUNCT _ _ 2 punct _ _
                 7 adding _ VERB Gerund _ 2 advcl _ _"
            )
        };
        check(&tree("said"), 7, (Pos::Verb, Form::Gerund, Relation::Advcl, 5));
        check(&tree("slept"), 7, (Pos::Verb, Form::Gerund, Relation::Advcl, 2));
    }
}
