// The grid of the week: what sticks to its edges, and how what became of a booking looks.

import { css } from "lit";

export const weekStyle = css`
  .scroller {
    overflow: auto;
    max-height: min(70vh, 760px);
    border: 1px solid var(--line);
    border-radius: 10px;
    position: relative;
  }
  .grid {
    display: grid;
    width: max-content;
    min-width: 100%;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 3;
    background: var(--card-background-color, #fff);
    border-bottom: 1px solid var(--line);
    padding: 6px 4px;
    font-weight: 500;
    font-size: 0.9rem;
    overflow-wrap: anywhere;
    box-sizing: border-box;
    width: 0;
    min-width: 100%;
  }
  .head .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .head small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hours {
    position: sticky;
    left: 0;
    z-index: 2;
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    color: var(--quiet);
  }
  .corner {
    left: 0;
    z-index: 4;
  }
  .hours span {
    position: absolute;
    right: 6px;
    transform: translateY(-50%);
  }
  .column {
    position: relative;
    border-left: 1px solid var(--line);
    min-width: 96px;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .scroller.dragging {
    cursor: grabbing;
  }
  .told:empty {
    display: none;
  }
  .date {
    flex: 1 1 40%;
    text-align: center;
  }
  .date small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hour,
  .shut,
  .missing,
  .used,
  .walk_in,
  .now {
    position: absolute;
    left: 0;
    right: 0;
    pointer-events: none;
  }
  .hour {
    border-top: 1px solid var(--line);
    opacity: 0.6;
  }
  .shut {
    background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
  }
  .missing {
    background: repeating-linear-gradient(45deg, var(--line) 0 3px, transparent 3px 6px);
    border-block: 1px solid var(--line);
  }
  .shut > span,
  .missing > span,
  .walk_in > span {
    display: inline-block;
    margin: 2px;
    padding: 1px 4px;
    border-radius: 4px;
    font-size: 0.75rem;
    line-height: 1.2;
    overflow-wrap: anywhere;
    background: var(--card-background-color, #fff);
  }
  .shut > span {
    position: sticky;
    top: 48px;
  }
  .now {
    border-top: 2px solid var(--taken);
    z-index: 2;
  }
  .used {
    right: auto;
    width: 6px;
    background: var(--taken);
    z-index: 1;
  }
  .walk_in {
    left: 0;
    right: 3px;
    border: 2px dotted var(--taken);
    border-inline-start: 6px solid var(--taken);
    border-radius: 0 6px 6px 0;
    box-sizing: border-box;
    overflow: hidden;
  }
  .booking {
    position: absolute;
    left: 8px;
    right: 3px;
    min-width: 0;
    min-height: 0;
    padding: 2px 5px;
    border-radius: 6px;
    border: 2px solid var(--primary-color, #0277bd);
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    line-height: 1.25;
    text-align: start;
    overflow: hidden;
    display: block;
    cursor: pointer;
  }
  .booking .text {
    position: absolute;
    inset: 1px 4px 5px;
    overflow: hidden;
  }
  .booking .times {
    display: block;
  }
  .booking .shapes {
    position: absolute;
    inset-block-end: 2px;
    inset-inline-end: 2px;
    z-index: 1;
    display: flex;
    border-radius: 4px;
    background: var(--card-background-color, #fff);
  }
  .booking.short {
    font-size: 0.7rem;
    line-height: 1;
  }
  .booking.short .text {
    inset-block-end: 0;
    white-space: nowrap;
  }
  .booking.short .times {
    display: inline;
  }
  .booking.short .shapes {
    inset-block-end: auto;
    inset-block-start: 0;
  }
  .booking.short svg.icon {
    width: 11px;
    height: 11px;
  }
  .booking svg.icon,
  .sample svg.icon {
    width: 15px;
    height: 15px;
  }
  .booking.held {
    opacity: 0.45;
  }
  .booking.fixed {
    border-inline-start-width: 8px;
    border-inline-start-style: double;
  }
  .booking.checked_in,
  .booking.completed {
    background: color-mix(in srgb, var(--primary-color, #0277bd) 22%, transparent);
  }
  .booking.released,
  .booking.unverified {
    border-style: dashed;
    border-color: var(--quiet);
  }
  .booking.released .name {
    text-decoration: line-through;
  }
  .handle {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: min(12px, 34%);
    cursor: ns-resize;
  }
  .handle::after {
    content: "";
    position: absolute;
    inset: auto 35% 2px;
    border-top: 2px solid var(--quiet);
  }
  .ghost {
    position: absolute;
    left: 8px;
    right: 3px;
    border-radius: 6px;
    border: 2px dashed var(--primary-color, #0277bd);
    background: color-mix(
      in srgb,
      var(--primary-color, #0277bd) 15%,
      var(--card-background-color, #fff)
    );
    pointer-events: none;
    z-index: 3;
    font-size: 0.8rem;
    line-height: 1.25;
    padding: 2px 5px;
    box-sizing: border-box;
    min-height: fit-content;
  }
  .ghost.refused {
    border-color: var(--taken);
    background: color-mix(in srgb, var(--taken) 15%, var(--card-background-color, #fff));
  }
  .wrong {
    color: var(--taken);
  }
  .top > button {
    padding-inline: 10px;
  }
  .legend summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  .legend[open] summary::before {
    content: "▾";
  }
  .legend summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--quiet);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 6px 0;
  }
  .sample {
    position: relative;
    inset: auto;
    flex: none;
    width: 40px;
    height: 22px;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    padding: 0;
  }
  .sample.used {
    width: 6px;
    margin-inline: 17px;
  }
`;
