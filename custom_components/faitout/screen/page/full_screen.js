// The button that fills the glass: there for who reaches for it, and not for who only looks.

const AWAKE = 6000; // Milliseconds.

export function offerFullScreen() {
  const root = document.documentElement;
  const button = document.getElementById("full");
  if (!document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener("click", () => root.requestFullscreen());
  document.addEventListener("fullscreenchange", () => {
    button.hidden = Boolean(document.fullscreenElement);
  });
  let sleep = 0;
  const wake = () => {
    root.classList.add("awake");
    clearTimeout(sleep);
    sleep = setTimeout(() => root.classList.remove("awake"), AWAKE);
  };
  ["keydown", "pointermove", "pointerdown"].forEach((event) => addEventListener(event, wake));
}
