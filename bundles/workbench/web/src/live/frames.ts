/** A frame as it comes over the WebSocket: little endian u16 form, u16 id, u32 n, f64 time, n f64, and in form 2 n bytes of quality. */
export interface WireFrame {
  readonly id: number;
  readonly time: number;
  readonly values: Float64Array;
  /** Absent: all are good. */
  readonly quality: Uint8Array | undefined;
}

const HEAD = 16;
const WITH_QUALITY = 2;

/** Reads a frame in place, without copying its values; undefined for what is none. */
export function readFrame(buffer: ArrayBuffer): WireFrame | undefined {
  if (buffer.byteLength < HEAD) {
    return undefined;
  }
  const head = new DataView(buffer);
  const form = head.getUint16(0, true);
  const n = head.getUint32(4, true);
  const end = HEAD + 8 * n;
  if (buffer.byteLength !== end + (form === WITH_QUALITY ? n : 0)) {
    return undefined;
  }
  return {
    id: head.getUint16(2, true),
    time: head.getFloat64(8, true),
    values: new Float64Array(buffer, HEAD, n),
    quality: form === WITH_QUALITY ? new Uint8Array(buffer, end, n) : undefined,
  };
}
