//! Reported speech and thought: what verbs, adjectives and nouns of [`super::cue`] tell of somebody's
//! words, and what "according to" somebody is so.

mod aside;
mod complement;
mod credit;
mod noun;
mod verb;

use super::{
    cue, labelled,
    mark::{closes, is_mark},
    phrase::chunk,
    quote::Quote,
    relative, saying,
};
use crate::{
    article::{Article, ParagraphKind, token::is_quote},
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use aside::{inserted, inverted};
use credit::credited;
use noun::{told_by_adjective, told_by_noun};
use std::ops::Range;
use verb::{is_told, told_by_verb};

/// Tokens that reported words have at least.
const SHORTEST: usize = 4;

/// Reported words in an article's running text, sentence by sentence.
pub fn find<'a>(parsed: &'a Parsed) -> impl Iterator<Item = Quote> + 'a {
    let article = &parsed.named.tagged.article;
    let running = |s: &usize| article.sentences[*s].body;
    let title = article.paragraphs.iter().filter(|p| p.kind == ParagraphKind::Title);
    let titles = title.flat_map(|p| p.sentences.clone());
    titles.chain((0..article.sentences.len()).filter(running)).flat_map(move |s| {
        let range = article.sentences[s].tokens.clone();
        let told = range.clone().filter_map({
            let range = range.clone();
            move |token| told(parsed, token, &range)
        });
        let credited = range.clone().filter_map(move |token| credited(parsed, token, &range));
        told.chain(credited)
    })
}

/// What a token tells of somebody's words.
fn told(parsed: &Parsed, token: usize, sentence: &Range<usize>) -> Option<Quote> {
    let inserted = || inserted(parsed, token, sentence);
    let (content, speaker) = match parsed.named.tagged.pos(token) {
        Pos::Verb => match inserted().or_else(|| inverted(parsed, token, sentence)) {
            Some(told) => told,
            None => (told_by_verb(parsed, token)?, speaker_of(parsed, token, sentence)),
        },
        // "is promising to …", which taggers take for an adjective.
        Pos::Adj if parsed.child(token, &[Relation::Aux]).is_some() => {
            (told_by_verb(parsed, token)?, speaker_of(parsed, token, sentence))
        }
        Pos::Adj => told_by_adjective(parsed, token)?,
        Pos::Noun => told_by_noun(parsed, token)?,
        _ => return None,
    };
    let mut speaker = speaker?;
    if speaker.start < token {
        speaker.end = speaker.end.min(token);
    }
    let article = &parsed.named.tagged.article;
    // "You" is anybody but where it holds or says that something is so; and what nobody says is not said.
    let alone =
        |words: &[&str]| words.iter().any(|w| article.word(speaker.start).eq_ignore_ascii_case(w));
    let holds = content.start > token && states(parsed, &content);
    let anybody = speaker.len() == 1 && alone(&["you"]) && !holds;
    if anybody || alone(&["nobody", "none", "neither", "nothing"]) {
        return None;
    }
    // "shops that can show a fall in sales": a thing that is no statement says no noun.
    let thing = matches!(article.word(speaker.start), "that" | "which") && speaker.len() == 1;
    let thing = thing && !stands_for_somebody(parsed, &speaker);
    if thing && !states(parsed, &content) {
        return None;
    }
    let turned = speaker.start == token + 1;
    let clause = !turned && is_clause_behind(parsed, token, &content);
    if follows_quotation(parsed, token, &speaker) && !clause {
        return None;
    }
    let apart = longest_beside(&longest_beside(&content, &(token..token + 1)), &speaker);
    let tokens = trimmed(article, apart);
    reported(tokens, speaker, token..token + 1)
}

/// Whether a relative pronoun stands for a name or for those who speak for others.
fn stands_for_somebody(parsed: &Parsed, pronoun: &Range<usize>) -> bool {
    let tagged = &parsed.named.tagged;
    let Some(phrase) = relative::stood_for(parsed, pronoun) else { return false };
    let last = phrase.clone().rev().find(|&t| matches!(tagged.pos(t), Pos::Noun | Pos::Propn));
    last.is_some_and(|t| tagged.pos(t) == Pos::Propn || labelled::is_source(tagged.article.word(t)))
}

/// Words as a reported quotation, where they are enough for one.
fn reported(tokens: Range<usize>, speaker: Range<usize>, cue: Range<usize>) -> Option<Quote> {
    (tokens.len() >= SHORTEST).then_some(Quote {
        tokens,
        direct: false,
        speaker: Some(speaker),
        antecedent: None,
        cue: Some(cue),
    })
}

/// Whether a verb and its speaker stand right behind words between marks, which are what is said:
/// "“…,” she said as the doors closed".
fn follows_quotation(parsed: &Parsed, verb: usize, speaker: &Range<usize>) -> bool {
    let article = &parsed.named.tagged.article;
    let start = if speaker.end <= verb { speaker.start } else { verb };
    // "“…,” she said, adding that …": another verb stands beside the quotation.
    if (speaker.end..verb).any(|t| parsed.named.tagged.pos(t) == Pos::Verb) {
        return false;
    }
    let quote = |t: usize| article.word(t).chars().all(is_quote);
    let sentence = article.sentences[article.sentence_of(verb)].tokens.start;
    // A sentence may have been cut before "said".
    let goes_on = start > sentence || article.word(start).starts_with(char::is_lowercase);
    (0..start)
        .next_back()
        .filter(|_| goes_on)
        .is_some_and(|t| quote(t) || article.word(t) == "," && t > 0 && quote(t - 1))
}

/// Whether a clause stands right behind its verb, and none of time: "said it would close".
fn is_clause_behind(parsed: &Parsed, verb: usize, content: &Range<usize>) -> bool {
    let first = verb + 1;
    let that = parsed.named.tagged.article.tokens.len() > first
        && parsed.named.tagged.article.word(first) == "that";
    let leads = || matches!(parsed.named.tagged.pos(first), Pos::Sconj | Pos::Adp | Pos::Adv);
    content.start == first && states(parsed, content) && (that || !leads())
}

/// The longer part of some tokens before or behind others.
fn longest_beside(tokens: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    if tokens.end <= other.start || other.end <= tokens.start {
        return tokens.clone();
    }
    let before = tokens.start..other.start.max(tokens.start);
    let behind = other.end.min(tokens.end)..tokens.end;
    if before.len() > behind.len() { before } else { behind }
}

/// Words for people who are not named.
const SOME: &[&str] = &["both", "few", "many", "most", "others", "several", "some"];

/// Whoever a verb's subject is; where the grammar gives none, the name or noun right before the verb.
fn speaker_of(parsed: &Parsed, verb: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    saying::speaker(parsed, verb).or_else(|| subject_across(parsed, verb, sentence)).or_else(|| {
        let before = verb.checked_sub(1).filter(|&t| t >= sentence.start)?;
        let takes = cue::takes(tagged.article.word(verb));
        let says = takes & cue::SPEECH != 0;
        let word = tagged.article.word(before);
        // "Most believe that …", which taggers take for an adverb.
        if takes & (cue::SPEECH | cue::THOUGHT) != 0
            && SOME.iter().any(|w| w.eq_ignore_ascii_case(word))
        {
            return Some(before..before + 1);
        }
        let noun = matches!(tagged.pos(before), Pos::Noun | Pos::Propn | Pos::Pron);
        (says && noun && is_told(parsed, verb)).then(|| chunk(parsed, before))
    })
}

/// The subject before a finite verb that the parser hung on a verb behind it, across the first: "The
/// poll | showed that Lund leads".
fn subject_across(parsed: &Parsed, verb: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let finite = cue::takes(tagged.article.word(verb)) != 0
        && is_told(parsed, verb)
        && tagged.form(verb) != Form::Gerund;
    let across = |t: &usize| {
        let subject = matches!(parsed.arcs[*t].relation, Relation::Nsubj | Relation::NsubjPass);
        subject && parsed.arcs[*t].head > verb
    };
    let subject = (sentence.start..verb).rev().filter(|_| finite).find(across)?;
    saying::named(parsed, subject)
}

/// Whether some tokens hold a subject and its verb.
fn states(parsed: &Parsed, part: &Range<usize>) -> bool {
    let subject = |t: usize| {
        use Relation::{Csubj, Expl, Nsubj, NsubjPass};
        matches!(parsed.arcs[t].relation, Nsubj | NsubjPass | Csubj | Expl)
    };
    let heads = |t: &usize| subject(*t) && part.contains(&parsed.arcs[*t].head);
    // "Asked about the bridge, Lund said …": a participle says nothing of its own.
    let tagged = &parsed.named.tagged;
    if part.is_empty() {
        return false;
    }
    let leads = tagged.form(part.start);
    let participle = matches!(leads, Form::Gerund | Form::Participle | Form::Past);
    part.clone().any(|t| heads(&t)) && !(participle && tagged.pos(part.start) == Pos::Verb)
}

/// A clause without "that" and marks at its ends.
fn trimmed(article: &Article, mut tokens: Range<usize>) -> Range<usize> {
    while tokens.len() > 1
        && (article.word(tokens.start).eq_ignore_ascii_case("that")
            || is_mark(article, tokens.start))
    {
        tokens.start += 1;
    }
    while tokens.len() > 1 && is_mark(article, tokens.end - 1) && !closes(article, &tokens) {
        tokens.end -= 1;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::super::quote::tests::check;

    #[test]
    fn clauses_that_parsers_take_apart() {
        check(
            "While he acknowledged rain was a major reason, others stayed.",
            "he <acknowledged> rain was a major reason",
        );
        check(
            "The minister proposes allowing parents to deduct the cost.",
            "The minister <proposes> allowing parents to deduct the cost",
        );
        check(
            "Lund is promising to help the fishing villages.",
            "Lund <promising> to help the fishing villages",
        );
        check(
            "Many see the deal as a threat to the town.",
            "Many <see> the deal as a threat to the town",
        );
    }

    #[test]
    fn the_nearest_subject_says() {
        check(
            "What most people would consider a fair offer was made.",
            "most people <consider> a fair offer was made",
        );
        check(
            "\"It is time,\" Lund said in the old hall, stressing that the bridge had been tested.",
            "Lund <said> It is time,\nLund <stressing> the bridge had been tested",
        );
        check(
            "The bridge will have to close in May, noted the harbour's engineer Ann Lee.",
            "the harbour's engineer Ann Lee <noted> The bridge will have to close in May",
        );
        check("The government, which has left the old deal, said nothing.", "");
    }

    #[test]
    fn nouns_and_what_stands_behind_them() {
        check(
            "Residents expressed anger over the new ring road.",
            "Residents <expressed> anger over the new ring road",
        );
        check(
            "Despite warnings from the agency that the river would rise, they stayed.",
            "the agency <warnings> the river would rise",
        );
        check(
            "The Harbour Gazette report that the bridge was closed shocked the town.",
            "The Harbour Gazette <report> the bridge was closed",
        );
        check("He faced criticism for closing the old stone bridge.", "");
        check(
            "She came away convinced that the bridge would last.",
            "She <convinced> the bridge would last",
        );
    }

    #[test]
    fn finite_verbs_that_taggers_take_for_bare_ones() {
        check("Many live there and see the road as a threat.", "Many <see> the road as a threat");
        check(
            "Some residents, however, question the sense of the plan.",
            "Some residents <question> the sense of the plan",
        );
    }

    #[test]
    fn few_words_take_what_stands_behind_them() {
        check(
            "Lund called the sale of the park a mistake.",
            "Lund <called> the sale of the park a mistake",
        );
        check(
            "The mayor cited a letter from the harbour office.",
            "The mayor <cited> a letter from the harbour office",
        );
        check(
            "Prosecutors charged two men with stealing the boat.",
            "Prosecutors <charged> two men with stealing the boat",
        );
        check(
            "She said the pump helps when the river is high.",
            "She <said> the pump helps when the river is high",
        );
    }

    #[test]
    fn days_part_wills_from_their_verbs() {
        check(
            "Lund promised on Monday to rebuild the old harbour.",
            "Lund <promised> to rebuild the old harbour",
        );
        check(
            "The firm hopes to be ready for the cold winter.",
            "The firm <hopes> to be ready for the cold winter",
        );
    }

    #[test]
    fn people_without_a_name() {
        check(
            "Most believe that the economy has improved since May.",
            "Most <believe> the economy has improved since May",
        );
        check("Nobody believes that the bridge will last.", "");
    }

    #[test]
    fn what_is_told_beside_a_quotation() {
        check(
            "“It will last,” Lund said, adding that the bridge had been tested.",
            "Lund <said> It will last,\nLund <adding> the bridge had been tested",
        );
        check(
            "“It will last,” Lund said during a visit to the old bridge in May.",
            "Lund <said> It will last,",
        );
    }

    #[test]
    fn reported_speech() {
        check(
            "The company said it would close two plants.",
            "The company <said> it would close two plants",
        );
        check(
            "The river rose by two metres, according to the agency.",
            "the agency <according to> The river rose by two metres",
        );
    }

    #[test]
    fn thought_will_and_judgement() {
        check(
            "The union believes that the plant will stay open.",
            "The union <believes> the plant will stay open",
        );
        check(
            "Lund is confident that the bridge will last.",
            "Lund <confident> the bridge will last",
        );
        check(
            "The minister vowed to rebuild the old harbour.",
            "The minister <vowed> to rebuild the old harbour",
        );
        check(
            "Residents condemned the sale of the old park.",
            "Residents <condemned> the sale of the old park",
        );
        check(
            "The mayor called for a new vote on the plan.",
            "The mayor <called> a new vote on the plan",
        );
        check(
            "Her claim that the water was safe angered the town.",
            "Her <claim> the water was safe",
        );
        check("The storm made the river rise by two metres.", "");
    }

    #[test]
    fn doers_of_passives_judge() {
        check(
            "The sale of the old park was condemned by the residents.",
            "the residents <condemned> The sale of the old park",
        );
    }

    #[test]
    fn judgements_go_with_what_is_judged() {
        check(
            "Lund blasted the council for closing the old bridge.",
            "Lund <blasted> the council for closing the old bridge",
        );
        check("The firm continued talks with its old rival.", "");
    }

    #[test]
    fn nouns_and_adjectives_tell() {
        check(
            "Her promise to rebuild the old harbour pleased the town.",
            "Her <promise> to rebuild the old harbour",
        );
        check("Lund is critical of the sale of the park.", "Lund <critical> the sale of the park");
        check(
            "The union is eager to keep the plant open.",
            "The union <eager> to keep the plant open",
        );
    }

    #[test]
    fn clauses_stand_apart_from_their_verb() {
        check(
            "Lund said on Friday at a meeting in Oslo that the bridge may last.",
            "Lund <said> the bridge may last",
        );
        check(
            "Lund said that the bridge is old, that it may last and that nobody knows how long.",
            "Lund <said> the bridge is old, that it may last and that nobody knows how long",
        );
        check("Lund said nothing for an hour on Friday.", "");
        check(
            "As the figures show, the river rose by two metres.",
            "the figures <show> the river rose by two metres",
        );
        check("Speaking to reporters from the region, Lund smiled.", "");
    }
}
