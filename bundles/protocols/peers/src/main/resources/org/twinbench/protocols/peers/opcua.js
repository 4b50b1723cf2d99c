// An OPC UA server of node-opcua. Arguments: port, an empty folder of its own, operation limit (0: none), most sessions, and
// "everybody" to accept any application. Its tags are ns=1;s=NAME. It accepts the certificates in FOLDER/pki/trusted/certs
// (applications) and FOLDER/users/trusted/certs (users), and the user "operator" with the password "secret".
"use strict";

const path = require("path");
const {
  AccessLevelFlag,
  DataType,
  MessageSecurityMode,
  OPCUACertificateManager,
  OPCUAServer,
  SecurityPolicy,
  StatusCodes,
  Variant,
  VariantArrayType,
  coerceInt64,
  coerceUInt64,
  getCryptoFactory,
  nodesets,
} = require("node-opcua");

const [port, folder, limit, sessions] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4]), Number(process.argv[5])];

// node-opcua 2.164 names this signature otherwise than OPC 10000-7 does, and no other client knows that name.
getCryptoFactory(SecurityPolicy.Aes256_Sha256_RsaPss).asymmetricSignatureAlgorithm =
  "http://opcfoundation.org/UA/security/rsa-pss-sha2-256";

const SCALARS = {
  Boolean: true,
  SByte: -8,
  Byte: 8,
  Int16: -16,
  UInt16: 16,
  Int32: -32,
  UInt32: 32,
  Int64: coerceInt64("-9007199254740993"), // one more than a double holds exactly
  UInt64: coerceUInt64("18446744073709551615"),
  Float: 1.5,
  Double: 0.1,
  String: "Grüße",
  DateTime: new Date("2026-01-01T00:00:00Z"),
};

const ARRAYS = {
  Boolean: [true, false, true],
  Int16: [-1, 0, 1],
  Double: [0.5, 1.5, 2.5],
  String: ["a", "b"],
};

function certificates(name, automaticallyAcceptUnknownCertificate) {
  return new OPCUACertificateManager({ rootFolder: path.join(folder, name), automaticallyAcceptUnknownCertificate });
}

// A variable that keeps what is written to it.
function variable(namespace, parent, name, dataType, value, more) {
  return namespace.addVariable({
    organizedBy: parent,
    nodeId: "s=" + name,
    browseName: name,
    dataType,
    value,
    ...more,
  });
}

function addTags(addressSpace) {
  const namespace = addressSpace.getOwnNamespace();
  const folderOf = (name) => namespace.addFolder(addressSpace.rootFolder.objects, { browseName: name, nodeId: "s=" + name });

  const scalars = folderOf("Scalars");
  for (const [name, value] of Object.entries(SCALARS)) {
    variable(namespace, scalars, name, name, { dataType: DataType[name], arrayType: VariantArrayType.Scalar, value });
  }
  const arrays = folderOf("Arrays");
  for (const [name, value] of Object.entries(ARRAYS)) {
    const array = { dataType: DataType[name], arrayType: VariantArrayType.Array, value };
    variable(namespace, arrays, name + "s", name, array, { valueRank: 1, arrayDimensions: [0] });
  }
  const types = folderOf("Types");
  const index = addressSpace.getNamespaceIndex("urn:twinbench:peer:types");
  const mode = addressSpace.findDataType("Mode", index);
  const setpoint = addressSpace.findDataType("Setpoint", index);
  const structure = addressSpace.constructExtensionObject(setpoint, { value: 21.5, valid: true, mode: 2 });
  variable(namespace, types, "Mode", mode.nodeId, { dataType: DataType.Int32, value: 1 });
  variable(namespace, types, "Setpoint", setpoint.nodeId, { dataType: DataType.ExtensionObject, value: structure });

  const special = folderOf("Special");
  const readable = AccessLevelFlag.CurrentRead;
  const described = { accessLevel: readable, description: "Nobody writes it" };
  variable(namespace, special, "ReadOnly", "Double", { dataType: DataType.Double, value: 1 }, described);
  for (const [name, status] of [["Uncertain", StatusCodes.UncertainLastUsableValue], ["Bad", StatusCodes.BadSensorFailure]]) {
    const tag = variable(namespace, special, name, "Double", { dataType: DataType.Double, value: 1 });
    tag.setValueFromSource({ dataType: DataType.Double, value: 1 }, status);
  }
  addCounter(addressSpace, namespace, special);
  addRemovable(addressSpace, namespace, special);
  addRetyped(addressSpace, namespace, special);

  const many = folderOf("Many");
  for (let i = 0; i < 1000; i++) {
    variable(namespace, many, "Many." + i, "Double", { dataType: DataType.Double, value: i });
  }
}

// Counter goes up by one every 20 ms; while Freeze is true it keeps its value and its time.
function addCounter(addressSpace, namespace, parent) {
  const freeze = variable(namespace, parent, "Freeze", "Boolean", { dataType: DataType.Boolean, value: false });
  const counter = variable(namespace, parent, "Counter", "UInt32", { dataType: DataType.UInt32, value: 0 });
  let count = 0;
  const timer = setInterval(() => {
    if (!freeze.readValue().value.value) {
      counter.setValueFromSource(new Variant({ dataType: DataType.UInt32, value: ++count }));
    }
  }, 20);
  addressSpace.registerShutdownTask(() => clearInterval(timer));
}

// Removable is there until true is written to Remove.
function addRemovable(addressSpace, namespace, parent) {
  const removable = variable(namespace, parent, "Removable", "Double", { dataType: DataType.Double, value: 1 });
  const remove = variable(namespace, parent, "Remove", "Boolean", { dataType: DataType.Boolean, value: false });
  remove.on("value_changed", (changed) => changed.value.value && addressSpace.deleteNode(removable));
}

// Retyped is a double until true is written to Retype; then it is a 16-bit integer.
function addRetyped(addressSpace, namespace, parent) {
  const retyped = variable(namespace, parent, "Retyped", "Double", { dataType: DataType.Double, value: 1.5 });
  const retype = variable(namespace, parent, "Retype", "Boolean", { dataType: DataType.Boolean, value: false });
  retype.on("value_changed", (changed) => {
    if (changed.value.value) {
      addressSpace.deleteNode(retyped);
      variable(namespace, parent, "Retyped", "Int16", { dataType: DataType.Int16, value: 2 });
    }
  });
}

async function main() {
  const server = new OPCUAServer({
    port,
    host: "127.0.0.1",
    hostname: "127.0.0.1",
    alternateHostname: ["localhost"],
    nodeset_filename: [nodesets.standard, path.join(__dirname, "types.xml")],
    serverInfo: { applicationUri: "urn:twinbench:peer", productUri: "urn:twinbench:peer" },
    serverCertificateManager: certificates("pki", process.argv[6] === "everybody"),
    userCertificateManager: certificates("users", false),
    securityPolicies: [SecurityPolicy.None, SecurityPolicy.Basic256Sha256, SecurityPolicy.Aes256_Sha256_RsaPss],
    securityModes: [MessageSecurityMode.None, MessageSecurityMode.Sign, MessageSecurityMode.SignAndEncrypt],
    allowAnonymous: true,
    userManager: { isValidUser: (user, password) => user === "operator" && password === "secret" },
    maxConnectionsPerEndpoint: 100,
    serverCapabilities: {
      maxSessions: sessions,
      operationLimits: { maxNodesPerRead: limit, maxNodesPerWrite: limit, maxNodesPerBrowse: limit, maxMonitoredItemsPerCall: limit },
    },
  });
  await server.initialize();
  addTags(server.engine.addressSpace);
  await server.start();
  console.log("ready");
  process.stdin.on("end", () => process.exit(0)).resume(); // whoever started it has gone
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
