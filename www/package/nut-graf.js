/**
 * Registers `<nut-graf>`: the one line that a page needs is `<script type="module" src="nut-graf.js">`.
 * On a server there is nothing to register, and nothing happens.
 */

import { NutGrafElement } from "./nut-graf-element.js";

const registry = globalThis.customElements;
if (registry && !registry.get("nut-graf")) registry.define("nut-graf", NutGrafElement);

export { NutGrafElement };
