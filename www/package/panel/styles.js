/**
 * How the panel looks. Type and ink come from the host page; these custom properties change the rest:
 * `--nut-graf-serif` and `--nut-graf-sans` (families), `--nut-graf-soft` (quiet text), `--nut-graf-line`
 * (rules), `--nut-graf-accent`, `--nut-graf-chosen` (behind the chosen item), `--nut-graf-offset` (height
 * of what sticks to the top of the page, so that an item brought into view clears it), and for each kind
 * `--nut-graf-person`, `-organization`, `-place`, `-group`, `-date`, `-quantity`, `-quote`.
 */

const CSS_TEXT = `
:host {
  --serif: var(--nut-graf-serif, "Iowan Old Style", "Palatino Linotype", Palatino, P052, Georgia, serif);
  --sans: var(--nut-graf-sans, ui-sans-serif, system-ui, "Segoe UI", "Noto Sans", sans-serif);
  --soft: var(--nut-graf-soft, light-dark(#5c574f, #aaa397));
  --line: var(--nut-graf-line, light-dark(#e2dccf, #38342d));
  --accent: var(--nut-graf-accent, light-dark(#ad2f0d, #ff9166));
  --chosen: var(--nut-graf-chosen, light-dark(#fff1c2, #3a3115));
  --person: var(--nut-graf-person, light-dark(#2456c7, #8fb1ff));
  --organization: var(--nut-graf-organization, light-dark(#7a3fb5, #c9a2f2));
  --place: var(--nut-graf-place, light-dark(#19733f, #7fd19f));
  --group: var(--nut-graf-group, light-dark(#0f6f7d, #76cbd8));
  --date: var(--nut-graf-date, light-dark(#8d5208, #e6b566));
  --quantity: var(--nut-graf-quantity, light-dark(#b01f66, #f497c0));
  --quote: var(--nut-graf-quote, light-dark(#6b655b, #b5ad9f));
  display: block;
  container-type: inline-size;
  font-family: var(--sans);
  font-size: 1rem;
  line-height: 1.45;
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
button, input, select, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }

progress { display: block; width: 100%; height: .375rem; margin-block-end: .75rem; accent-color: var(--accent); }
.state { margin: 0; color: var(--soft); }
.state:empty { display: none; }
.content[aria-busy="true"] { cursor: progress; }
.top { padding-block-end: 1.25rem; }
.meta, .note { margin: 0 0 .6rem; color: var(--soft); font-size: .8125rem; }
.note { margin: .9rem 0 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--accent); }

.shapes, section, details { border-block-start: 1px solid var(--line); padding-block: 1.1rem 1.25rem; }
.top section, .shapes section { border: 0; padding: 0; }
.headline .title, .shapes .title { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.title { display: inline-block; margin: 0 0 .55rem; font: 650 .9375rem/1.3 var(--sans); }
.count { display: inline-block; margin-inline-start: .5rem; color: var(--soft); font-weight: 400; }
summary { cursor: pointer; }
summary .title { margin: 0; }
details[open] summary { margin-block-end: .55rem; }

ul { list-style: none; margin: 0; padding: 0; }
li { position: relative; display: flex; align-items: start; }
li, button, input, select, summary { scroll-margin-block-start: var(--nut-graf-offset, 0); }
.source {
  flex: 1; min-width: 0; padding: .3rem .5rem; margin-inline-start: -.5rem; border: 0; border-radius: 4px;
  background: none; text-align: start; overflow-wrap: anywhere;
}
.source:hover { background: color-mix(in srgb, currentColor 6%, transparent); }
.selected .source { background: var(--chosen); box-shadow: inset 3px 0 var(--accent); }
.strike {
  flex: none; width: 1.75rem; height: 1.75rem; margin-block-start: .1rem; padding: 0; border: 0; border-radius: 4px;
  background: none; color: var(--soft); font-size: .75rem; opacity: 0;
}
li:hover .strike, .strike:focus-visible, .struck .strike { opacity: 1; }
@media (hover: none) { .strike { opacity: .55; } }
.strike:hover { color: var(--accent); }
.struck .words { text-decoration: line-through; text-decoration-color: var(--accent); opacity: .6; }

.headline .source { font: 700 clamp(1.5rem, 1.1rem + 2.4cqi, 2.15rem)/1.16 var(--serif); letter-spacing: -.012em; text-wrap: balance; }
.tldr .source, .summary .source, .points .source, .teaser .source, .keyFacts .source { font: 400 1.0625rem/1.55 var(--serif); }
.points li::before {
  content: ""; flex: none; width: .4rem; height: .4rem; margin: .85rem .9rem 0 .1rem; border-radius: 50%; background: var(--accent); print-color-adjust: exact;
}
.line .remark { display: none; margin-block-start: .2rem; font: .8125rem/1.4 var(--sans); }
.line.selected .remark { display: block; }
.line .when { display: block; margin-block-start: .1rem; color: var(--date); font: .8125rem/1.4 var(--sans); }

.choosers { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem; padding-block-end: .7rem; }
.chooser { display: inline-flex; margin: 0; padding: 2px; border: 1px solid var(--line); border-radius: 999px; }
.chooser legend { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.chooser label { position: relative; cursor: pointer; font-size: .8125rem; }
.chooser input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.chooser span { display: block; padding: .2rem .75rem; border-radius: 999px; }
.chooser input:checked + span { background: var(--accent); color: light-dark(#fff, #1b1a17); }
.chooser input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }

.remark, .which { display: inline; color: var(--soft); font-size: .8125rem; }
.words + .remark::before, .tag + .remark::before { content: " "; white-space: pre; }
.remark + .remark::before { content: " · "; white-space: pre; }
.which:empty { display: none; }
.which::before { content: " · "; }
.tag {
  display: inline-block; margin-inline-start: .45rem; padding: 0 .45rem; border: 1px solid currentColor; border-radius: 999px;
  color: var(--accent); font-size: .75rem; line-height: 1.5;
}
.people .words, .organizations .words, .places .words, .groups .words, .quantities .words { font-weight: 550; }
.quotes .words, .events .words, .timeline .words { font: 1rem/1.5 var(--serif); }
.quotes .remark, .events .remark, .timeline .remark { display: inline-block; }
.timeline .source { display: grid; grid-template-columns: 8.5rem 1fr; gap: .15rem 1rem; }
.timeline .remark { order: -1; padding-block-start: .12rem; color: var(--date); }
.people .words { display: block; }
.people .words + .remark::before { content: none; }
.quotes .words + .remark::before { content: " — "; }
.said::before { content: "“"; }
.said::after { content: "”"; }
.subject, .object { font-weight: 600; }

.people .title span:first-child { text-decoration: underline solid 2px var(--person); }
.organizations .title span:first-child { text-decoration: underline double 2px var(--organization); }
.places .title span:first-child { text-decoration: underline dotted 3px var(--place); }
.groups .title span:first-child { text-decoration: underline dashed 2px var(--group); }
.dates .title span:first-child, .timeline .title span:first-child { text-decoration: underline wavy 1.5px var(--date); }
.quantities .title span:first-child { text-decoration: underline solid 4px var(--quantity); }
.title span { text-underline-offset: .3em; text-decoration-skip-ink: none; }

.more, .action {
  padding: .35rem .8rem; border: 1px solid var(--line); border-radius: 999px; background: none; font-size: .8125rem;
}
.more { margin-block-start: .5rem; }
.action:hover, .more:hover { border-color: currentColor; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; border-block-start: 1px solid var(--line); padding-block-start: 1.1rem; }
.actions label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .5rem; min-width: 0; font-size: .8125rem; }
.field { max-width: 100%; padding: .35rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: light-dark(#fff, #1b1a17); }
.addressed { flex: 1 0 100%; }
.actions .addressed .field { flex: 1 1 14rem; min-width: 0; }
.outcome { margin: 0; color: var(--soft); font-size: .8125rem; }
.by-hand { width: 100%; font: .8125rem/1.4 ui-monospace, monospace; }

@container (min-width: 34rem) {
  .people ul, .organizations ul, .places ul, .groups ul, .dates ul, .quantities ul { columns: 2; column-gap: 2rem; }
  .people li, .organizations li, .places li, .groups li, .dates li, .quantities li { break-inside: avoid; }
}
@container (max-width: 26rem) {
  .timeline .source { grid-template-columns: 1fr; }
  .actions label { flex: 1 0 100%; }
  .actions .field { flex: 1; }
}
@media print {
  .strike, .actions, .choosers, .state, .more { display: none !important; }
  .struck { display: none; }
  li, .title { break-inside: avoid; }
  .title { break-after: avoid; }
  .selected .source { background: none; box-shadow: none; }
  .source { padding-block: .1rem; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let shared;

/** One sheet serves all elements of a page. */
export function sheet() {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(CSS_TEXT);
  }
  return shared;
}
