// The card on which spaces are put in their places on a floor plan: dragged, or moved by the arrow
// keys. It is for who sets a place up; the hub asks for the right of service.
//
// All that comes over the line is put on the page as text or as one of the shapes below.

const SVG = "http://www.w3.org/2000/svg";
const KINDS = ["g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];
const LOOKS = /^(x|y|width|height|rx|ry|cx|cy|r|x1|y1|x2|y2|d|points|transform|fill|stroke|stroke-width|opacity|fill-opacity|fill-rule)$/;
const STEP = 0.01;
const TEXTS = {
  en: {
    none: "Add a floor plan first: Settings, Devices & services, Faitout, Add a floor plan.",
    help: "Drag each space to its place, or choose it and use the arrow keys. Delete takes it off the plan.",
    rest: "Not on the plan yet: touch to put in the middle.",
    save: "Save the places", saved: "Saved. The screens show it.", wrong: "This could not be saved: {why}",
  },
  fr: {
    none: "Ajoutez d’abord un plan : Paramètres, Appareils et services, Faitout, Ajouter un plan des lieux.",
    help: "Faites glisser chaque espace à sa place, ou choisissez-le et utilisez les flèches. Suppr le retire du plan.",
    rest: "Pas encore sur le plan : touchez pour le mettre au milieu.",
    save: "Enregistrer les places", saved: "Enregistré. Les écrans le montrent.", wrong: "Impossible d’enregistrer : {why}",
  },
};
const STYLE = `
:host { display: block; }
.card { display: block; padding: 16px; color: var(--primary-text-color); font-family: inherit; }
.plan { position: relative; touch-action: none; }
.plan > svg { display: block; width: 100%; background: #e9edf2; border-radius: 8px; }
button { font: inherit; min-height: 44px; min-width: 44px; padding: 4px 12px; border-radius: 8px; cursor: pointer;
  border: 2px solid var(--primary-color, #03a9f4); background: var(--card-background-color, #fff); color: inherit; }
.spot { position: absolute; transform: translate(-50%, -50%); cursor: grab; touch-action: none; }
button:focus-visible { outline: 3px solid var(--primary-color, #03a9f4); outline-offset: 2px; }
.rest { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
`;

const make = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const draw = (tag, looks) => {
  const drawn = document.createElementNS(SVG, tag);
  Object.entries(looks).forEach(([key, value]) => drawn.setAttribute(key, value));
  return drawn;
};

const shapeOf = ({ kind, looks, inside, space }) => {
  const made = draw(
    KINDS.includes(kind) ? kind : "g",
    Object.fromEntries(Object.entries(looks).filter(([key]) => LOOKS.test(key))),
  );
  made.append(...(inside || []).map(shapeOf));
  if (space) made.setAttribute("stroke", "#03a9f4");
  return made;
};

const spacesIn = (shapes) =>
  shapes.flatMap(({ space, inside }) => [...(space ? [space] : []), ...spacesIn(inside || [])]);

class FaitoutFloorPlan extends HTMLElement {
  #config = {}; #hass; #root; #told = null; #places = {}; #plan = null; #asked = false;

  setConfig(config) {
    this.#config = config;
    this.#root = this.#root || this.attachShadow({ mode: "open" });
  }

  set hass(hass) {
    this.#hass = hass;
    if (!this.#asked) this.#load();
  }

  getCardSize() {
    return 8;
  }

  get #texts() {
    return TEXTS[(this.#hass.language || "en").startsWith("fr") ? "fr" : "en"];
  }

  async #load() {
    this.#asked = true;
    try {
      const site = this.#config.site || Object.keys((await this.#ask({ type: "faitout/rights" })).sites)[0];
      this.#config = { ...this.#config, site };
      this.#told = await this.#ask({ type: "faitout/floor_plan/get", site });
      const { plans } = this.#told;
      this.#plan = plans.find((plan) => plan.title === this.#config.plan) || plans[0] || null;
      this.#places = this.#plan ? { ...this.#plan.places } : {};
      this.#draw("");
    } catch (error) {
      this.#say(error.message);
    }
  }

  #ask(message) {
    return this.#hass.connection.sendMessagePromise(message);
  }

  #say(text) {
    this.#root.replaceChildren(make("style", { textContent: STYLE }), make("p", { className: "card", textContent: text }));
  }

  #draw(said) {
    if (!this.#plan) return this.#say(this.#texts.none);
    const { kind, box, shapes, jpeg } = this.#plan;
    const svg = draw("svg", { viewBox: box.join(" ") });
    if (kind === "picture") {
      svg.append(draw("image", { href: `data:image/jpeg;base64,${jpeg}`, width: box[2], height: box[3] }));
    } else {
      svg.append(...shapes.map(shapeOf));
    }
    const named = kind === "drawing" ? spacesIn(shapes) : [];
    const free = this.#told.spaces.filter((space) => !named.includes(space.id));
    const placed = free.filter((space) => this.#places[space.id]);
    const plan = make("div", { className: "plan" }, svg, ...placed.map((space) => this.#spot(space)));
    this.#surface = plan;
    const rest = free.filter((space) => !this.#places[space.id]).map((space) =>
      make("button", { textContent: space.name, onclick: () => this.#put(space.id, [0.5, 0.5]) }),
    );
    this.#root.replaceChildren(
      make("style", { textContent: STYLE }),
      make("ha-card", {}, make("div", { className: "card" },
        make("p", { textContent: this.#texts.help }),
        plan,
        ...(rest.length ? [make("p", { textContent: this.#texts.rest }), make("div", { className: "rest" }, ...rest)] : []),
        make("button", { textContent: this.#texts.save, className: "save", onclick: () => this.#save() }),
        make("p", { role: "status", textContent: said }),
      )),
    );
    return null;
  }

  #surface = null;

  #spot(space) {
    const [x, y] = this.#places[space.id];
    const spot = make("button", { className: "spot", textContent: space.name });
    Object.assign(spot.style, { left: `${x * 100}%`, top: `${y * 100}%` });
    spot.dataset.space = space.id;
    const moves = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
    spot.addEventListener("keydown", (event) => {
      if (event.key === "Delete") return this.#put(space.id, null);
      const move = moves[event.key];
      if (!move) return null;
      event.preventDefault();
      const [left, top] = this.#places[space.id];
      return this.#move(spot, space.id, [left + move[0], top + move[1]]);
    });
    spot.addEventListener("pointerdown", (event) => spot.setPointerCapture(event.pointerId));
    spot.addEventListener("pointermove", (event) => {
      if (!spot.hasPointerCapture(event.pointerId)) return;
      const { left, top, width, height } = this.#surface.getBoundingClientRect();
      this.#move(spot, space.id, [(event.clientX - left) / width, (event.clientY - top) / height]);
    });
    return spot;
  }

  #move(spot, id, at) {
    const [x, y] = at.map((each) => Math.min(1, Math.max(0, each)));
    this.#places[id] = [x, y];
    Object.assign(spot.style, { left: `${x * 100}%`, top: `${y * 100}%` });
  }

  #put(id, at) {
    if (at) this.#places[id] = at;
    else delete this.#places[id];
    this.#draw("");
    const spot = this.#root.querySelector(`.spot[data-space="${CSS.escape(id)}"]`);
    if (spot) spot.focus();
  }

  async #save() {
    const { site } = this.#config;
    try {
      await this.#ask({ type: "faitout/floor_plan/place", site, plan: this.#plan.id, places: this.#places });
      this.#draw(this.#texts.saved);
    } catch (error) {
      this.#draw(this.#texts.wrong.replace("{why}", error.message));
    }
  }
}

customElements.define("faitout-floor-plan", FaitoutFloorPlan);
window.customCards = window.customCards || [];
window.customCards.push({ type: "faitout-floor-plan", name: "Faitout: floor plan", description: "Puts the spaces in their places on a floor plan." });
