// How wide texts are in the font that this screen has, and how large a letter looks from afar.
//
// Sizes for reading are those of capital letters, in minutes of arc: what a television of 43 inches
// shows at 5 metres. The glass stands for that television whatever it is: a letter is so much of its
// diagonal, upright or lying.

const DIAGONAL = 1092; // Millimetres: 43 inches.
const AWAY = 5000;
const AT = 200; // Pixels of the font that is measured.

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();
let face = "";

// Of a text, in its own size (em). Weight 500 or 700; narrow where the font has such a cut.
export function widthOf(text, weight = 500, isNarrow = false) {
  const key = `${weight}${isNarrow}${text}`;
  if (!widths.has(key)) {
    if (!face) face = getComputedStyle(document.body).fontFamily;
    if (widths.size > 2000) widths.clear();
    pen.font = `${isNarrow ? "condensed " : ""}${weight} ${AT}px ${face}`;
    widths.set(key, pen.measureText(text).width / AT);
  }
  return widths.get(key);
}

let cap = 0;

// The size of text whose capitals are seen at so many minutes of arc.
export function sizeAt(minutes) {
  if (!cap) {
    widthOf("");
    pen.font = `500 ${AT}px ${face}`;
    cap = pen.measureText("H").actualBoundingBoxAscent / AT || 0.7;
  }
  const millimetres = AWAY * Math.tan((minutes / 60) * (Math.PI / 180));
  return (millimetres / DIAGONAL) * Math.hypot(innerWidth, innerHeight) / cap;
}

// The width that a text needs where it may be broken between words into so many lines, in the narrow
// cut of the font.
export function brokenWidth(text, lines) {
  const words = text.split(" ");
  let best = widthOf(text, 500, true);
  if (lines < 2) return best;
  for (let cut = 1; cut < words.length; cut += 1) {
    const first = widthOf(words.slice(0, cut).join(" "), 500, true);
    best = Math.min(best, Math.max(first, brokenWidth(words.slice(cut).join(" "), lines - 1)));
  }
  return best;
}
