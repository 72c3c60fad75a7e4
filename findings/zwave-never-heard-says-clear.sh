#!/usr/bin/env bash
# A Z-Wave sensor that never said a word says "nobody", "no smoke" and "no water" from the start.
#
# What: when a node joins, zwave-js asks for the state of each of its notifications. Where no answer
# comes it writes "idle", with the time of that moment, as if the sensor had said so. The state of a
# door alone stays unknown.
# Why it matters: a smoke detector or a motion sensor whose every report gets lost looks like one
# that watches and sees nothing. Home Assistant shows "clear", fresh, from the first minute on.
# Faitout: a sensor with a heartbeat loses its vote when it stays silent. docs/troubleshooting.md
# and docs/doors.md tell to try each sensor and each detector once before it is relied on.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "could not be run here: see above" >&2; exit 2' ERR
node --version >"$work/node"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" \
  zwave-js@15.29.0 @zwave-js/testing@15.29.0 @zwave-js/cc@15.29.0 @zwave-js/core@15.29.0
trap - ERR

cat >"$work/sensor.mjs" <<'JS'
import { createRequire } from "node:module";
import { NotificationCCGet, NotificationCCReport } from "@zwave-js/cc";
import { CommandClasses as CC } from "@zwave-js/core";
import { MockController, MockNode, ccCaps } from "@zwave-js/testing";
import {
  createAndStartDriverWithMockPort,
  createDefaultMockControllerBehaviors,
  createDefaultMockNodeBehaviors,
} from "zwave-js/Testing";

const [SMOKE, WATER, ACCESS, HOME] = [1, 5, 6, 7];
const { driver, continueStartup, mockPort, serial } = await createAndStartDriverWithMockPort({
  storage: { cacheDir: process.argv[2] },
  testingHooks: { skipFirmwareIdentification: true },
});
const controller = new MockController({ homeId: 0x7e570001, ownNodeId: 1, mockPort, serial });
controller.defineBehavior(...createDefaultMockControllerBehaviors());
const notifications = ccCaps({
  ccId: CC.Notification,
  version: 8,
  isSupported: true,
  supportsV1Alarm: false,
  notificationTypesAndEvents: { [SMOKE]: [2], [WATER]: [2], [ACCESS]: [22, 23], [HOME]: [8] },
});
const mock = new MockNode({
  id: 2,
  controller,
  capabilities: { isListening: true, commandClasses: [CC.Version, notifications] },
});
mock.defineBehavior(...createDefaultMockNodeBehaviors());
let asked = 0;
mock.defineBehavior({
  handleCC(_controller, _self, command) {
    if (command instanceof NotificationCCGet) {
      asked += 1;
      return { action: "stop" };
    }
  },
});
controller.addNode(mock);
const driverReady = new Promise((resolve) => driver.once("driver ready", resolve));
continueStartup();
await driverReady;
const node = driver.controller.nodes.getOrThrow(2);
if (!node.ready) await new Promise((resolve) => node.once("ready", resolve));

const told = mock.sentControllerFrames.filter((frame) => frame.payload instanceof NotificationCCReport);
const word = (property, propertyKey) => {
  const id = { commandClass: CC.Notification, property, propertyKey };
  const stamp = node.getValueTimestamp(id);
  return `${node.getValue(id)}${stamp === undefined ? "" : ", with a time"}`;
};
const rows = {
  motion: word("Home Security", "Motion sensor status"),
  smoke: word("Smoke Alarm", "Sensor status"),
  water: word("Water Alarm", "Sensor status"),
  door: word("Access Control", "Door state"),
};
const { version } = createRequire(import.meta.url)("zwave-js/package.json");
console.log(`software: zwave-js ${version}, Node ${process.version}`);
console.log("expected: what a sensor never said is unknown");
console.log(`seen: the node was asked ${asked} times and reported ${told.length} times`);
for (const [row, value] of Object.entries(rows)) console.log(`seen: ${row.padEnd(7)} ${value}`);
await driver.destroy();
const asDescribed = asked >= 4 && told.length === 0 && rows.door === "undefined"
  && [rows.motion, rows.smoke, rows.water].every((value) => value === "0, with a time");
process.exit(asDescribed ? 0 : 1);
JS
if timeout 180 node "$work/sensor.mjs" "$work/cache" 2>"$work/log"; then
  echo "as described"
else
  tail -n 5 "$work/log" >&2
  echo "CHANGED: zwave-js no longer begins as described above" >&2
  exit 1
fi
