/** A server of a test's own, for what the shared one does not do: other headers, other speeds, other folders. */

import express from "express";

/**
 * @param {(app: express.Express) => void} routes
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(routes) {
  const app = express();
  routes(app);
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}

/**
 * A page of a publisher: an article and its Brief.
 *
 * @param {{ script?: string, body?: string }} [given] where the element's script is; the body
 */
export function story({ script = "/package/nut-graf.js", body = ARTICLE } = {}) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A story</title>
    <body>${body}<nut-graf for="#article"></nut-graf>
    <script type="module" src="${script}"></script></body></html>`;
}

const ARTICLE = `<article id="article"><h1>Bridge opens in Ashford</h1>
  <p>Mayor Ada Stone opened the new bridge in Ashford on Monday, after two years of work.</p>
  <p>“We waited long for this,” said Peter Brown, a shopkeeper. Ada Stone thanked 40 builders.</p>
  </article>`;
