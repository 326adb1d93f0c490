/** `<nut-graf>` in a page of somebody else. */

export const ARTICLE = `<article id="article">
  <h1>Bridge opens in Ashford</h1>
  <nav>Home News Sport</nav>
  <p>Mayor <a href="/ada">Ada   Stone</a> opened the new bridge in Ashford on Monday,
     after <em>two years</em> of work that cost 4 million dollars.</p>
  <p hidden>Hidden words.</p><p style="display: none">Unseen words.</p>
  <div style="height: 2000px"></div>
  <p>“We waited long for this,” said Peter Brown,<br>a shopkeeper. Ada Stone thanked 40 builders.</p>
</article>`;

/**
 * Opens a page that is nobody's but the host's.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} body
 */
export async function host(page, body) {
  const html = `<!doctype html><html lang="en"><title>Host</title><body>${body}
    <script type="module" src="/package/nut-graf.js"></script></body></html>`;
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: html }),
  );
  await page.goto("/host.html");
}

export const brief = (/** @type {import("@playwright/test").Page} */ page) =>
  page.locator("nut-graf").first();
export const person = (
  /** @type {import("@playwright/test").Page} */ page,
  /** @type {string} */ name,
) => brief(page).locator(".people .source").filter({ hasText: name });
