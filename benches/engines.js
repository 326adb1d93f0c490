// What is measured: each engine with the job of its that is nearest to a Brief. Each is a function
// that loads it and gives the function that is timed.
import { readFileSync } from "node:fs";

const built = (name) => new URL(`../pkg/${name}`, import.meta.url);

export const engines = {
  async nutgraf() {
    const { brief, initSync } = await import(built("nutgraf.js"));
    initSync({ module: readFileSync(built("nutgraf_bg.wasm")) });
    return (text) => brief(text);
  },

  async compromise() {
    const { default: nlp } = await import("compromise");
    return (text) => {
      const doc = nlp(text);
      const names = [doc.people(), doc.places(), doc.organizations()];
      return [doc.sentences().out("array"), names.map((view) => view.out("array"))];
    };
  },

  async chrono() {
    const chrono = await import("chrono-node/en");
    const published = new Date(2023, 11, 7);
    return (text) => chrono.parse(text, published).map((found) => found.start.date());
  },

  async wink() {
    const { default: winkNLP } = await import("wink-nlp");
    const { default: model } = await import("wink-eng-lite-web-model");
    const nlp = winkNLP(model);
    const { its } = nlp;
    return (text) => {
      const doc = nlp.readDoc(text);
      return [doc.sentences().out(), doc.tokens().out(its.pos), doc.entities().out(its.detail)];
    };
  },
};
