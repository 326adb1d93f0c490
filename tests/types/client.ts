// A program that uses the package, in strict TypeScript: it is compiled and never run.
import init, {
  annotations,
  type Brief,
  type BriefOptions,
  brief,
  type Fragment,
  fragments,
  jsonLd,
  links,
  markdown,
} from "../../pkg/nutgraf.js";

const options: BriefOptions = {
  published: "2023-12-07",
  title: "A title",
  language: "en",
  length: "medium",
  maxWords: 60,
  maxSentences: 3,
  compress: true,
};

export async function show(text: string): Promise<string[]> {
  await init();
  const result: Brief = brief(text, options, (share: number) => console.log(share.toFixed(2)));
  const version: 1 = result.schemaVersion;
  const people = result.entities.filter((entity) => entity.kind === "person");
  const lines = result.summary.keyPoints.map((line) => line.text);
  const days = result.timeline.map(
    ({ date, what }) => `${result.dates[date]?.value} ${what.exact}`,
  );
  const speakers = result.quotes.map(({ entity }) =>
    entity === null ? "" : (result.entities[entity]?.name ?? ""),
  );
  const amounts = result.quantities.map(({ value, unit }) =>
    value === null ? unit : value.toFixed(1),
  );
  const title: string | undefined = result.article.title?.exact;
  const places = fragments(result, text).map(({ fragment }: Fragment) => fragment ?? "");
  const noted = annotations(result, text, "https://example.org/").items.map((item) => item.id);
  const roles = jsonLd(result).mentions.map((m) => m.jobTitle ?? m.name);
  return [
    `${version}`,
    ...places,
    ...noted,
    ...roles,
    ...people.map((p) => p.name),
    ...lines,
    ...days,
    ...speakers,
    ...amounts,
    title ?? "",
    markdown(result),
    links({ ...result, entities: people }, text, "https://example.org/"),
  ];
}

// @ts-expect-error: no such length
brief("", { length: "tiny" });
// @ts-expect-error: no such option
brief("", { lenght: "long" });
// @ts-expect-error: a Brief has no such part
brief("").headline;
// @ts-expect-error: a title may be absent
brief("").article.title.exact;
// @ts-expect-error: text is text
brief(5);
// @ts-expect-error: exports are of a Brief
markdown("text");
