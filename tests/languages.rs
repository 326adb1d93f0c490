//! Texts in fifteen languages: the language told, the sentences, and what each summary keeps to.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{lines, read};
use nutgraf::{Brief, Coverage, Length, Models, Options};

/// An article by its language, the gap between its sentences, and its sentences.
type Case = (&'static str, &'static str, &'static [&'static str]);

const ARTICLES: &[Case] = &[
    (
        "en",
        " ",
        &[
            "The harbour of Wennbury will close for eleven months from next Monday.",
            "Engineers found cracks in the old sea wall after the storm of 12 March.",
            "The repair costs £4,250,000, of which the county pays half.",
            "“We had no choice,” Dr. Helen Marsh of the harbour board said.",
            "About 120 fishing boats will have to land their catch in the next town.",
            "Owners of small boats fear that many visitors will not come back.",
        ],
    ),
    (
        "fr",
        " ",
        &[
            "Le vieux pont de Brévannes sera fermé à la circulation dès lundi prochain.",
            "Selon M. Delorme, maire de la commune, les travaux coûteront 2,5 millions d’euros.",
            "« Nous n’avions plus le choix », a-t-il déclaré devant le conseil municipal.",
            "Près de 1 200 voitures empruntent cet ouvrage chaque jour pour aller au marché.",
            "Les commerçants craignent une baisse de leur activité pendant l’été.",
            "Une déviation est prévue par la route de la forêt jusqu’en décembre.",
        ],
    ),
    (
        "de",
        " ",
        &[
            "Die alte Mühle in Großwalden wird am 3. Oktober für Besucher geöffnet.",
            "Der Verein hat dafür rund 1.250.000 Euro gesammelt und drei Jahre gebaut.",
            "„Wir sind sehr glücklich“, sagte Dr. Jürgen Kämpf bei der Führung.",
            "Im Erdgeschoss steht ein Mahlwerk, das z. B. Schulklassen selbst drehen dürfen.",
            "Nicht alle Nachbarn freuen sich über den Verkehr auf der schmalen Straße.",
            "Die Gemeinde will deshalb einen Parkplatz vor dem Ort bauen.",
        ],
    ),
    (
        "es",
        " ",
        &[
            "El ayuntamiento de Valdeolmos aprobó ayer la construcción de una escuela nueva.",
            "La obra costará 3.400.000 euros y se terminará en el otoño de 2027.",
            "¿Por qué se eligió un terreno tan lejos del centro?",
            "«Era el único que estaba libre», explicó la Sra. Muñoz durante la sesión.",
            "Los vecinos piden que un autobús lleve a los niños más pequeños.",
            "¡No vamos a esperar otros diez años!, gritó un padre desde el público.",
        ],
    ),
    (
        "pt",
        " ",
        &[
            "A câmara de Vila Serena não vai aumentar o preço da água no próximo ano.",
            "Segundo o Dr. João Falcão, a decisão custa 850.000 euros aos cofres da cidade.",
            "As famílias com mais de três filhos também terão um desconto na fatura.",
            "«É uma boa notícia para quem vive com pouco», disse uma moradora.",
            "A oposição lembrou que os canos são velhos e que as obras foram adiadas.",
            "Uma nova reunião foi marcada para o dia 14 de maio.",
        ],
    ),
    (
        "it",
        " ",
        &[
            "Il museo di Montelago riapre sabato dopo quattro anni di lavori.",
            "Il restauro è costato 6,8 milioni di euro, più del doppio del previsto.",
            "«Abbiamo salvato gli affreschi», ha detto il dott. Sandro Perulli alla stampa.",
            "Nella sala più grande sono esposte 1.300 monete trovate nel lago.",
            "L’ingresso non si paga fino alla fine del mese.",
            "Perché la torre resta chiusa?",
            "Il comune aspetta ancora una perizia sulla scala.",
        ],
    ),
    (
        "nl",
        " ",
        &[
            "De veerpont van Oosterwaard vaart vanaf maandag niet meer in het donker.",
            "Volgens de gemeente zijn er te weinig schippers om de dienst vol te houden.",
            "Het besluit treft ongeveer 1.400 reizigers, die nu moeten omrijden.",
            "“Dat kost mij elke dag een uur”, zei mevr. Dijkstra op de kade.",
            "Ook de bakker aan de overkant vreest voor zijn klanten.",
            "In het voorjaar wordt er opnieuw over de boot gesproken.",
        ],
    ),
    (
        "pl",
        " ",
        &[
            "Rada miasta Zalesino zgodziła się w piątek na budowę nowej biblioteki.",
            "Budynek będzie kosztował 12,5 mln złotych i stanie przy dworcu.",
            "„To nie jest zwykły gmach” – powiedziała prof. Żaneta Wójcik.",
            "Mieszkańcy czekali na tę decyzję od 2019 roku.",
            "Nie wszystkim podoba się jednak, że zniknie stary park.",
            "Prace zaczną się jesienią i potrwają około dwóch lat.",
        ],
    ),
    (
        "ru",
        " ",
        &[
            "В городе Заречинске в понедельник закрыли старый мост через реку.",
            "Ремонт обойдётся в 45,6 млн рублей и продлится не меньше года.",
            "«Мы не могли больше ждать», — сказал инженер И. П. Лаптев.",
            "Трещины нашли после паводка, который был здесь в апреле.",
            "Жители опасаются, что автобусы теперь будут ходить реже.",
            "Для пешеходов обещают построить временный переход.",
        ],
    ),
    (
        "uk",
        " ",
        &[
            "У місті Калинівка в понеділок відкрили нову лікарню для дітей.",
            "Будівництво коштувало 96,3 млн гривень і тривало понад три роки.",
            "«Це був довгий шлях», — сказала головна лікарка О. В. Гнатюк.",
            "У лікарні є двісті ліжок та власна їдальня.",
            "Мешканці сіл просять, щоб до неї їздив автобус.",
            "Про це міська рада говоритиме після свят.",
        ],
    ),
    (
        "tr",
        " ",
        &[
            "Yeşilova belediyesi eski tren istasyonunu bir müzeye çevirmek için karar aldı.",
            "Bu iş 18.500.000 liraya mal olacak ve iki yıl sürecek.",
            "Müdür Dr. Ayşe Gündoğdu, “Çok sevinçliyiz” dedi.",
            "İstasyondan son tren 1987’de geçti ve bina boş kaldı.",
            "Komşular ise gürültüden daha çok şikâyet edeceklerini söylüyor.",
            "Çalışmalar yaz bittikten sonra başlayacak.",
        ],
    ),
    (
        "ar",
        " ",
        &[
            "قرر مجلس المدينة يوم الاثنين إغلاق الجسر القديم لمدة عام كامل.",
            "وتبلغ كلفة الإصلاح ٢٫٥ مليون دينار، يدفع نصفها سكان الحي.",
            "وقال المهندس سالم الحداد: «لم يكن أمامنا خيار آخر».",
            "فهل يجد التجار طريقا آخر إلى السوق؟",
            "يعبر الجسر كل صباح نحو ألف سيارة، كما يقول رئيس البلدية.",
            "ومن المقرر أن تبدأ الأعمال بعد انتهاء موسم الأمطار.",
        ],
    ),
    (
        "hi",
        " ",
        &[
            "नगर परिषद ने सोमवार को पुराने पुल को एक साल के लिए बंद करने का फैसला किया।",
            "मरम्मत पर 2,50,00,000 रुपये खर्च होंगे, जिसका आधा हिस्सा राज्य देगा।",
            "\"हमारे पास कोई और रास्ता नहीं था\", डॉ. मीरा रावत ने कहा।",
            "क्या बच्चे अब नाव से स्कूल जाएंगे?",
            "गांव के दुकानदारों को डर है कि ग्राहक कम हो जाएंगे।",
            "बारिश के बाद काम शुरू होगा।",
        ],
    ),
    (
        "zh",
        "",
        &[
            "青河市政府星期一宣布，老码头将关闭十一个月。",
            "工程师在三月的风暴之后发现海堤上有许多裂缝。",
            "修理费用约为4,250,000元，其中一半由省里支付。",
            "“我们没有别的办法，”港务局的林工程师说。",
            "渔民们担心游客不会再来！",
            "新的码头什么时候能够开放呢？",
        ],
    ),
    (
        "ja",
        "",
        &[
            "青川市は月曜日、古い橋を一年間閉鎖すると発表した。",
            "三月の嵐のあと、橋の柱に多くのひびが見つかったためだ。",
            "修理には約4,250,000円がかかり、半分を県が負担する。",
            "「ほかに方法がなかった」と市の技術者は話した。",
            "商店の人たちは客が減ることを心配している。",
            "工事はいつ終わるのだろうか？",
        ],
    ),
];

/// Letters without their marks, as people type them who lack the keys.
fn plain(text: &str) -> String {
    const MARKED: &str = "àâäáãåçéèêëíîïìñóôöòõúùûüąćęłńśźżğışÇÉÖÜŻİŞ";
    const BARE: &str = "aaaaaaceeeeiiiinooooouuuuacelnszzgisCEOUZIS";
    let bare = |c| MARKED.chars().position(|m| m == c).and_then(|at| BARE.chars().nth(at));
    text.chars().map(|c| bare(c).unwrap_or(c)).collect()
}

fn sentences<'t>(brief: &Brief, text: &'t str) -> Vec<&'t str> {
    brief.article.sentences.iter().map(|range| &text[range.start..range.end]).collect()
}

#[test]
fn the_language_and_what_is_done_for_it_are_told() {
    for (language, gap, article) in ARTICLES {
        let brief = read(&article.join(gap), Length::Short);
        let full = *language == "en";
        let coverage = if full { Coverage::Full } else { Coverage::Summary };
        assert_eq!((brief.language.as_str(), brief.coverage), (*language, coverage));
        let facts = [
            brief.entities.len(),
            brief.dates.len(),
            brief.quantities.len(),
            brief.quotes.len(),
            brief.events.len(),
            brief.timeline.len(),
        ];
        assert_eq!(facts.iter().any(|&n| n > 0), full, "{language}: {facts:?}");
    }
}

#[test]
fn sentences_are_cut_at_the_stops_of_the_language() {
    for (language, gap, article) in ARTICLES {
        let text = article.join(gap);
        assert_eq!(sentences(&read(&text, Length::Short), &text), *article, "{language}");
    }
}

#[test]
fn lines_are_slices_of_the_text() {
    for (language, gap, article) in ARTICLES {
        let text = article.join(gap);
        for length in [Length::Short, Length::Medium, Length::Long] {
            let brief = read(&text, length);
            // Only English has a grammar by which a line is shortened, or a name put in.
            for line in lines(&brief).filter(|_| *language != "en") {
                let [range] = line.ranges[..] else { panic!("{language}: {line:?}") };
                assert_eq!(line.text, text[range.start..range.end], "{language}");
            }
        }
    }
}

#[test]
fn every_shape_is_there_and_keeps_its_length() {
    for (language, gap, article) in ARTICLES {
        let text = article.join(gap);
        for (length, points, tldr) in
            [(Length::Short, 3, 1), (Length::Medium, 5, 2), (Length::Long, 7, 3)]
        {
            let summary = read(&text, length).summary;
            assert_eq!(summary.key_points.len(), points.min(article.len()), "{language}");
            assert_eq!(summary.sentences.len(), points.min(article.len()), "{language}");
            assert!((1..=tldr).contains(&summary.tldr.len()), "{language}");
            assert!(summary.headline.is_some(), "{language}: {length:?}");
        }
    }
}

#[test]
fn letters_of_languages_without_gaps_are_half_a_word() {
    let japanese = "市は新しい橋を来年の春に開通させると発表した。";
    let brief = read(japanese, Length::Short);
    assert_eq!((brief.language.as_str(), brief.article.words), ("ja", 11));
    // Twelve words are room enough for a headline of 22 letters.
    assert_eq!(brief.summary.headline.map(|line| line.text).as_deref(), Some(japanese));
    let few = Options::default().max_words(12).expect("one or more");
    let summary = nutgraf::brief(Models::english(), japanese, &few).summary;
    assert_eq!(summary.sentences.len(), 1);
}

#[test]
fn two_sentences_are_a_summary_of_two() {
    for (language, gap, article) in ARTICLES {
        let text = article[..2].join(gap);
        let brief = read(&text, Length::Short);
        assert_eq!(brief.language, *language, "{text}");
        let shown: Vec<&str> = brief.summary.sentences.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(shown, article[..2], "{language}");
    }
}

#[test]
fn marks_on_letters_can_be_left_out() {
    for (language, gap, article) in
        ARTICLES.iter().filter(|case| ["fr", "de", "es", "pt", "it", "pl", "tr"].contains(&case.0))
    {
        let bare: Vec<String> = article.iter().map(|sentence| plain(sentence)).collect();
        assert_ne!(bare, *article, "{language}");
        let text = bare.join(gap);
        let brief = read(&text, Length::Short);
        assert_eq!(brief.language, *language, "{text}");
        assert_eq!(sentences(&brief, &text), bare, "{language}");
    }
}
