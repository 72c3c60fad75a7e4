// What the hours look like. What is closed is hatched, as in the week, and has its shape.

import { css } from "lit";

export const hoursStyle = css`
  fieldset {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 0;
    padding: 8px 0;
    min-width: 0;
  }
  legend {
    padding: 8px 8px 0 0;
    font-weight: 500;
  }
  label {
    display: block;
    margin: 8px 0;
  }
  label.inline {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 22px;
    height: 22px;
    min-height: 22px;
    min-width: 22px;
    margin: 0;
    accent-color: var(--primary-color, #0277bd);
  }
  input,
  select {
    max-width: 100%;
    min-width: 0;
  }
  label:not(.inline) > input,
  label:not(.inline) > select {
    display: block;
    width: 100%;
    margin-top: 4px;
  }
  :host([dark]) input,
  :host([dark]) select {
    color-scheme: dark;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 0 12px;
  }
  .span {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 4px 0;
  }
  .span input {
    flex: 1 1 0;
    padding: 8px;
  }
  table.month {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    font-weight: 400;
    font-size: 0.85rem;
    padding: 4px 0;
  }
  .month td {
    padding: 1px;
  }
  .month button {
    position: relative;
    width: 100%;
    min-width: 0;
    padding: 0;
    min-height: 46px;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1px;
    border-radius: 8px;
    line-height: 1.1;
  }
  .month button.past {
    color: var(--quiet);
  }
  .month button.today {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .month button.shut {
    background: repeating-linear-gradient(
      -45deg,
      var(--line) 0 3px,
      var(--card-background-color, #fff) 3px 7px
    );
  }
  .month button.other {
    border: 2px solid var(--soon);
  }
  .month button.longer {
    border: 2px solid var(--free);
  }
  .month button[aria-pressed="true"] {
    box-shadow: 0 0 0 3px var(--primary-color, #0277bd);
  }
  .month svg.icon,
  .legend svg.icon {
    width: 15px;
    height: 15px;
  }
  .month .number {
    background: var(--card-background-color, #fff);
    border-radius: 6px;
    padding: 0 4px;
  }
  .month .shapes {
    display: flex;
    height: 15px;
    background: var(--card-background-color, #fff);
    border-radius: 6px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    font-size: 0.85rem;
    margin: 6px 0;
  }
  .legend span {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: flex-start;
    border-top: 1px solid var(--line);
    padding: 8px 0;
  }
  .line > .body {
    flex: 1 1 170px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .line > button {
    margin-inline-start: auto;
  }
  .line > svg.icon {
    margin-top: 1px;
  }
  .days {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    margin: 4px 0;
  }
  .days dd {
    margin: 0;
  }
  .last {
    margin: 12px 0;
  }
  .told {
    border-inline-start: 4px solid var(--free);
    padding: 4px 0 4px 12px;
    margin: 8px 0;
  }
  .told.warned {
    border-color: var(--soon);
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
`;
