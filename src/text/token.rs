//! Text → tokens: a span and a kind, in order, without a copy of the text.
//!
//! Words are cut as the English Universal Dependencies cut them: clitics stand apart ("did|n't",
//! "Armenia|'s"), hyphens too ("long|-|awaited"), an abbreviation keeps its stops ("U.S.", "Mr.").
//! Scripts written without spaces give one token a character.

use super::{abbreviation, span::Span};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits, stops or an apostrophe inside.
    Word,
    /// Digits, with their separators and an ordinal's ending.
    Number,
    /// A mark of punctuation, or a run of stops or dashes.
    Punct,
    /// Any other sign: currency, arithmetic, emoji.
    Symbol,
    /// A web address, e-mail address, @name or #tag.
    Link,
}

/// The smallest piece that the later stages see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text, never empty.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Cuts `span` of `text` into tokens and appends them to `tokens`.
pub fn tokenize(text: &str, span: Span, tokens: &mut Vec<Token>) {
    let mut at = span.start;
    while let Some(c) = text[at..span.end].chars().next() {
        if is_space(c) {
            at += c.len_utf8();
            continue;
        }
        let rest = &text[at..span.end];
        let (len, kind) = next_token(rest, c);
        let token = Token { span: Span::new(at, at + len), kind };
        at += len;
        if kind == TokenKind::Word {
            push_word(text, token, tokens);
        } else {
            tokens.push(token);
        }
    }
}

/// White space, and the format characters that stand for none (BOM, zero-width space, soft marks of
/// direction).
pub fn is_space(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
}

/// Letters of scripts that put no space between words.
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Marks that open or close a quotation.
pub fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
    )
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_mark(c)
}

/// Combining marks, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{200c}' | '\u{200d}')
}

fn is_wordy(c: char) -> bool {
    (is_letter(c) || c.is_ascii_digit()) && !is_ideograph(c)
}

/// Times that a sign stands in a row from which it is a line drawn, or noise: one token.
const DRAWN: usize = 8;

fn next_token(rest: &str, c: char) -> (usize, TokenKind) {
    if let Some(len) = link(rest, c) {
        return (len, TokenKind::Link);
    }
    if c.is_ascii_digit() || (c == '.' && rest[1..].starts_with(|d: char| d.is_ascii_digit())) {
        return number(rest);
    }
    if is_ideograph(c) {
        return (c.len_utf8(), TokenKind::Word);
    }
    if is_letter(c) {
        return (word(rest), TokenKind::Word);
    }
    if c.is_numeric() {
        return (c.len_utf8(), TokenKind::Number);
    }
    let kind = if is_punct(c) { TokenKind::Punct } else { TokenKind::Symbol };
    let same = rest.len() - rest.trim_start_matches(c).len();
    if same >= DRAWN * c.len_utf8() {
        return (same, kind);
    }
    match c {
        '.' | '-' | '!' | '?' | '=' | '*' | '_' | '~' => (same, TokenKind::Punct),
        '\'' if rest.starts_with("''") => (2, TokenKind::Punct),
        '`' => (same.min(2), kind),
        _ if kind == TokenKind::Punct => (c.len_utf8(), kind),
        _ => (symbol(rest), kind),
    }
}

fn is_punct(c: char) -> bool {
    c.is_ascii_punctuation()
        && !matches!(c, '$' | '+' | '<' | '>' | '^' | '|' | '~' | '=' | '%' | '&' | '@' | '#')
        || is_quote(c)
        || matches!(c, '\u{2010}'..='\u{2015}' | '…' | '•' | '·' | '¡' | '¿' | '§' | '¶' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？' | '｡' | '،' | '؛' | '؟' | '۔' | '।' | '॥' | '։' | '՝' | '፧' | '።' | '၊' | '။' | '⁃' | '‣' | '◦' | '†' | '‡' | '′' | '″')
}

/// A sign with the joiners and variation selectors that make one picture of several characters.
fn symbol(rest: &str) -> usize {
    let mut joined = true;
    rest.char_indices()
        .find(|&(_, c)| {
            let glue =
                matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}');
            let goes_on = glue || joined;
            joined = c == '\u{200d}';
            !goes_on
        })
        .map_or(rest.len(), |(i, _)| i)
}

/// Web addresses, e-mail addresses, @names and #tags: up to the next space, without the
/// punctuation that closes the sentence around them.
fn link(rest: &str, c: char) -> Option<usize> {
    let tagged =
        matches!(c, '@' | '#') && rest[1..].starts_with(|d: char| d.is_alphanumeric() || d == '_');
    if tagged {
        let name = |d: char| d.is_alphanumeric() || d == '_';
        return Some(1 + rest[1..].find(|d| !name(d)).unwrap_or(rest.len() - 1));
    }
    if !c.is_ascii_alphanumeric() {
        return None;
    }
    let head = ["http://", "https://", "www.", "HTTP://", "HTTPS://", "WWW."]
        .iter()
        .any(|h| rest.starts_with(h));
    let end = rest
        .char_indices()
        .take(if head { 2_000 } else { 80 })
        .find(|&(_, d)| {
            is_space(d)
                || matches!(d, '"' | '<' | '>' | '“' | '”' | '»')
                || (!head && !d.is_ascii_alphanumeric() && !"@._-+".contains(d))
        })
        .map_or_else(
            || {
                rest.char_indices()
                    .nth(if head { 2_000 } else { 80 })
                    .map_or(rest.len(), |(i, _)| i)
            },
            |(i, _)| i,
        );
    let whole =
        rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '-', '_']);
    if head {
        return Some(whole.len());
    }
    let (name, host) = whole.split_once('@')?;
    (!name.is_empty() && host.contains('.') && !host.contains('@')).then_some(whole.len())
}

/// Digits with separators between them: "100,000", "3.5", "10:30", "7/12/2023", "20th", "1990s";
/// with letters that are no unit they make a word: "5G", "3D".
fn number(rest: &str) -> (usize, TokenKind) {
    let bytes = rest.as_bytes();
    let mut len = 0;
    while len < bytes.len() {
        let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
        let inside = matches!(bytes[len], b'.' | b',' | b':' | b'/')
            && digit(len + 1)
            && (len > 0 || bytes[0] == b'.');
        if !(digit(len) || inside) {
            break;
        }
        len += 1;
    }
    let letters = rest[len..].find(|c: char| !is_wordy(c)).unwrap_or(rest.len() - len);
    let ending = &rest[len..len + letters];
    match ending {
        "" => (len, TokenKind::Number),
        "st" | "nd" | "rd" | "th" | "s" | "ST" | "ND" | "RD" | "TH" => {
            (len + letters, TokenKind::Number)
        }
        _ if letters <= 2
            && ending.bytes().all(|b| b.is_ascii_uppercase())
            && !matches!(
                ending,
                "AM" | "PM"
                    | "KM"
                    | "M"
                    | "K"
                    | "C"
                    | "F"
                    | "BC"
                    | "AD"
                    | "GW"
                    | "MW"
                    | "KG"
                    | "GB"
                    | "TB"
                    | "MB"
            ) =>
        {
            (len + letters, TokenKind::Word)
        }
        _ if ending.bytes().any(|b| b.is_ascii_digit()) => (len + letters, TokenKind::Word),
        _ => (len, TokenKind::Number),
    }
}

/// A run of letters with what holds it together: stops of an abbreviation, an apostrophe, digits.
fn word(rest: &str) -> usize {
    let run =
        |from: usize| rest[from..].find(|c: char| !is_wordy(c)).map_or(rest.len(), |i| from + i);
    let mut len = run(0);
    loop {
        let mut after = rest[len..].chars();
        let (mark, next) = (after.next(), after.next());
        let follows = next.is_some_and(is_letter);
        match mark {
            Some('.') if follows && joins(&rest[..len], &rest[len + 1..]) => len = run(len + 1),
            Some('.') if abbreviation::keeps_stop(&rest[..len], &rest[len + 1..]) => {
                return len + 1;
            }
            Some('\'' | '’' | 'ʼ') if follows => len = run(len + mark.map_or(0, char::len_utf8)),
            Some('&')
                if follows && len <= 2 && rest[..len].bytes().all(|b| b.is_ascii_uppercase()) =>
            {
                len = run(len + 1)
            }
            _ => return len,
        }
    }
}

/// Whether a stop without a space joins two pieces: "U.S", "Ph.D", "Amazon.com", "VLR.MI"; not
/// "end.Next".
fn joins(before: &str, after: &str) -> bool {
    let piece = &before[before.rfind('.').map_or(0, |i| i + 1)..];
    let next_len = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let lower = after.starts_with(char::is_lowercase);
    let capitals = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase());
    let ticker = (2..=5).contains(&piece.len())
        && (1..=2).contains(&next_len)
        && capitals(piece)
        && capitals(&after[..next_len]);
    ticker
        || piece.chars().count() == 1
        || (lower
            && matches!(
                &after[..next_len],
                "com"
                    | "org"
                    | "net"
                    | "edu"
                    | "gov"
                    | "io"
                    | "co"
                    | "uk"
                    | "de"
                    | "fr"
                    | "ru"
                    | "info"
                    | "js"
                    | "tv"
                    | "ai"
                    | "m"
            ))
        || (next_len == 1 && piece.chars().count() <= 2)
}

/// Pushes a word, its clitic apart.
fn push_word(text: &str, token: Token, tokens: &mut Vec<Token>) {
    let cut = clitic(token.span.of(text));
    if cut == 0 {
        tokens.push(token);
        return;
    }
    let middle = token.span.end - cut;
    tokens.push(Token { span: Span::new(token.span.start, middle), ..token });
    tokens.push(Token { span: Span::new(middle, token.span.end), ..token });
}

/// Bytes of the clitic at the end of a word: "'s", "n't", "'ll"; 0 where there is none.
fn clitic(word: &str) -> usize {
    let Some(mark) = word.rfind(['\'', '’', 'ʼ']) else {
        return 0;
    };
    let tail = word[mark..].trim_start_matches(['\'', '’', 'ʼ']);
    let is = |ending: &str| tail.eq_ignore_ascii_case(ending);
    if is("t") && word[..mark].ends_with(['n', 'N']) && mark > 1 {
        return word.len() - mark + 1;
    }
    let cut = ["s", "re", "ve", "ll", "d", "m"].into_iter().any(is);
    if cut && mark > 0 { word.len() - mark } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut tokens);
        let got: Vec<&str> = tokens.iter().map(|t| t.span.of(text)).collect();
        assert_eq!(got.join("|"), expected, "{text}");
    }

    #[test]
    fn words_and_clitics() {
        check("He didn't say Armenia's won't.", "He|did|n't|say|Armenia|'s|wo|n't|.");
        check("long-awaited O'Brien isn’t", "long|-|awaited|O'Brien|is|n’t");
        check("the players' union", "the|players|'|union");
        check("She'll, they’ve", "She|'ll|,|they|’ve");
    }

    #[test]
    fn abbreviations_keep_their_stops() {
        check("Mr. Smith of the U.S. Army.", "Mr.|Smith|of|the|U.S.|Army|.");
        check("a Ph.D. from Amazon.com at 5 p.m. today", "a|Ph.D.|from|Amazon.com|at|5|p.m.|today");
        check("the end.Next one", "the|end|.|Next|one");
        check("Velora (VLR.MI) of the USA. It", "Velora|(|VLR.MI|)|of|the|USA|.|It");
        check("AT&T and J.K. Rowling", "AT&T|and|J.K.|Rowling");
    }

    #[test]
    fn numbers() {
        check("$3.5bn, 100,000 or 12% by 2023.", "$|3.5|bn|,|100,000|or|12|%|by|2023|.");
        check("the 1990s, 20th, 5G at 10:30pm", "the|1990s|,|20th|,|5G|at|10:30|pm");
        check(".5 mm, 5km", ".5|mm|,|5|km");
    }

    #[test]
    fn links() {
        check(
            "See https://example.org/a_b?x=1. Or a.b@example.org, @nutgraf #wasm",
            "See|https://example.org/a_b?x=1|.|Or|a.b@example.org|,|@nutgraf|#wasm",
        );
    }

    #[test]
    fn other_scripts_and_signs() {
        check("東京で。", "東|京|で|。");
        check("👩‍👩‍👧 ok… -- 2½ m²", "👩‍👩‍👧|ok|…|--|2|½|m|²");
        check("हिन्दी में।", "हिन्दी|में|।");
        check("(((((((((a)) ++++++++", "(((((((((|a|)|)|++++++++");
    }
}
