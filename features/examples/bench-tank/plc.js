// The controller of the bench tank, on an OPC UA server of its own:  node plc.js [PORT]
//
// Every 10 ms it reads level and temperature, computes two PI controllers and writes valve and heater, as long as the heartbeat
// counts; where that stands still for 2 s, it closes the valve and switches the heater off. Its tags are ns=1;s=NAME.
// It needs Node.js 18 to 22, and fetches node-opcua from npm into ~/.cache/twinbench where it is missing.
"use strict";

const { execSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");

const PORT = Number(process.argv[2] ?? 4840);
const CACHE = path.join(os.homedir(), ".cache", "twinbench", "bench-tank");
const LIBRARY = "node-opcua@2.164.2";
const PUBLISHED_BEFORE = "2026-11-01"; // as well as all that it needs itself, so that everybody runs the same

const CYCLE_MILLISECONDS = 10;
const PATIENCE_SECONDS = 2;

const { DataType, MessageSecurityMode, OPCUACertificateManager, OPCUAServer, SecurityPolicy } = nodeOpcUa();

function nodeOpcUa() {
  try {
    return require("node-opcua");
  } catch (missing) {
    if (missing.code !== "MODULE_NOT_FOUND") throw missing;
  }
  const folder = path.join(CACHE, LIBRARY);
  if (!fs.existsSync(folder)) {
    console.log(`fetching ${LIBRARY} from npm, once`);
    fs.mkdirSync(CACHE, { recursive: true });
    const whole = fs.mkdtempSync(path.join(CACHE, "installing-"));
    const options = "--omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error";
    execSync(`npm install ${options} --before=${PUBLISHED_BEFORE} --prefix . ${LIBRARY}`, { cwd: whole, stdio: "inherit" });
    try {
      fs.renameSync(whole, folder);
    } catch (failure) {
      if (!fs.existsSync(folder)) throw failure; // another one was faster
      fs.rmSync(whole, { recursive: true });
    }
  }
  return require(path.join(folder, "node_modules", "node-opcua"));
}

/** A PI controller whose output lies between 0 and 1; its integral stands still where it would push further beyond. */
class Controller {
  constructor(gain, integralTime, firstOutput) {
    Object.assign(this, { gain, integralTime, firstOutput });
    this.reset();
  }

  reset() {
    this.integral = this.firstOutput;
  }

  output(setpoint, measured, seconds) {
    const proportional = this.gain * (setpoint - measured);
    const wanted = proportional + this.integral;
    const change = (proportional * seconds) / this.integralTime;
    const stuck = change > 0 ? wanted > 1 : wanted < 0;
    this.integral += stuck ? 0 : change;
    return Math.max(0, Math.min(1, wanted));
  }
}

/** The tags that the machine writes, those that an operator sets, and those that the controller writes. */
const FIRST_VALUES = {
  Level: 0, // m
  Temperature: 0, // °C
  Time: 0, // s, of the machine
  Heartbeat: 0,
  LevelSetpoint: 0.35, // m
  TemperatureSetpoint: 40, // °C
  Valve: 0, // share of its opening
  Heater: 0, // share of its power
  Answered: 0, // s: the time of the values that valve and heater were computed from
  Running: false,
};

class Tags {
  constructor(addressSpace) {
    const namespace = addressSpace.getOwnNamespace();
    const folder = namespace.addFolder(addressSpace.rootFolder.objects, { browseName: "BenchTank", nodeId: "s=BenchTank" });
    this.variables = new Map();
    for (const [name, value] of Object.entries(FIRST_VALUES)) {
      const dataType = name === "Heartbeat" ? DataType.UInt32 : typeof value === "boolean" ? DataType.Boolean : DataType.Double;
      const node = { organizedBy: folder, nodeId: "s=" + name, browseName: name, dataType, value: { dataType, value } };
      this.variables.set(name, { dataType, node: namespace.addVariable(node) });
    }
  }

  get(name) {
    return this.variables.get(name).node.readValue().value.value;
  }

  set(name, value) {
    const { dataType, node } = this.variables.get(name);
    node.setValueFromSource({ dataType, value });
  }
}

class Program {
  constructor(tags) {
    this.tags = tags;
    this.level = new Controller(25, 150, 0.376); // 1/m, s
    this.temperature = new Controller(0.12, 120, 0.212); // 1/K, s
    this.beat = 0;
    this.lastBeat = -Infinity;
    this.lastCycle = performance.now() / 1000;
  }

  cycle() {
    const now = performance.now() / 1000;
    const seconds = now - this.lastCycle;
    this.lastCycle = now;
    const beat = this.tags.get("Heartbeat");
    if (beat !== this.beat) {
      this.beat = beat;
      this.lastBeat = now;
    }
    const running = now - this.lastBeat < PATIENCE_SECONDS;
    if (running !== this.tags.get("Running")) {
      console.log(running ? "the machine is there: controlling" : "the heartbeat stands still: valve closed, heater off");
      this.tags.set("Running", running);
    }
    if (running) {
      this.control(seconds);
    } else {
      this.stayAside();
    }
  }

  control(seconds) {
    const { tags } = this;
    const time = tags.get("Time");
    const valve = this.level.output(tags.get("LevelSetpoint"), tags.get("Level"), seconds);
    const heater = this.temperature.output(tags.get("TemperatureSetpoint"), tags.get("Temperature"), seconds);
    tags.set("Valve", valve);
    tags.set("Heater", heater);
    tags.set("Answered", time);
  }

  stayAside() {
    this.level.reset();
    this.temperature.reset();
    this.tags.set("Valve", 0);
    this.tags.set("Heater", 0);
  }
}

async function main() {
  const certificates = new OPCUACertificateManager({ rootFolder: path.join(CACHE, "pki-" + PORT) });
  const server = new OPCUAServer({
    port: PORT,
    host: "127.0.0.1",
    hostname: "127.0.0.1",
    serverCertificateManager: certificates,
    securityPolicies: [SecurityPolicy.None],
    securityModes: [MessageSecurityMode.None],
  });
  await server.initialize();
  const program = new Program(new Tags(server.engine.addressSpace));
  await server.start();
  setInterval(() => program.cycle(), CYCLE_MILLISECONDS);
  console.log(`the controller listens at opc.tcp://127.0.0.1:${PORT}; Ctrl-C ends it`);
}

main().catch((failure) => {
  console.error(failure.message);
  process.exit(1);
});
