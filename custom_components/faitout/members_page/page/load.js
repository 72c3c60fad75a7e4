// Home Assistant's own program puts a registry of elements in the place of the browser's, and knows
// nothing of what was defined before that. So the card waits until the program is there.
customElements.whenDefined("home-assistant").then(() => import("./members.js"));
