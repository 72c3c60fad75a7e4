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
    max-height: 4.2em;
    overflow: hidden;
    box-sizing: border-box;
    width: 0;
    min-width: 100%;
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
  .column.dragged {
    touch-action: none;
  }
  .hour,
  .shut,
  .used,
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
    height: 12px;
    cursor: ns-resize;
  }
  .ghost {
    position: absolute;
    left: 8px;
    right: 3px;
    border-radius: 6px;
    border: 2px dashed var(--primary-color, #0277bd);
    background: color-mix(in srgb, var(--primary-color, #0277bd) 15%, transparent);
    pointer-events: none;
    z-index: 2;
    font-size: 0.8rem;
    padding: 2px 5px;
  }
  dialog {
    border: 1px solid var(--line);
    border-radius: 14px;
    color: inherit;
    background: var(--card-background-color, #fff);
    max-width: min(92vw, 480px);
    width: 92vw;
    padding: 16px;
    box-sizing: border-box;
  }
  pre {
    white-space: pre-wrap;
    font: inherit;
  }
`;
