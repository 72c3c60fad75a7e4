// The sheet of a booking: at the thumb on a phone, in the middle of a larger page.

import { css } from "lit";

export const sheetStyle = css`
  :host([dark]) {
    color-scheme: dark;
  }
  .row[role="group"] {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  dialog {
    border: 1px solid var(--line);
    border-radius: 14px;
    color: inherit;
    background: var(--card-background-color, #fff);
    width: min(480px, 100vw - 16px);
    max-width: none;
    max-height: calc(100dvh - 16px);
    padding: 0;
    box-sizing: border-box;
    margin: auto auto 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: #0006;
  }
  @media (min-width: 700px) {
    dialog {
      margin: auto;
    }
  }
  .inner {
    padding: 16px;
  }
  .row {
    margin: 8px 0;
  }
  .row.end {
    justify-content: flex-end;
    margin-bottom: 0;
  }
  .row > button {
    flex: 1 1 auto;
  }
  .row.end > button {
    flex: none;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 8px;
    margin: 8px 0;
  }
  label {
    display: block;
    font-size: 0.9rem;
    min-width: 0;
  }
  input,
  select {
    display: block;
    padding-inline: 10px;
    width: 100%;
    margin-top: 2px;
    font-size: 1rem;
  }
  summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    cursor: pointer;
    font-weight: 500;
  }
  summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  details[open] > summary::before {
    content: "▾";
  }
  .move {
    border-block: 1px solid var(--line);
    margin: 8px 0;
  }
  .asks {
    border: 2px solid var(--soon);
    border-radius: 10px;
    padding: 4px 12px;
    margin: 8px 0;
  }
  .fields > label:nth-child(3) {
    grid-column: 1 / -1;
  }
  button.danger,
  .wrong {
    color: var(--taken);
  }
  pre {
    white-space: pre-wrap;
    font: inherit;
    margin: 0;
  }
`;
