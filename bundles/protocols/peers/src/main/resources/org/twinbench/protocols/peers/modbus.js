// A Modbus TCP server of modbus-serial. Arguments: port, an empty folder, which it does not need. Unit 1 has 10,000 of each:
// coil i is on where i is odd, discrete input i where i is a multiple of 3; holding register i holds i, input register i
// 20000 + i. Whatever lies behind them is an illegal data address.
"use strict";

const { ServerTCP } = require("modbus-serial");

const COUNT = 10000;
const ILLEGAL_DATA_ADDRESS = 2;

const coils = Array.from({ length: COUNT }, (_, i) => i % 2 === 1);
const holdingRegisters = Uint16Array.from({ length: COUNT }, (_, i) => i);

function at(address) {
  if (address >= COUNT) {
    throw Object.assign(new Error("no address " + address), { modbusErrorCode: ILLEGAL_DATA_ADDRESS });
  }
  return address;
}

const server = new ServerTCP(
  {
    getCoil: (address) => coils[at(address)],
    getDiscreteInput: (address) => at(address) % 3 === 0,
    getHoldingRegister: (address) => holdingRegisters[at(address)],
    getInputRegister: (address) => 20000 + at(address),
    setCoil: (address, value) => void (coils[at(address)] = value),
    setRegister: (address, value) => void (holdingRegisters[at(address)] = value),
  },
  { host: "127.0.0.1", port: Number(process.argv[2]), unitID: 1 },
);
server.on("initialized", () => {
  console.log("ready");
  process.stdin.on("end", () => process.exit(0)).resume(); // whoever started it has gone
});
server.on("serverError", (failure) => {
  console.error(failure);
  process.exit(1);
});
