#!/usr/bin/env bash
# "I have no measurement" of a Zigbee sensor arrives as -327.68 °C, 655 % and 3.6 million lux.
#
# What: the Zigbee standard keeps one value of each attribute for "invalid": 0x8000 for temperatures,
# 0xFFFF for humidity and illuminance. Sensors send it while they boot and when their probe fails.
# zigbee-herdsman-converters (zigbee2mqtt) hands it on as a number for a Sonoff SNZB-02D and a
# Philips motion sensor, and as the setpoint of a Danfoss valve; for the Danfoss room temperature, an
# Aqara WSDCGQ11LM and every battery it leaves it out.
# Why it matters: a room of -327 °C is heated; 3.6 million lux keep the lamps off in the dark; one
# such point spoils the average of a month.
# Faitout: takes a brightness above the sun's for a sensor that fails
# (custom_components/faitout/engine/comfort/darkness.py, tests/engine/test_light.py).
# docs/troubleshooting.md says what such numbers are.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "could not be run here: see above" >&2; exit 2' ERR
node --version >"$work/node"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" \
  zigbee-herdsman-converters@26.112.0
trap - ERR

cat >"$work/sensors.mjs" <<'JS'
import { createRequire } from "node:module";
import { findByDevice } from "zigbee-herdsman-converters";

console.debug = () => {};
const NO_TEMPERATURE = -0x8000;
const NOTHING = 0xffff;

async function said(modelID, manufacturerName, cluster, data) {
  const endpoint = {
    ID: 1,
    clusters: {},
    meta: {},
    getDevice: () => device,
    getClusterAttributeValue: () => undefined,
    getInputClusters: () => [],
    getOutputClusters: () => [],
    supportsInputCluster: () => true,
    supportsOutputCluster: () => true,
  };
  const device = {
    ieeeAddr: "0x0000000000000001",
    modelID,
    manufacturerName,
    type: "EndDevice",
    powerSource: "Battery",
    endpoints: [endpoint],
    meta: {},
    customClusters: {},
    getEndpoint: () => endpoint,
    addCustomCluster() {},
    save() {},
  };
  const definition = await findByDevice(device, false);
  const message = { data, endpoint, device, cluster, type: "attributeReport", groupID: 0 };
  message.meta = { zclTransactionSequenceNumber: 1 };
  const answer = {};
  for (const converter of definition.fromZigbee) {
    if (converter.cluster !== cluster || ![converter.type].flat().includes(message.type)) continue;
    const meta = { state: {}, device, deviceExposesChanged() {} };
    Object.assign(answer, await converter.convert(definition, message, () => {}, {}, meta));
  }
  return JSON.stringify(answer);
}

const temperature = ["msTemperatureMeasurement", { measuredValue: NO_TEMPERATURE }];
const humidity = ["msRelativeHumidity", { measuredValue: NOTHING }];
const light = ["msIlluminanceMeasurement", { measuredValue: NOTHING }];
const rows = [
  ["SONOFF SNZB-02D, no temperature", '{"temperature":-327.68}', "SNZB-02D", "SONOFF", ...temperature],
  ["SONOFF SNZB-02D, no humidity", '{"humidity":655.35}', "SNZB-02D", "SONOFF", ...humidity],
  ["Philips SML001, no temperature", '{"temperature":-327.68}', "SML001", "Philips", ...temperature],
  ["Philips SML001, no light", '{"illuminance":3576020.5018090233}', "SML001", "Philips", ...light],
  [
    "Danfoss eTRV0100, no setpoint",
    '{"occupied_heating_setpoint":-327.68,"occupied_heating_setpoint_scheduled":-327.68}',
    ...["eTRV0100", "Danfoss", "hvacThermostat", { occupiedHeatingSetpoint: NO_TEMPERATURE }],
  ],
  [
    "Danfoss eTRV0100, no temperature",
    "{}",
    ...["eTRV0100", "Danfoss", "hvacThermostat", { localTemp: NO_TEMPERATURE }],
  ],
  ["Aqara WSDCGQ11LM, no temperature", "{}", "lumi.weather", "LUMI", ...temperature],
  ["Aqara WSDCGQ11LM, no humidity", "{}", "lumi.weather", "LUMI", ...humidity],
  [
    "SONOFF SNZB-02D, no battery level",
    "{}",
    ...["SNZB-02D", "SONOFF", "genPowerCfg", { batteryPercentageRemaining: 0xff }],
  ],
];
const seen = [];
for (const [row, described, ...report] of rows) seen.push([row, described, await said(...report)]);
const { version } = createRequire(import.meta.url)("zigbee-herdsman-converters/package.json");
console.log(`software: zigbee-herdsman-converters ${version}, Node ${process.version}`);
console.log("expected: the invalid value of the standard is no measurement, whatever the device");
for (const [row, , answer] of seen) console.log(`seen: ${row.padEnd(33)} ${answer}`);
process.exit(seen.every(([, described, answer]) => answer === described) ? 0 : 1);
JS
if timeout 120 node "$work/sensors.mjs" 2>"$work/log" | grep -v '^zhc'; then
  echo "as described"
else
  tail -n 5 "$work/log" >&2
  echo "CHANGED: the converters no longer take the invalid values as described above" >&2
  exit 1
fi
