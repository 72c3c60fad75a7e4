// The keypad: types a code, shows what somebody sees who stands at the door.

const LOOK_EVERY = 1500;
const SHOWN = 5000; // As long as a door is open for who comes in.
const MOST = 8;
const BEEPS = { opens: [[1200, 300]], refused: [[300, 120], [300, 120], [300, 120]], waits: [[300, 600]] };

const at = (id) => document.getElementById(id);
const texts = document.body.dataset;
let typed = "";
let sound = null;
let off = 0;

function show() {
  at("typed").textContent = "•".repeat(typed.length);
}

function press(key) {
  if (key === "enter") return enter();
  if (key === "clear") typed = "";
  else if (typed.length < MOST) typed += key;
  return show();
}

async function enter() {
  const code = typed;
  typed = "";
  show();
  if (!code) return;
  const [site, door] = at("door").value.split("/");
  const answer = await ask("/type", { method: "POST", body: JSON.stringify({ site, door, code }) });
  if (!answer || answer.away) return tell("away", texts.away);
  if (answer.opens) return tell("opens", texts.opens);
  if (answer.wait) return tell("waits", texts.waits.replace("{seconds}", Math.ceil(answer.wait)));
  return tell("refused", texts.refused);
}

async function ask(path, options) {
  try {
    const answer = await fetch(path, options);
    return answer.ok ? await answer.json() : null;
  } catch (cut) {
    return null;
  }
}

function tell(look, text) {
  at("light").dataset.look = look;
  at("said").textContent = text;
  buzz(BEEPS[look] || []);
  clearTimeout(off);
  off = setTimeout(() => {
    at("light").dataset.look = "off";
    at("said").textContent = texts.ready;
  }, SHOWN);
}

function buzz(beeps) {
  if (!window.AudioContext) return;
  sound = sound || new AudioContext();
  let start = sound.currentTime;
  beeps.forEach(([hertz, milliseconds]) => {
    const tone = sound.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(sound.destination);
    tone.start(start);
    tone.stop(start + milliseconds / 1000);
    start += (milliseconds + 80) / 1000;
  });
}

const id = (door) => `${door.site}/${door.door}`;

async function look() {
  const doors = await ask("/doors");
  if (doors) {
    const list = at("door");
    doors.forEach((door) => {
      if ([...list.options].some((option) => option.value === id(door))) return;
      list.add(new Option(door.name, id(door)));
    });
    const door = doors.find((each) => id(each) === list.value);
    at("lock").textContent = door ? door.state : "…";
  }
  setTimeout(look, LOOK_EVERY);
}

function key(label, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => press(name));
  at("pad").append(button);
}

"123456789".split("").forEach((digit) => key(digit, digit));
key(at("keys").dataset.clear, "clear");
key("0", "0");
key(at("keys").dataset.enter, "enter");
addEventListener("keydown", (event) => {
  if (/^[0-9]$/.test(event.key)) press(event.key);
  else if (event.key === "Enter" && event.target === document.body) press("enter");
  else if (event.key === "Escape") press("clear");
});
look();
