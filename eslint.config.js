// Holds www/ to the browsers that the README names: nothing that they lack, in script or style. And the
// package to itself: it takes nothing from the page.
import css from "@eslint/css";
import compat from "eslint-plugin-compat";

/** The style sheet of the element stands in a template of its script. */
const sheets = {
  preprocess: (text) =>
    [...text.matchAll(/ = `([^`]*)`/g)].map(([, text], i) => ({ text, filename: `${i}.css` })),
  postprocess: (messages) => messages.flat(),
};

/** Where a browser lacks these, all is read and used as well. */
const NICETIES = {
  allowProperties: [
    ...["accent-color", "anchor-name", "position-anchor", "position-area", "overscroll-behavior"],
    ...["print-color-adjust", "resize", "content-visibility"],
  ],
  allowPropertyValues: { "text-wrap": ["pretty"], "break-after": ["avoid"] },
};

export default [
  { ignores: ["www/package/types", "www/package/pkg"] },
  {
    files: ["www/**/*.js"],
    ...compat.configs["flat/recommended"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module" },
    settings: {
      browsers: ["chrome >= 123", "edge >= 123", "firefox >= 120", "safari >= 17.5", "ios >= 17.5"],
      lintAllEsApis: true,
    },
  },
  {
    files: ["www/package/**/*.js"],
    rules: { "no-restricted-imports": ["error", { patterns: ["**/page/**"] }] },
  },
  {
    files: ["www/**/*.css"],
    language: "css/css",
    plugins: { css },
    rules: { "css/use-baseline": ["error", { available: 2024, ...NICETIES }] },
  },
  {
    files: ["www/package/panel/styles.js"],
    plugins: { nutgraf: { processors: { sheets } } },
    processor: "nutgraf/sheets",
  },
];
