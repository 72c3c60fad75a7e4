// What the parts of the card need of it: whose language, and what is on its way.

import type { Key } from "../words/say";

export interface Voice {
  language: string;
  busy: boolean;
  say(key: Key, words?: Record<string, string | number>): string;
}
