import type { Schemas } from '../live/api';

type Status = Pick<Schemas['BindingStatus'], 'status' | 'code' | 'message'>;

const LOST = 'The link is not connected; its state on the left says why.';
const NO_TAG = 'The controller has no such tag; browse it, and bind the port anew.';
const NOTHING_YET = 'The controller has no value of this tag yet.';
const NO_LEAVE = 'The controller does not allow it to this user; see the user of the link.';
const OLD = 'The last value that came; the controller tells no newer one.';

/** What the status codes of OPC UA mean to whoever binds a tag. */
const WORDS: Readonly<Record<string, string>> = {
  BadNotConnected: LOST,
  BadNoCommunication: LOST,
  BadCommunicationError: LOST,
  BadServerNotConnected: LOST,
  BadShutdown: LOST,
  BadTimeout: 'The controller does not answer in time; give the link a longer timeout.',
  BadNodeIdUnknown: NO_TAG,
  BadNodeIdInvalid: NO_TAG,
  BadNotFound: NO_TAG,
  BadObjectDeleted: NO_TAG,
  BadIndexRangeNoData: NO_TAG,
  BadIndexRangeInvalid: NO_TAG,
  BadWaitingForInitialData: NOTHING_YET,
  UncertainInitialValue: NOTHING_YET,
  BadNoData: NOTHING_YET,
  BadSensorFailure: 'The controller says that the sensor behind this tag has failed.',
  BadDeviceFailure: 'The controller says that the device behind this tag has failed.',
  BadOutOfService: 'The controller says that this tag is out of service.',
  BadConfigurationError: 'The controller says that this tag is not set up rightly.',
  BadUserAccessDenied: NO_LEAVE,
  BadNotReadable: 'The controller lets nobody read this tag; bind another one.',
  BadNotWritable: 'The controller lets nobody write this tag; bind another one.',
  BadWriteNotSupported: 'The controller does not take this value with its quality and time.',
  BadTypeMismatch: 'The tag is of another type than the value; bind another one.',
  BadOutOfRange: 'The value is out of the range of the tag; check the scaling.',
  BadTooManyOperations: 'The controller is asked for too much at once.',
  BadResourceUnavailable: 'The controller is too busy for this tag.',
  BadOutOfMemory: 'The controller is too busy for this tag.',
  UncertainLastUsableValue: OLD,
  UncertainNoCommunicationLastUsableValue: OLD,
  UncertainSubstituteValue: 'The controller gives a substitute for the value.',
  UncertainSensorNotAccurate: 'The controller says that the sensor is not accurate now.',
  UncertainEngineeringUnitsExceeded: 'The value is out of the range that its sensor is made for.',
  UncertainSubNormal: 'The controller has fewer sources for the value than it should.',
};

/** What is wrong with a binding, as a sentence; what the host says beyond the status itself is better than any word for that. */
export function trouble({ status, message }: Status): string {
  if (message !== '' && !message.includes(status)) {
    return message;
  }
  return WORDS[status] ?? (message !== '' ? message : status.startsWith('Uncertain') ? 'The controller is not certain of the value.' : 'The controller says that the value is bad.');
}

/** The same with all that the host knows, for the tooltip. */
export function troubleInFull(status: Status): string {
  const words = trouble(status);
  return [words, ...(status.message !== '' && status.message !== words ? [status.message] : []), `${status.status} (${status.code})`].join('\n');
}
