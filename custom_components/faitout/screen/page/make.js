// Makes what a page consists of. Everything that comes over the line is set as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

export function make(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

export function draw(tag, attributes, ...children) {
  const drawn = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([key, value]) => drawn.setAttribute(key, value));
  drawn.append(...children);
  return drawn;
}

export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
