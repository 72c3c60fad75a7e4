// All cards of the animator: defined, and listed where Home Assistant lets people choose a card.

import { AttentionCard } from "./attention/card";
import { FiguresCard } from "./figures/card";
import { HoursCard } from "./hours/card";
import { NowCard } from "./now/card";
import { SpaceCard } from "./space/card";
import { PlacesStrategy, STRATEGY } from "./strategy/strategy";
import { VisitorsCard } from "./visitors/card";
import { WeekCard } from "./week/card";
import { BookingSheet } from "./week/sheet";
import { WhatIfCard } from "./what_if/card";
import { say } from "./words/say";

const CARDS = {
  "faitout-now": NowCard,
  "faitout-week": WeekCard,
  "faitout-attention": AttentionCard,
  "faitout-space": SpaceCard,
  "faitout-figures": FiguresCard,
  "faitout-hours": HoursCard,
  "faitout-what-if": WhatIfCard,
  "faitout-visitors": VisitorsCard,
} as const;

type Short = "now" | "week" | "attention" | "space" | "figures" | "hours" | "what_if" | "visitors";

interface Listed {
  type: string;
  strategyType: "dashboard";
  name: string;
  description: string;
}

declare global {
  interface Window {
    customStrategies?: Listed[];
    customCards?: { type: string; name: string; description: string; preview?: boolean }[];
  }
}

window.customCards ??= [];
for (const [type, card] of Object.entries(CARDS)) {
  if (window.customElements.get(type)) continue;
  window.customElements.define(type, card);
  const short = type.slice("faitout-".length).replace("-", "_") as Short;
  const language = document.documentElement.lang || navigator.language;
  window.customCards.push({
    type,
    name: `Faitout: ${say(language, `card_${short}`)}`,
    description: say(language, `card_${short}_does`),
    preview: false,
  });
}

if (!window.customElements.get("faitout-booking-sheet"))
  window.customElements.define("faitout-booking-sheet", BookingSheet);

const ELEMENT = `ll-strategy-dashboard-${STRATEGY}`;
window.customStrategies ??= [];
if (!window.customElements.get(ELEMENT)) {
  const language = document.documentElement.lang || navigator.language;
  window.customElements.define(ELEMENT, PlacesStrategy);
  window.customStrategies.push({
    type: STRATEGY,
    strategyType: "dashboard",
    name: say(language, "strategy"),
    description: say(language, "strategy_does"),
  });
}
