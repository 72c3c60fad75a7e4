// Lays the tiles out as fit.js reckoned, one page of them at a time.

const root = document.documentElement;

export function lay(main, sections, found, page) {
  root.classList.toggle("list", Boolean(found.isList));
  root.style.setProperty("--t", `${found.size}px`);
  main.style.gridTemplateColumns = "";
  if (found.isList) return layList(sections);
  root.dataset.mode = found.mode;
  root.dataset.names = found.lines;
  const { sections: shown, rows, columns, high, heads, isBeside } = found.pages[page];
  if (isBeside) main.style.gridTemplateColumns = columns.map((c) => `minmax(0, ${c}fr)`).join(" ");
  sections.forEach((section) => {
    const i = shown.findIndex((each) => each.section === section);
    section.element.hidden = i < 0;
    if (i < 0) return;
    section.element.style.setProperty("--high", `${high[i]}px`);
    section.setHead(heads[i]);
    section.turn(shown[i].items);
    spread(section, shown[i].items, rows[i]);
  });
  return sections.forEach((section) => section.shrink());
}

// Every row is filled: where the tiles do not come out even, the last rows have fewer and wider ones.
function spread(section, items, rows) {
  const few = Math.max(1, Math.floor(items.length / rows));
  const longer = items.length % rows; // So many rows have one more.
  const all = longer ? few * (few + 1) : few;
  section.tiles.style.gridTemplateColumns = `repeat(${all}, minmax(0, 1fr))`;
  items.forEach((item, i) => {
    const inRow = i < longer * (few + 1) ? few + 1 : few;
    item.element.style.gridColumn = `span ${all / inRow}`;
  });
}

function layList(sections) {
  sections.forEach((section) => {
    section.element.hidden = false;
    section.setHead(null);
    section.turn(section.items);
    section.tiles.style.gridTemplateColumns = "";
    section.items.forEach((item) => (item.element.style.gridColumn = ""));
    section.shrink();
  });
}
