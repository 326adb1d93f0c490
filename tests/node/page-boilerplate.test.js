import assert from "node:assert/strict";
import { test } from "node:test";
import { namesBoilerplate } from "../../www/package/article/boilerplate.js";

/** As publishers write them. */
const BOILERPLATE = `
  ad ads ad-slot ad-slot--inline adSlot AdWrapper ad_unit ad1 ad-300x250 google-ad googlead advertisement Advertisement
  advert advert-container article-ad ad-article inline-ad nyt-ad-wrapper gu-ad-slot adsbygoogle adbox banner-ad mpu
  dfp-ad-top sponsored sponsored-content sponsor-box promo promo-box taboola-below-article OUTBRAIN
  related related-articles related_stories relatedPosts c-related-links article__related-content jp-relatedposts
  story-related-links most-read mostPopular more-stories more-from see-also also-read recommended recommended-stories
  trending newsletter newsletter-signup newsletterSignup article-newsletter sign-up-box subscribe mailing-list
  share share-bar share-buttons social-share social-links article-share sharedaddy addthis_toolbox sharing-tools
  comment comments comments-section article-comments commentlist disqus_thread comments-area respond amp-ad
`;

/** Names of what is part of an article, or of all of it. */
const ARTICLE = `
  address header-address addresses adaptive header-adjusted header-adapted adventure add-on advice padding head read
  shareholders share-price share-prices market-share vote-share job-share share-price-table commentary commentator comment-open
  sponsored-by-article-body has-comments related-enabled no-ads ad-free hide-ads without-ads has-ad with-related
  article article-body story-body content main entry-content post lede headline byline correlated unrelated
  article__comment-count-off promotion-to-premier-league subscriber subscribers-only newsletters-of-the-king
  social-democrats social-embed socialism trend adele adam commenters-say recommended-by-doctors body text paywall
  ad-astra-launch related-party-transactions comments-of-the-minister
`;

const list = (/** @type {string} */ names) => names.trim().split(/\s+/);

test("names of advertisements, related stories, newsletters, share bars and comments are known", () => {
  assert.deepEqual(
    list(BOILERPLATE).filter((name) => !namesBoilerplate(name)),
    [],
  );
});

test("names that only hold such words, or take them back, are not taken for them", () => {
  assert.deepEqual(list(ARTICLE).filter(namesBoilerplate), []);
});
