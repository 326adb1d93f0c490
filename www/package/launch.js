/**
 * Starts a worker, whatever stands in the way: a page of another origin, a policy that asks for Trusted
 * Types, a bundler that renames files. Bundlers look for the words `new Worker(new URL(…` and
 * `new URL("…", import.meta.url)` as they stand here.
 */

/** @typedef {{ createScriptURL(address: string): URL }} Policy what it creates stands where an address does */

/** Addresses that a worker is started from: the policy trusts no others. @type {Set<string>} */
const own = new Set();
/** Made when it is first needed; null where the page does not let us have it. @type {Policy | null | undefined} */
let policy;

/**
 * @returns {{ worker: Worker, wasm: string }} a worker, which knows nothing yet, and the address to tell it
 * @throws where workers are forbidden, or there are none
 */
export function launch() {
  return { worker: start(), wasm: String(new URL("./pkg/nutgraf_bg.wasm", import.meta.url)) };
}

function start() {
  if (!globalThis.Worker) throw new Error("there are no workers here; in Node, use nutgraf/wasm");
  policy ??= createPolicy();
  const address = new URL("./worker.js", import.meta.url);
  const foreign = address.origin !== self.origin;
  if (!foreign && !policy) {
    return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  }
  if (!foreign) return new Worker(trusted(String(address)), { type: "module" });
  // Chromium starts no module in a sandboxed frame, which has no origin at all.
  const type = self.origin === "null" ? "classic" : "module";
  return new Worker(trusted(importing(address, type)), { type });
}

/**
 * A browser starts no worker from another origin's address, but one of its own may import from there.
 *
 * @param {URL} address
 * @param {"module" | "classic"} type
 */
function importing(address, type) {
  const name = JSON.stringify(address);
  const source = type === "module" ? `import ${name};` : `importScripts(${name});`;
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
}

/** @param {string} address */
function trusted(address) {
  own.add(address);
  return policy ? policy.createScriptURL(address) : address;
}

/** @returns {Policy | null} */
function createPolicy() {
  const { trustedTypes } = /** @type {{ trustedTypes?: any }} */ (globalThis);
  try {
    return trustedTypes?.createPolicy("nut-graf", { createScriptURL }) ?? null;
  } catch {
    // The page's policy names others only: where it asks for one, the worker cannot be started.
    return null;
  }
}

/** @param {string} address */
function createScriptURL(address) {
  if (own.has(address)) return address;
  throw new TypeError(`"${address}" is no worker of nut-graf`);
}
