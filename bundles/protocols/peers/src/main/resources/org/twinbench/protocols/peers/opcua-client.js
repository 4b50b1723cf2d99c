// Plain round trips of node-opcua's client. Arguments: endpoint, number of tags of opcua.js (Many.0 …), number of round trips.
// One round trip is one call that writes all tags and one that reads them. Prints the time of each, "roundtrip MICROSECONDS".
"use strict";

const { AttributeIds, DataType, MessageSecurityMode, OPCUAClient, SecurityPolicy, StatusCodes } = require("node-opcua");

const [endpoint, tags, rounds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];

async function roundTrip(session, nodeIds, value) {
  const begin = process.hrtime.bigint();
  const written = await session.write(
    nodeIds.map((nodeId) => ({
      nodeId,
      attributeId: AttributeIds.Value,
      value: { value: { dataType: DataType.Double, value } },
    })),
  );
  const read = await session.read(nodeIds.map((nodeId) => ({ nodeId, attributeId: AttributeIds.Value })));
  const microseconds = Number(process.hrtime.bigint() - begin) / 1000;
  if (!written.every((status) => status === StatusCodes.Good) || !read.every((one) => one.value.value === value)) {
    throw new Error("not every tag kept " + value);
  }
  return microseconds;
}

async function main() {
  const client = OPCUAClient.create({
    securityMode: MessageSecurityMode.None,
    securityPolicy: SecurityPolicy.None,
    endpointMustExist: false,
  });
  await client.withSessionAsync(endpoint, async (session) => {
    const nodeIds = Array.from({ length: tags }, (_, i) => "ns=1;s=Many." + i);
    for (let round = 0; round < rounds; round++) {
      console.log("roundtrip " + (await roundTrip(session, nodeIds, round + 0.5)));
    }
  });
}

main().then(
  () => process.exit(0),
  (failure) => {
    console.error(failure);
    process.exit(1);
  },
);
