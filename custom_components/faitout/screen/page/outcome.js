// What came of a touch, in words.

import { say, when } from "./texts.js";

export const isGood = ({ outcome }) => outcome === "done";

export function outcomeWords(what, answer, { site, space, now }) {
  if (isGood(answer)) {
    const isLater = what.act === "book" && Boolean(what.start);
    const seconds = isLater ? what.start : what.end || space.held || now;
    return say(isLater ? "done_book_later" : `done_${what.act}`, {
      at: when(seconds, now, site.zone, isLater ? "at_" : ""),
    });
  }
  const { outcome, wait = 1 } = answer;
  const key = outcome.startsWith("refused_") ? outcome : `outcome_${outcome}`;
  const text = say(key, { count: wait });
  // What a newer hub says, this page may have no words for.
  return text === key ? say("refused") : text;
}

export const pendingWords = ({ act, badge }) => say(badge ? "pending_badge" : `pending_${act}`);
