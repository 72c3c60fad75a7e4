#!/usr/bin/env bash
# A Z-Wave lock is "locked" as soon as its radio has heard the order, moved or not.
#
# What: a lock without Supervision (many are) confirms the order with a bare radio receipt. zwave-js
# then writes the ordered mode as the current one at once, and asks the lock five seconds later. A
# lock whose bolt is jammed was "locked" for those five seconds. A lock that does not answer the
# question stays "locked" for good: no error, no second question, and its node counts as alive.
# With Supervision the failure is known at once.
# Why it matters: whoever waits until the lock "confirms" an order has waited for nothing. When the
# truth comes, it looks as if a hand had turned the bolt back.
# Faitout: a lock that takes its word back within ten seconds is told again and then reported, and
# is not taken for a hand (custom_components/faitout/engine/door/orders.py,
# tests/engine/test_doors.py). Of one that stays silent nothing can know; docs/doors.md tells.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "could not be run here: see above" >&2; exit 2' ERR
node --version >"$work/node"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" \
  zwave-js@15.29.0 @zwave-js/testing@15.29.0 @zwave-js/cc@15.29.0 @zwave-js/core@15.29.0
trap - ERR

cat >"$work/lock.mjs" <<'JS'
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { DoorLockCCOperationGet, DoorLockCCOperationReport, DoorLockCCOperationSet } from "@zwave-js/cc";
import { CommandClasses as CC, Duration } from "@zwave-js/core";
import { MockController, MockNode, ccCaps } from "@zwave-js/testing";
import {
  createAndStartDriverWithMockPort,
  createDefaultMockControllerBehaviors,
  createDefaultMockNodeBehaviors,
} from "zwave-js/Testing";

const UNSECURED = 0x00;
const SECURED = 0xff;
const mode = { commandClass: CC["Door Lock"], property: "currentMode" };
const order = { commandClass: CC["Door Lock"], property: "targetMode" };

// A door lock of which the bolt does not move; `answers` whether it still answers questions.
async function told({ supervised, answers }) {
  const { driver, continueStartup, mockPort, serial } = await createAndStartDriverWithMockPort({
    storage: { cacheDir: process.argv[2] },
    testingHooks: { skipFirmwareIdentification: true },
  });
  const controller = new MockController({ homeId: 0x7e570001, ownNodeId: 1, mockPort, serial });
  controller.defineBehavior(...createDefaultMockControllerBehaviors());
  const commandClasses = [
    CC.Version,
    ccCaps({
      ccId: CC["Door Lock"],
      version: 4,
      isSupported: true,
      supportedOperationTypes: [1],
      supportedDoorLockModes: [UNSECURED, SECURED],
    }),
  ];
  if (supervised) commandClasses.push(CC.Supervision);
  const mock = new MockNode({ id: 2, controller, capabilities: { isListening: true, commandClasses } });
  mock.defineBehavior(...createDefaultMockNodeBehaviors());
  controller.addNode(mock);
  const driverReady = new Promise((resolve) => driver.once("driver ready", resolve));
  continueStartup();
  await driverReady;
  const node = driver.controller.nodes.getOrThrow(2);
  if (!node.ready) await new Promise((resolve) => node.once("ready", resolve));
  const asked = [];
  mock.defineBehavior({
    handleCC(_controller, _self, command) {
      if (command instanceof DoorLockCCOperationSet) {
        return { action: supervised ? "fail" : "stop" };
      }
      if (command instanceof DoorLockCCOperationGet) {
        asked.push(command);
        if (!answers) return { action: "stop" };
        const nobody = [false, false, false, false];
        const cc = new DoorLockCCOperationReport({
          nodeId: 1,
          currentMode: UNSECURED,
          targetMode: UNSECURED,
          duration: new Duration(0, "seconds"),
          outsideHandlesCanOpenDoor: nobody,
          insideHandlesCanOpenDoor: nobody,
        });
        return { action: "sendCC", cc };
      }
    },
  });
  const word = () => (node.getValue(mode) === SECURED ? "locked" : "unlocked");
  const before = word();
  await node.setValue(order, SECURED);
  await pause(1000);
  const soon = word();
  await pause(answers ? 8000 : 20000);
  const seen = { before, soon, late: word(), asked: asked.length, alive: node.status === 4 };
  await driver.destroy();
  return seen;
}

const rows = {
  "with Supervision, jammed": await told({ supervised: true, answers: true }),
  "without, jammed": await told({ supervised: false, answers: true }),
  "without, jammed, silent": await told({ supervised: false, answers: false }),
};
const { version } = createRequire(import.meta.url)("zwave-js/package.json");
console.log(`software: zwave-js ${version}, Node ${process.version}`);
console.log("expected: a lock is locked once it says so, and never because it was told to lock");
for (const [row, { before, soon, late, asked, alive }] of Object.entries(rows)) {
  console.log(
    `seen: ${row.padEnd(25)} before ${before}, after 1 s ${soon}, in the end ${late}`
      + ` (asked ${asked} times, alive ${alive})`,
  );
}
const words = Object.values(rows).map((row) => [row.before, row.soon, row.late].join());
const asDescribed = words.join(" ") === [
  "unlocked,unlocked,unlocked",
  "unlocked,locked,unlocked",
  "unlocked,locked,locked",
].join(" ") && rows["without, jammed, silent"].alive;
process.exit(asDescribed ? 0 : 1);
JS
if timeout 180 node "$work/lock.mjs" "$work/cache" 2>"$work/log"; then
  echo "as described"
else
  tail -n 5 "$work/log" >&2
  echo "CHANGED: zwave-js no longer shows a lock as described above" >&2
  exit 1
fi
