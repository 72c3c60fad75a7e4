// Dark when nobody needs the light: while the place is closed, by night, or where the tablet says
// that it hangs in the dark. A finger wakes it. And a tablet that would sleep is kept awake.

import { wallClock } from "./texts.js";

const NIGHT = 22; // Hours of the place's clock.
const MORNING = 7;
const DARK = 5; // Lux; a lit corridor has 50 and more.
const BRIGHT = 15; // Not the same, so that it does not flicker between both.
const AWAKE = 20000; // Milliseconds.

let touched = -Infinity;
let isDark = false;

export function watch() {
  const wake = () => (touched = performance.now());
  ["pointerdown", "keydown"].forEach((event) => addEventListener(event, wake));
  feelLight();
  stayAwake();
}

export function isNight(site, now) {
  if (performance.now() - touched < AWAKE) return false;
  if (isDark || (site && site.open === false)) return true;
  if (!site || !site.zone) return false;
  const hour = Number(wallClock(now, site.zone).slice(0, 2));
  return hour >= NIGHT || hour < MORNING;
}

function feelLight() {
  if (!("AmbientLightSensor" in window)) return;
  try {
    const sensor = new window.AmbientLightSensor({ frequency: 0.5 });
    sensor.addEventListener("reading", () => {
      isDark = sensor.illuminance < (isDark ? BRIGHT : DARK);
    });
    sensor.addEventListener("error", () => (isDark = false));
    sensor.start();
  } catch (refused) {
    isDark = false;
  }
}

async function stayAwake() {
  if (!navigator.wakeLock) return;
  const ask = () => {
    if (document.visibilityState === "visible") navigator.wakeLock.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
