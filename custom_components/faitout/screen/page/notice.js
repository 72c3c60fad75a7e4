// A strip at the foot of any page that goes by the live feed: what somebody has to be told who can do
// something about it. It brings its own looks, so that every page can show it.

const LOOKS = {
  position: "fixed",
  zIndex: "9",
  left: "0",
  right: "0",
  bottom: "0",
  margin: "0",
  padding: ".5em 1em",
  background: "#ffcf5c",
  color: "#241a00",
  font: "700 max(16px, 2.6vmin)/1.3 sans-serif",
  textAlign: "center",
};

let strip = null;

export function notice(text) {
  if (!text) {
    if (strip) strip.remove();
    strip = null;
    return;
  }
  if (!strip) {
    strip = document.createElement("p");
    strip.id = "notice";
    strip.setAttribute("role", "alert");
    Object.assign(strip.style, LOOKS);
    document.body.appendChild(strip);
  }
  if (strip.textContent !== text) strip.textContent = text;
}
