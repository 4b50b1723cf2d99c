"""PlantMix as a loop over dicts in topological order: python3 plantmix.py FILE CHECK STEPS REPETITIONS.

Prints "checksum HEX" of all outputs after CHECK steps, then "ns X" for each repetition: thread CPU time per component and step.
"""

import struct
import sys
import time
from array import array
from math import sqrt

DT = 1e-3


def clamp(x, low, high):
    return max(low, min(high, x))


def valve(c, y):
    dp = y[c["dp"]]
    return c["kv"] * clamp(y[c["pos"]], 0.0, 1.0) * dp / sqrt(abs(dp) + 1e-4)


def pid(c, y):
    e = y[c["sp"]] - y[c["pv"]]
    return clamp(c["kp"] * e + c["integral"] + c["kd"] * (e - c["last"]), c["low"], c["high"])


def gain(c, y):
    return c["k"] * y[c["u"]] + c["b"]


def adder(c, y):
    return c["w1"] * y[c["a"]] + c["w2"] * y[c["b"]] + c["w3"] * y[c["c"]]


def step_sensor(c, y):
    c["x"] += DT * (y[c["u"]] - c["x"]) / c["tau"]


def step_heater(c, y):
    c["x"] += DT * (y[c["pw"]] - c["g"] * (c["x"] - y[c["ta"]])) * c["rc"]


def step_tank(c, y):
    c["x"] = clamp(c["x"] + DT * (y[c["qi"]] - y[c["qo"]]) / c["area"], 0.0, c["hmax"])


def step_actuator(c, y):
    c["x"] += clamp(y[c["cmd"]] - c["x"], -c["r"], c["r"])


def step_pid(c, y):
    e = y[c["sp"]] - y[c["pv"]]
    c["integral"] = clamp(c["integral"] + c["ki"] * e * DT, c["low"], c["high"])
    c["last"] = e


# inputs, parameters, wire, step
KINDS = [
    (("u",), ("tau",), None, step_sensor),
    (("pw", "ta"), ("g", "rc"), None, step_heater),
    (("pos", "dp"), ("kv",), valve, None),
    (("qi", "qo"), ("area", "hmax"), None, step_tank),
    (("sp", "pv"), ("kp", "ki", "kd", "low", "high"), pid, step_pid),
    (("u",), ("k", "b"), gain, None),
    (("a", "b", "c"), ("w1", "w2", "w3"), adder, None),
    (("cmd",), ("r",), None, step_actuator),
]


def section(file, kind, count):
    values = array(kind)
    values.fromfile(file, count)
    return values


def load(name):
    with open(name, "rb") as file:
        n, _, constants, _ = struct.unpack("<4i", file.read(16))
        kinds, _, sources = section(file, "i", n), section(file, "i", n), section(file, "i", 3 * n)
        parameters, fixed = section(file, "d", 5 * n), section(file, "d", constants)
    y = {"c%d" % i: 0.0 for i in range(n)}
    y.update(("c%d" % (n + i), value) for i, value in enumerate(fixed))
    wires, steps, registers = [], [], []
    for i in range(n):
        inputs, names, wire, step = KINDS[kinds[i]]
        c = {"x": 0.0, "integral": 0.0, "last": 0.0, "path": "c%d" % i}
        # An adder has an input and a gain a parameter called b; no type has both.
        c.update((name, parameters[5 * i + j]) for j, name in enumerate(names))
        c.update((name, "c%d" % sources[3 * i + j]) for j, name in enumerate(inputs))
        if wire:
            wires.append((wire, c))
        else:
            registers.append(c)
        if step:
            steps.append((step, c))
    return n, y, wires, steps, registers


def settle(y, wires):
    for wire, c in wires:
        y[c["path"]] = wire(c, y)


def tick(y, wires, steps, registers):
    for step, c in steps:
        step(c, y)
    for c in registers:
        y[c["path"]] = c["x"]
    settle(y, wires)


def checksum(n, y):
    mask = (1 << 64) - 1
    total = 0
    for i in range(n):
        bits = struct.unpack("<Q", struct.pack("<d", y["c%d" % i]))[0]
        total = ((total << 1 | total >> 63) & mask) ^ bits
    return total


def main(name, check, count, repetitions):
    n, y, wires, steps, registers = load(name)
    settle(y, wires)
    for _ in range(check):
        tick(y, wires, steps, registers)
    print("checksum %016x" % checksum(n, y))
    for _ in range(repetitions):
        begin = time.thread_time_ns()
        for _ in range(count):
            tick(y, wires, steps, registers)
        print("ns %.6f" % ((time.thread_time_ns() - begin) / count / n))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
