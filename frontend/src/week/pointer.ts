// A pointer that drags: at once with a mouse, after a long press with a finger, which else scrolls.

/** A finger that rests for so long begins to drag. */
const LONG_PRESS_MS = 350;
/** Pixels that a pointer may tremble. */
const TREMBLE = 6;

export interface Hand {
  /** It holds what it is to drag. */
  holds(): void;
  moves(x: number, y: number): void;
  /** It lets go of what it has dragged. */
  drops(): void;
  /** It gives up. */
  cancels(): void;
}

/** Follow a pointer from where it went down until it is lifted; return what ends that at once. */
export function follow(down: PointerEvent, element: HTMLElement, hand: Hand): () => void {
  const isFinger = down.pointerType !== "mouse";
  let isHeld = !isFinger;
  let hasMoved = false;
  let press: ReturnType<typeof setTimeout> | undefined;
  const isOurs = (event: PointerEvent) => event.pointerId === down.pointerId;
  const move = (event: PointerEvent) => {
    if (!isOurs(event)) return;
    const isFar = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > TREMBLE;
    if (!isHeld) {
      // It scrolls.
      if (isFar) end();
      return;
    }
    hasMoved ||= isFar;
    if (hasMoved) hand.moves(event.clientX, event.clientY);
  };
  const up = (event: PointerEvent) => {
    if (!isOurs(event)) return;
    end();
    if (isHeld) hand.drops();
  };
  const cancel = () => {
    end();
    hand.cancels();
  };
  const givesUp = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  };
  // While something is dragged nothing scrolls, and no menu of a long press opens.
  const keep = (event: Event) => {
    if (isHeld && event.cancelable) event.preventDefault();
  };
  const end = () => {
    clearTimeout(press);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", cancel);
    window.removeEventListener("keydown", givesUp, true);
    element.removeEventListener("touchmove", keep);
    element.removeEventListener("contextmenu", keep);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", cancel);
  window.addEventListener("keydown", givesUp, true);
  element.addEventListener("touchmove", keep, { passive: false });
  if (isFinger) {
    element.addEventListener("contextmenu", keep);
    press = setTimeout(() => {
      isHeld = true;
      hand.holds();
      navigator.vibrate?.(20);
    }, LONG_PRESS_MS);
  }
  return end;
}
