// The warning before a release, by sound and by vibration, where that is set. A browser lets a page
// make a sound only after a finger has touched it once.

import { make, setText } from "./make.js";
import { say } from "./texts.js";

const TONES = [[0, 660], [0.28, 880]]; // Seconds, hertz: two soft tones, upwards.
const TONE = 0.25;
const LOUD = 0.25; // Of all that the tablet can.
const SHAKE = [300, 150, 300]; // Milliseconds.
const LAST = 30; // Seconds before the release it asks once more.

export class Alarm {
  constructor() {
    this.audio = null;
    this.element = make("p", "mute");
    this.element.hidden = true;
    this.given = "";
    addEventListener("pointerdown", () => this.unlock());
    addEventListener("keydown", () => this.unlock());
  }

  set(how) {
    this.how = how || "none";
    // A kiosk may be started so that it needs no finger.
    this.unlock();
  }

  get isLoud() {
    return this.how === "sound" || this.how === "both";
  }

  show(release, now) {
    setText(this.element, say("mute"));
    this.element.hidden = !this.isLoud || (this.audio !== null && this.audio.state === "running");
    if (!release || release <= now) {
      this.given = "";
      return;
    }
    const due = `${release}-${release - now <= LAST ? "last" : "first"}`;
    if (due === this.given) return;
    this.given = due;
    this.give();
  }

  give() {
    if ((this.how === "vibration" || this.how === "both") && navigator.vibrate) navigator.vibrate(SHAKE);
    if (this.isLoud && this.audio) TONES.forEach(([at, pitch]) => this.tone(at, pitch));
  }

  tone(at, pitch) {
    const start = this.audio.currentTime + at;
    const voice = this.audio.createOscillator();
    const volume = this.audio.createGain();
    voice.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUD, start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, start + TONE);
    voice.connect(volume);
    volume.connect(this.audio.destination);
    voice.start(start);
    voice.stop(start + TONE);
  }

  unlock() {
    const Audio = window.AudioContext || window.webkitAudioContext;
    if (!this.isLoud || !Audio) return;
    if (this.audio === null) this.audio = new Audio();
    if (this.audio.state !== "running") this.audio.resume().catch(() => {});
  }
}
