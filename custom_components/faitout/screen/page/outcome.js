// What came of a touch, in words.

import { say, when } from "./texts.js";

const NEUTRAL = ["cut", "silent", "later", "not_here"];

export function isGood(outcome) {
  return outcome === "done";
}

export function outcomeWords(what, { outcome, at, wait }, { site, now }) {
  if (isGood(outcome)) {
    const key = what.act === "book" && what.start ? "done_book_later" : `done_${what.act}`;
    const seconds = (key === "done_book_later" ? what.start : at || what.end) || now;
    return say(key, { at: when(seconds, now, site.zone, key === "done_book_later" ? "at_" : "") });
  }
  if (NEUTRAL.includes(outcome)) return say(`outcome_${outcome}`, { count: wait || 1 });
  // What a newer hub refuses, this page may have no words for.
  return known(outcome) ? say(outcome) : say("refused");
}

export const pendingWords = ({ act }) => say(`pending_${act}`);

const known = (key) => say(key) !== key;
