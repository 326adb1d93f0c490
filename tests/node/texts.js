// Texts that a Brief must bear: the seeds, and what nobody wrote as an article.
import { readdirSync, readFileSync } from "node:fs";

const seeds = new URL("../../seeds/", import.meta.url);

/** Every article under seeds/, by its name. */
export const articles = Object.fromEntries(
  readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, readFileSync(new URL(name, seeds), "utf8")]),
);

const article = articles["armenia-azerbaijan.txt"];
const everyByte = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i * 31 + i * 7) % 256);

/** Texts by what is odd about them. */
export const oddities = {
  nothing: "",
  "one word": "Peace",
  "one letter": "I",
  "200,000 spaces": " ".repeat(200_000),
  "100,000 empty lines": "\n".repeat(100_000),
  "a megabyte of one letter": "a".repeat(1_000_000),
  "a megabyte of one capital": "A".repeat(1_000_000),
  "a megabyte of digits": "1234567890".repeat(100_000),
  "only full stops": ".".repeat(100_000),
  "only quotation marks": "\"“”'".repeat(25_000),
  "only brackets": "([{".repeat(30_000),
  "only abbreviations": "Mr. U.S. ".repeat(20_000),
  "only capitalized words": "New York Times ".repeat(20_000),
  "only dates": "Monday, December 7, 2023, ".repeat(10_000),
  "only amounts": "$1,234.5 million, ".repeat(10_000),
  "100,000 words without an end": "and they said so ".repeat(25_000),
  "a quotation that never closes": `"${"He said no. ".repeat(10_000)}`,
  "only emoji": "😀👩‍👩‍👧🇦🇲".repeat(2_000),
  "only combining marks": "\u0301".repeat(50_000),
  Arabic: "قال رئيس الوزراء إن الاتفاق سيوقع يوم الاثنين. وأضاف أن ١٢ أسيرا سيعودون.\n".repeat(50),
  Chinese: "总理周一表示，双方将签署和平协议。三十二名战俘将获释。\n".repeat(50),
  Russian:
    "Премьер-министр заявил в понедельник, что соглашение подпишут. Вернутся 32 пленных.\n".repeat(
      50,
    ),
  "right-to-left marks": article.replaceAll(" ", " \u200f\u202e"),
  "zero-width spaces": article.replaceAll(" ", "\u200b"),
  "no-break spaces": article.replaceAll(" ", "\u00a0"),
  "carriage returns": article.replaceAll("\n", "\r\n"),
  "a byte order mark": `\ufeff${article}`,
  "NUL between words": article.replaceAll(" ", "\0"),
  "all capitals": article.toUpperCase(),
  "all small letters": article.toLowerCase(),
  "on one line": article.replaceAll("\n", " "),
  "a word a line": article.replaceAll(" ", "\n"),
  "the article backwards": [...article].reverse().join(""),
  "HTML source": `<!doctype html><html><head><title>Peace</title><script>if (a < b) { c(); }</script></head><body><p>${article.replaceAll("\n\n", "</p>\n<p class='x'>")}</p></body></html>`,
  "a binary file read as text": new TextDecoder().decode(everyByte),
  "a lone surrogate at each end": `\ud83d${article}\ude00`,
  "lone surrogates between words": article.replaceAll(" ", " \ude00\ud83d "),
  "half of every emoji": "😀 said so. ".repeat(100).replaceAll("\ude00", ""),
};
