"""A Modbus TCP server of pymodbus 3.0. Arguments: port, an empty folder, which it does not need. It holds what modbus.js holds."""

import asyncio
import sys

from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.server.async_io import ModbusTcpServer

COUNT = 10000


async def main():
    unit = ModbusSlaveContext(
        co=ModbusSequentialDataBlock(0, [i % 2 == 1 for i in range(COUNT)]),
        di=ModbusSequentialDataBlock(0, [i % 3 == 0 for i in range(COUNT)]),
        hr=ModbusSequentialDataBlock(0, list(range(COUNT))),
        ir=ModbusSequentialDataBlock(0, [20000 + i for i in range(COUNT)]),
        zero_mode=True,
    )
    context = ModbusServerContext(slaves={1: unit}, single=False)
    address = ("127.0.0.1", int(sys.argv[1]))
    # It is started again where connections of the last time are still about to end.
    server = ModbusTcpServer(context, address=address, allow_reuse_address=True)
    serving = asyncio.ensure_future(server.serve_forever())
    await server.serving
    print("ready", flush=True)
    # Until whoever started it has gone.
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    serving.cancel()


asyncio.run(main())
