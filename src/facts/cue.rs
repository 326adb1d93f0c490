//! Words that tell of another's words: verbs of saying, thinking, wanting and judging, and nouns made
//! of them, with what each takes as the words that it tells.
//!
//! The classes follow the attribution relations of Pareti (2015): assertions, beliefs, facts and
//! eventualities.

use crate::table;

/// Takes a clause, or words between quotation marks: "said (that) …".
pub const SPEECH: u8 = 1;
/// Takes a clause: "believes (that) …".
pub const THOUGHT: u8 = 2;
/// Takes an infinitive: "vowed to …".
pub const WILL: u8 = 4;
/// Takes a noun phrase: "condemned the …".
pub const JUDGEMENT: u8 = 8;
/// Takes a noun phrase behind a preposition: "called for …".
pub const MATTER: u8 = 16;
/// Takes a noun phrase behind "at" or "in": "bristled at …".
pub const TARGET: u8 = 64;
/// Takes a noun phrase and "as": "sees it as a …".
pub const REGARD: u8 = 128;
/// Tells words of the speaker's own, even one alone: "called it a …".
pub const WORDING: u8 = 32;

use JUDGEMENT as N;
use MATTER as O;
use REGARD as G;
use SPEECH as S;
use TARGET as A;
use THOUGHT as T;
use WILL as I;
use WORDING as W;

/// Verbs and what they take. Sorted.
#[rustfmt::skip]
const VERBS: &[(&str, u8)] = &[
    ("abhor", N), ("accept", T | N), ("acclaim", N), ("accuse", N), ("ache", I),
    ("acknowledge", S | N), ("acquiesce", I | O), ("add", S), ("admire", N), ("admit", S | N),
    ("admonish", N), ("adore", N), ("advise", S | I), ("advocate", N | O), ("affirm", S),
    ("agonize", O), ("agree", S | T | I | O), ("aim", I), ("alert", S | O), ("allege", S),
    ("allude", O), ("amplify", N), ("announce", S | N), ("answer", S), ("anticipate", T | N),
    ("apologize", O), ("applaud", N | W), ("appraise", N), ("appreciate", N), ("approve", N | O),
    ("argue", S | O), ("articulate", N), ("ascertain", T), ("ask", S | I | O), ("aspire", I),
    ("assail", N | W), ("assert", S), ("assess", T | N), ("assume", T), ("assure", S),
    ("attack", N | W), ("attest", S), ("attribute", N), ("authorize", I | N), ("aver", S),
    ("avow", S | I), ("back", N), ("badmouth", N), ("bait", N), ("balk", A), ("bark", S),
    ("bash", N), ("baulk", A), ("beg", S | I | O), ("begrudge", N), ("believe", T | N | O | A),
    ("belittle", N), ("bellow", S), ("bemoan", N), ("berate", N), ("beseech", I), ("bet", T),
    ("bewail", N), ("bicker", O), ("blame", N | O), ("blast", S | N | W), ("blog", S), ("blurt", S),
    ("boast", S | O), ("boo", N), ("brag", S | O), ("brand", N | W), ("bridle", A), ("bristle", A),
    ("brood", O), ("calculate", T), ("call", N | O | W), ("care", O), ("caricature", N),
    ("carp", S | O), ("cast", G), ("castigate", N | W), ("caution", S | I | O), ("censure", N),
    ("certify", S), ("chafe", A), ("challenge", N), ("champion", N), ("chant", S),
    ("characterise", N | W), ("characterize", N | W), ("charge", S | N), ("chastise", N),
    ("chat", O), ("cheer", N), ("chide", N), ("chime", S), ("christen", N | W), ("chronicle", N),
    ("chuckle", S), ("cite", N | W), ("claim", S | I), ("clamor", I | O), ("clamour", I | O),
    ("clarify", S), ("clash", O), ("command", S | I), ("commend", N | W), ("comment", S | O),
    ("communicate", S), ("compare", N), ("complain", S | O), ("compliment", N), ("concede", S),
    ("conceive", T | O), ("conclude", S), ("concur", S | O), ("condemn", N | W), ("condone", N),
    ("confess", S | O), ("confide", S), ("confirm", S | N), ("conflate", N), ("confront", N),
    ("congratulate", N), ("conjecture", T), ("consent", I), ("consider", T | N), ("conspire", I),
    ("contemplate", N), ("contend", S), ("contest", N), ("continue", S), ("contradict", N),
    ("contrast", N), ("converse", O), ("convey", S | N), ("convince", T | I), ("corroborate", N),
    ("counsel", S), ("counter", S | N), ("covet", N), ("crave", N), ("credit", N), ("cringe", A),
    ("criticise", N | W), ("criticize", N | W), ("critique", N), ("crow", O), ("cry", S),
    ("curse", S | N), ("damn", N), ("debunk", N), ("decide", T | I | O), ("declare", S | N),
    ("decline", I), ("decree", S | N), ("decry", N | W), ("deduce", T), ("deem", T | N | W),
    ("defame", N), ("defend", N), ("degrade", N), ("deign", I), ("deliberate", O), ("delight", A),
    ("demand", S | I | N | O), ("demean", N), ("demonize", N), ("demonstrate", T), ("denigrate", N),
    ("denounce", N | W), ("deny", S | N), ("depict", N | W), ("deplore", N | W), ("deprecate", N),
    ("deride", N | W), ("describe", N | W), ("desire", I | N), ("despise", N), ("detail", N),
    ("determine", T | I), ("detest", N), ("dictate", S), ("direct", I), ("disagree", T | O),
    ("disapprove", O), ("disavow", N), ("disbelieve", T | N), ("discern", T | N),
    ("disclose", S | N), ("discount", N), ("discover", T), ("discredit", N), ("discuss", N),
    ("disdain", N), ("dislike", N), ("dismiss", N | W), ("disown", N), ("disparage", N),
    ("dispute", T | N), ("disrespect", N), ("diss", N), ("dissect", N), ("dissuade", I),
    ("distrust", N), ("dither", O), ("divulge", N), ("document", N), ("doubt", T | N),
    ("downplay", N), ("drawl", S), ("dread", T | N), ("dream", T | O), ("dub", N | W), ("dwell", O),
    ("echo", N), ("elaborate", S), ("elect", I), ("elucidate", N), ("email", S), ("embrace", N),
    ("emphasise", S | N), ("emphasize", S | N), ("encourage", I | N), ("endorse", N),
    ("enquire", S | O), ("enthuse", S), ("enumerate", N), ("envisage", T | N), ("envision", T | N),
    ("envy", N), ("equate", N), ("espouse", N), ("establish", T), ("esteem", N),
    ("estimate", T | N), ("eulogize", N), ("evaluate", N), ("exaggerate", N), ("exalt", N),
    ("exclaim", S), ("excoriate", N | W), ("exhort", I), ("exonerate", N), ("expect", T | I | N),
    ("explain", S | N), ("expose", N), ("expound", O), ("express", N), ("extol", N | W),
    ("extrapolate", T), ("exult", S), ("fantasise", T | O), ("fantasize", T | O), ("fault", N),
    ("favor", N), ("favour", N), ("fawn", O), ("fear", T | I | N), ("feel", T), ("fete", N),
    ("feud", O), ("find", T | N), ("fixate", O), ("flay", N), ("float", N), ("forecast", S | T | N),
    ("foresee", T | N), ("foretell", S), ("forget", T), ("frame", N), ("fret", O), ("fume", S | O),
    ("gasp", S | A), ("glamorize", N), ("glean", T), ("gloat", O), ("glorify", N), ("goad", N),
    ("gossip", O), ("grill", N), ("gripe", S | O), ("groan", S), ("grouse", S), ("growl", S),
    ("grumble", S | O), ("guarantee", S | I | N), ("guess", T), ("gush", S | O), ("haggle", O),
    ("hail", N | W), ("hammer", N | W), ("harangue", N), ("hark", O), ("harp", O), ("hate", I | N),
    ("hazard", S), ("hear", T | N), ("heckle", N), ("herald", N), ("hesitate", I), ("highlight", N),
    ("hint", S | O | A), ("hiss", S), ("holler", S), ("hope", T | I | O), ("howl", S), ("hype", N),
    ("hypothesise", S), ("hypothesize", S), ("identify", N), ("idolize", N), ("ignore", N),
    ("illustrate", T | N), ("imagine", T | N), ("implore", S | I), ("imply", S), ("impugn", N),
    ("indicate", S | N), ("infer", T), ("inform", S | O), ("inquire", S | O), ("insist", S | O),
    ("instruct", S | I | O), ("insult", N), ("intend", I), ("interject", S), ("interpret", N),
    ("intimate", S), ("intone", S), ("intuit", T), ("invite", I), ("invoke", N), ("issue", N),
    ("itch", I), ("jeer", N | A), ("joke", S | O), ("judge", T | N), ("know", T | N),
    ("label", N | W), ("lambast", N | W), ("lambaste", N), ("lament", S | N | O), ("lampoon", N),
    ("lash", N | O | A), ("laud", N | W), ("laugh", S | A), ("learn", T | O), ("lecture", N),
    ("lie", O), ("like", T | I | N), ("liken", N | W), ("link", N), ("lionize", N), ("list", N),
    ("loathe", N), ("lobby", O), ("long", I), ("look", I), ("love", I | N), ("maintain", S),
    ("malign", N), ("marvel", A), ("mention", S | N), ("minimize", N), ("mischaracterize", N),
    ("misrepresent", N), ("mistrust", N), ("moan", S | O), ("mock", N | W), ("mourn", N),
    ("mumble", S), ("murmur", S), ("muse", S | O), ("mutter", S), ("name", N | W), ("narrate", S),
    ("nickname", N | W), ("note", S | N), ("notice", T), ("notify", S), ("object", S | O),
    ("observe", S), ("obsess", O), ("offer", I), ("opine", S | O), ("oppose", N), ("opt", I),
    ("order", I | N), ("outline", S | N), ("overestimate", N), ("overhype", N), ("overrule", N),
    ("overstate", N), ("overturn", N), ("paint", N), ("pan", N | W), ("perceive", S | T | N),
    ("persuade", I), ("petition", I | N | O), ("picture", T | N), ("pillory", N), ("pitch", N),
    ("plan", T | I), ("plead", S | I | O), ("pledge", S | I | N), ("plot", I), ("point", S | O),
    ("ponder", N), ("pontificate", S), ("portray", N | W), ("posit", S), ("post", S),
    ("postulate", S), ("praise", N | W), ("pray", T | O), ("preach", S | O), ("predict", S | N),
    ("prefer", I | N), ("press", N | O), ("pressure", I | N), ("presume", T), ("pretend", T | I),
    ("prioritize", N), ("prize", N), ("proclaim", S | N), ("prod", I | N), ("profess", S | I),
    ("project", T | N), ("promise", S | I | N), ("promote", N), ("pronounce", S | N | W),
    ("prophesy", S), ("propose", S | I | N), ("propound", N), ("protest", S | N | O), ("prove", T),
    ("provide", T), ("publicize", N), ("purport", I), ("purr", S), ("push", I | O), ("quarrel", O),
    ("question", N), ("quibble", S | O), ("quip", S), ("quiz", N | O), ("quote", N | W),
    ("rage", A), ("rail", O), ("rant", S | O), ("rap", N), ("rasp", S), ("rate", N),
    ("rationalize", T), ("rave", O), ("react", O), ("reaffirm", S | N), ("realise", T),
    ("realize", T), ("reason", S), ("reassess", N), ("reassure", S), ("rebuff", N),
    ("rebuke", N | W), ("rebut", N), ("recall", S | N), ("recant", N), ("recap", N), ("recite", N),
    ("reckon", T), ("recognise", T | N), ("recognize", T | N), ("recoil", A), ("recommend", S | N),
    ("reconsider", N), ("recount", S | N), ("refer", O), ("reference", N), ("reflect", O),
    ("reframe", N), ("refuse", I), ("refute", N), ("regard", N), ("regret", T | N),
    ("reiterate", S | N), ("reject", N), ("rejoice", S | A), ("relate", S | N), ("relay", S | N),
    ("remark", S), ("remember", T | N), ("remind", S | O), ("reminisce", O), ("remonstrate", S),
    ("renounce", N), ("repeat", S | N), ("reply", S), ("report", S | N), ("reprimand", N),
    ("reproach", N), ("reprove", N), ("repudiate", N), ("request", S | I | N), ("resent", N),
    ("resist", N), ("resolve", T | I), ("respect", N), ("respond", S | O), ("restate", N),
    ("retell", N), ("rethink", N), ("retort", S), ("retweet", S), ("reveal", S | N), ("revere", N),
    ("revile", N), ("rhapsodize", O), ("ridicule", N), ("riff", O), ("rip", N | W), ("roar", S),
    ("roast", N | W), ("romanticize", N), ("rubbish", N | W), ("rule", S | O), ("ruminate", O),
    ("salute", N), ("satirize", N), ("savage", N | W), ("say", S), ("scheme", I), ("scoff", S | A),
    ("scold", N), ("scorn", N), ("scowl", A), ("scream", S), ("see", T | G), ("seek", I | N),
    ("seethe", S | O), ("seize", O), ("sense", T | N), ("shame", N), ("shout", S | A),
    ("show", T | N), ("shriek", S), ("shudder", A), ("side", O), ("sigh", S), ("signal", S | N),
    ("signify", S), ("skewer", N | W), ("slam", N | W), ("slander", N), ("slate", N | W),
    ("smear", N), ("smirk", S | A), ("snap", S), ("snarl", S), ("sneer", A), ("snicker", S | A),
    ("sniff", S | A), ("snipe", A), ("sob", S), ("spar", O), ("speak", O), ("specify", S),
    ("speculate", S | O), ("spell", N), ("spit", S), ("splutter", S), ("spotlight", N),
    ("spurn", N), ("squabble", O), ("stammer", S), ("state", S | N), ("stigmatize", N),
    ("stipulate", S), ("stress", S | N), ("strive", I), ("stutter", S), ("style", N | W),
    ("submit", S), ("suggest", S | N), ("sum", N), ("summarise", N), ("summarize", N),
    ("support", N), ("suppose", T), ("surmise", S), ("suspect", T | N), ("swear", S | I),
    ("swipe", A), ("sympathise", O), ("sympathize", O), ("table", N), ("talk", O), ("taunt", N),
    ("teach", T), ("tease", N), ("telegraph", S | N), ("tell", S | I | O), ("term", N | W),
    ("testify", S | O), ("text", S), ("thank", N), ("theorise", S), ("theorize", S),
    ("think", T | O), ("threaten", S | I), ("thunder", S), ("title", N | W), ("touch", O),
    ("tout", N | W), ("trash", N), ("treat", G), ("trivialize", N), ("trumpet", N),
    ("trust", T | A), ("tussle", O), ("tweet", S), ("underestimate", N), ("underline", S | N),
    ("underplay", N), ("underscore", S | N), ("understand", T), ("understate", N), ("undertake", I),
    ("unleash", N), ("upbraid", N), ("uphold", N), ("urge", S | I | N | O), ("utter", S | N),
    ("value", N), ("venerate", N), ("vent", O), ("venture", S), ("verify", T), ("veto", N),
    ("vie", I), ("view", N), ("vilify", N), ("visualize", T | N), ("voice", N),
    ("volunteer", S | I), ("vote", I | O), ("vouch", S | O), ("vow", S | I | N), ("waffle", O),
    ("wail", S), ("want", I | N), ("warble", S), ("warn", S | I | N | O), ("weigh", O),
    ("welcome", N | W), ("whine", S | O), ("whisper", S), ("wince", A), ("wish", T | I),
    ("wonder", S | T | O), ("worry", T | O), ("worship", N), ("write", S), ("yearn", I | O),
    ("yell", S),
];

/// Past forms that no ending tells. Sorted.
const IRREGULAR: &[(&str, &str)] = &[
    ("chose", "choose"),
    ("chosen", "choose"),
    ("felt", "feel"),
    ("foresaw", "foresee"),
    ("foreseen", "foresee"),
    ("forgot", "forget"),
    ("found", "find"),
    ("heard", "hear"),
    ("knew", "know"),
    ("known", "know"),
    ("meant", "mean"),
    ("said", "say"),
    ("saw", "see"),
    ("seen", "see"),
    ("shown", "show"),
    ("sought", "seek"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("thought", "think"),
    ("told", "tell"),
    ("understood", "understand"),
    ("written", "write"),
    ("wrote", "write"),
];

/// Nouns, and whether they take a clause ("the claim that …"), an infinitive ("a promise to …") or a
/// phrase behind a preposition ("her criticism of …"). Sorted.
#[rustfmt::skip]
const NOUNS: &[(&str, u8)] = &[
    ("account", T), ("accusation", T), ("acknowledgment", T), ("admiration", O), ("admission", T),
    ("admonition", T | O), ("adulation", O), ("advice", T), ("advocacy", O), ("affirmation", T),
    ("agreement", T), ("alarm", T | O), ("allegation", T | O), ("ambition", I | O), ("anger", O),
    ("announcement", T | O), ("anticipation", T), ("apology", O), ("appreciation", O),
    ("approval", O), ("argument", T | O), ("assertion", T | O), ("assessment", T | O),
    ("assumption", T), ("assurance", T), ("attack", O), ("backing", O), ("belief", T | O),
    ("blame", O), ("boast", T), ("call", T | I | O), ("case", T), ("certainty", T), ("charge", T),
    ("claim", T | O), ("comment", T | O), ("commentary", O), ("commitment", T | I | O),
    ("complaint", T | O), ("concern", T | O), ("concession", T), ("conclusion", T | O),
    ("condemnation", O), ("confession", T | O), ("confidence", O), ("conjecture", T),
    ("consensus", T), ("contempt", O), ("contention", T), ("contentment", O), ("conviction", T),
    ("counterclaim", T), ("criticism", O), ("critique", O), ("curiosity", O), ("decision", T | I),
    ("declaration", T), ("defence", O), ("defense", O), ("demand", T | I | O), ("denial", T | O),
    ("denunciation", O), ("depiction", O), ("description", O), ("desire", T | I),
    ("determination", T | I), ("diagnosis", T | O), ("disappointment", O), ("disapproval", O),
    ("disbelief", T | O), ("disclosure", T), ("discovery", T), ("disdain", O), ("disgust", O),
    ("dislike", O), ("dismay", O), ("dismissal", O), ("displeasure", O), ("dissatisfaction", O),
    ("distrust", O), ("doubt", T | O), ("dream", T | O), ("eagerness", T | I), ("embrace", O),
    ("emphasis", T | O), ("endorsement", O), ("enthusiasm", O), ("estimate", T | O),
    ("evaluation", O), ("exasperation", O), ("expectation", T), ("explanation", O), ("faith", O),
    ("fear", T | O), ("feeling", T), ("finding", T), ("forecast", T | O), ("frustration", O),
    ("fury", O), ("goal", I), ("grievance", O), ("guarantee", T), ("guess", T), ("guidance", T),
    ("hatred", O), ("hesitation", I | O), ("hint", T), ("hope", T | O), ("hostility", O),
    ("hypothesis", T), ("idea", T | O), ("illusion", O), ("impression", T), ("inclination", I),
    ("indictment", O), ("indignation", O), ("inquiry", O), ("insinuation", T), ("insistence", T),
    ("instruction", T | I), ("intent", I), ("intention", T | I), ("interest", O),
    ("interpretation", T | O), ("intuition", T), ("invitation", T | I), ("ire", O),
    ("irritation", O), ("jab", O), ("joke", T), ("judgement", T | O), ("judgment", T | O),
    ("justification", O), ("lament", O), ("lie", T), ("longing", I | O), ("mantra", T),
    ("mention", O), ("message", T), ("misgiving", O), ("mistrust", O), ("mockery", O),
    ("motion", I), ("narrative", T), ("notion", T), ("oath", T | I), ("objection", O),
    ("observation", T | O), ("obsession", O), ("offence", O), ("offense", O), ("offer", T | I),
    ("opinion", T | O), ("opposition", O), ("order", T | I), ("outcry", O), ("outrage", O),
    ("perception", T | O), ("petition", I), ("plan", T | I | O), ("plea", T | I | O),
    ("pledge", T | I), ("plot", I), ("portrayal", O), ("position", T), ("praise", O),
    ("prediction", T | O), ("preference", T | I | O), ("presumption", T), ("pretense", T),
    ("proclamation", T), ("prognosis", T), ("projection", T | O), ("promise", T | I | O),
    ("pronouncement", T | O), ("proposal", T | I | O), ("qualm", O), ("quest", I), ("question", O),
    ("readiness", T | I), ("realization", T), ("reassurance", T | O), ("rebuke", O),
    ("rebuttal", O), ("reckoning", T), ("recollection", T | O), ("recommendation", T | I | O),
    ("reference", O), ("reflection", O), ("refusal", T | I), ("regret", O), ("rejection", O),
    ("reluctance", T | I), ("remark", T | O), ("reminder", T), ("remorse", O), ("reply", T | O),
    ("report", T), ("repudiation", O), ("request", T | I), ("resentment", O), ("reservation", O),
    ("resolve", I), ("respect", O), ("response", O), ("retort", T | O), ("revelation", T | O),
    ("rhetoric", T | O), ("ridicule", O), ("ruling", T), ("rumination", O), ("rumor", T),
    ("rumour", T), ("satisfaction", T | O), ("scepticism", O), ("scorn", O), ("sense", T),
    ("sentiment", T), ("shock", T | O), ("shot", O), ("signal", T), ("skepticism", O), ("slur", O),
    ("sorrow", O), ("speculation", T | O), ("stance", O), ("statement", T | O), ("stipulation", T),
    ("suggestion", T | O), ("support", O), ("surprise", T | O), ("suspicion", T | O), ("swipe", O),
    ("sympathy", O), ("take", O), ("tale", T | O), ("talk", O), ("temptation", I), ("testament", O),
    ("testimony", T), ("theory", T | O), ("thinking", T | O), ("thought", T | O), ("threat", T | I),
    ("tirade", O), ("tribute", O), ("tweet", T | O), ("understanding", T | O), ("unease", O),
    ("unwillingness", T | I), ("urge", I), ("verdict", T | O), ("view", T | O), ("vision", O),
    ("vow", T | I), ("warning", T | O), ("willingness", T | I), ("wish", T | I), ("worry", T | O),
];

/// Adjectives of mind, and whether they take an infinitive ("eager to …") or a phrase behind a
/// preposition ("critical of …"). Sorted.
#[rustfmt::skip]
const ADJECTIVES: &[(&str, u8)] = &[
    ("adamant", O), ("afraid", O | I), ("alarmed", O), ("amazed", I | O), ("ambivalent", O),
    ("amused", O), ("angry", O), ("annoyed", O), ("anxious", O | I), ("apologetic", O),
    ("appalled", O), ("appreciative", O), ("apprehensive", O), ("ashamed", O),
    ("astonished", I | O), ("aware", O), ("baffled", O), ("bearish", O), ("bent", O), ("bitter", O),
    ("blunt", O), ("bothered", O), ("bullish", O), ("candid", O), ("careful", I), ("cautious", O),
    ("certain", O), ("clear", O), ("comfortable", O), ("committed", O), ("complimentary", O),
    ("concerned", O), ("confident", O), ("contemptuous", O), ("content", I), ("convinced", O),
    ("coy", O), ("critical", O), ("curious", I | O), ("cynical", O), ("dedicated", O),
    ("defensive", O), ("delighted", I), ("desperate", I), ("determined", I),
    ("disappointed", I | O), ("disdainful", O), ("disgusted", O), ("dismayed", O),
    ("dismissive", O), ("dissatisfied", O), ("disturbed", O), ("doubtful", O), ("dubious", O),
    ("eager", I), ("effusive", O), ("embarrassed", O), ("encouraged", O), ("enraged", O),
    ("enthusiastic", O), ("envious", O), ("excited", O), ("fearful", O), ("fond", O), ("frank", O),
    ("frightened", O), ("frustrated", O), ("furious", O), ("glad", I), ("grateful", O),
    ("gratified", I | O), ("happy", O | I), ("heartened", O), ("hell-bent", O), ("hesitant", I),
    ("honored", I), ("hopeful", O), ("horrified", I | O), ("hostile", O), ("impatient", I),
    ("impressed", O), ("inclined", I), ("indifferent", O), ("infuriated", O), ("insistent", O),
    ("intent", O), ("interested", O), ("irked", O), ("irritated", O), ("jealous", O), ("keen", I),
    ("livid", O), ("loath", I), ("mad", O), ("mindful", O), ("mum", O), ("nervous", O),
    ("noncommittal", O), ("obsessed", O), ("open", O), ("opposed", O), ("optimistic", O),
    ("outraged", O), ("outspoken", O), ("overjoyed", I | O), ("passionate", O), ("perplexed", O),
    ("pessimistic", O), ("pleased", I | O), ("positive", O), ("preoccupied", O), ("prepared", I),
    ("proud", O), ("puzzled", O), ("quick", I), ("quiet", O), ("ready", I), ("regretful", O),
    ("relieved", I), ("reluctant", I), ("reticent", O), ("sad", I | O), ("saddened", O),
    ("satisfied", O), ("scared", O), ("scathing", O), ("sceptical", O), ("scornful", O),
    ("shocked", I | O), ("silent", O), ("skeptical", O), ("skittish", O), ("sorry", I | O),
    ("stunned", I | O), ("supportive", O), ("sure", O), ("surprised", I | O), ("suspicious", O),
    ("sympathetic", O), ("tempted", I), ("terrified", O), ("thankful", O), ("thrilled", I | O),
    ("tired", O), ("troubled", O), ("unapologetic", O), ("unaware", O), ("uncertain", O),
    ("uncomfortable", O), ("unconvinced", O), ("undecided", O), ("uneasy", O), ("unhappy", O),
    ("unimpressed", O), ("unsure", O), ("unwilling", I), ("upbeat", O), ("upset", O), ("vague", O),
    ("vocal", O), ("wary", O), ("willing", I), ("wistful", O), ("worried", O),
];

/// Longest word looked up, in bytes.
const LONGEST: usize = 16;

/// What a verb takes as the words that it tells, as bits; 0 where it tells none.
pub fn takes(word: &str) -> u8 {
    with_lower(word, |lower| {
        let past = IRREGULAR.binary_search_by_key(&lower, |row| row.0);
        past.map_or_else(|_| regular(lower), |at| verb(IRREGULAR[at].1).unwrap_or(0))
    })
    .unwrap_or(0)
}

/// Whether a word is a verb of saying or thinking.
pub fn is_cue(word: &str) -> bool {
    takes(word) & (SPEECH | THOUGHT) != 0
}

/// Whether words between quotation marks may be what a verb tells.
pub fn quotes(word: &str) -> bool {
    takes(word) & (SPEECH | WORDING) != 0
}

/// Whether a verb's "to" leads to those who hear it, not to what it tells: "spoke to reporters".
pub fn addresses(word: &str) -> bool {
    ["speak", "spoke", "talk", "chat", "testif", "preach", "complain"]
        .iter()
        .any(|stem| word.to_lowercase().starts_with(stem))
}

/// What a noun takes as the words that it tells, as bits.
pub fn noun_takes(word: &str) -> u8 {
    with_lower(word, |lower| {
        let one = lower.strip_suffix('s').unwrap_or(lower);
        table::find(NOUNS, lower).or_else(|| table::find(NOUNS, one)).unwrap_or(0)
    })
    .unwrap_or(0)
}

/// What an adjective of mind takes as the words that it tells, as bits.
pub fn adjective_takes(word: &str) -> u8 {
    with_lower(word, |lower| table::find(ADJECTIVES, lower).unwrap_or(0)).unwrap_or(0)
}

fn with_lower<T>(word: &str, read: impl FnOnce(&str) -> T) -> Option<T> {
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok().map(read)
}

fn verb(lemma: &str) -> Option<u8> {
    table::find(VERBS, lemma)
}

/// A form with an ending: its lemma is the form without it, with an "e" or a "y" for it, or with a
/// doubled consonant made single.
fn regular(form: &str) -> u8 {
    if let Some(takes) = verb(form) {
        return takes;
    }
    let stems = ["s", "es", "d", "ed", "ing"].into_iter().filter_map(|end| form.strip_suffix(end));
    let mut lemma = [0; LONGEST + 1];
    for stem in stems.filter(|stem| stem.len() > 1) {
        let bytes = stem.as_bytes();
        let doubled = bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
        let single = doubled.then(|| &stem[..stem.len() - 1]);
        lemma[..bytes.len()].copy_from_slice(bytes);
        lemma[bytes.len()] = b'e';
        let silent = std::str::from_utf8(&lemma[..=bytes.len()]).ok();
        let found = verb(stem).or_else(|| silent.and_then(verb)).or_else(|| single.and_then(verb));
        let found = found.or_else(|| {
            let root = stem.strip_suffix('i')?;
            lemma[root.len()] = b'y';
            verb(std::str::from_utf8(&lemma[..=root.len()]).ok()?)
        });
        if let Some(takes) = found {
            return takes;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_led_back_to_their_verbs() {
        for (word, expected) in [
            ("said", S),
            ("Said", S),
            ("says", S),
            ("denied", S | N),
            ("denies", S | N),
            ("arguing", S | O),
            ("planned", T | I),
            ("admitted", S | N),
            ("knew", T | N),
            ("hailed", N | W),
            ("sat", 0),
            ("", 0),
            ("s", 0),
        ] {
            assert_eq!(takes(word), expected, "{word}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(VERBS.is_sorted_by_key(|row| row.0));
        assert!(IRREGULAR.is_sorted_by_key(|row| row.0));
        assert!(NOUNS.is_sorted_by_key(|row| row.0));
        assert!(ADJECTIVES.is_sorted_by_key(|row| row.0));
    }
}
