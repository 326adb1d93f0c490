/** Registers `<nut-graf>`: the one line that a page needs is `<script type="module" src="nut-graf.js">`. */

import { NutGrafElement } from "./nut-graf-element.js";

if (!customElements.get("nut-graf")) customElements.define("nut-graf", NutGrafElement);

export { NutGrafElement };
