import { openWire, type Wire, type WireOptions } from './send.js';

/**
 * A wire to a target that also carries what a request wants from another origin, such as a picture at an address that
 * the target gave. What a profile has sent with each request is for its target alone.
 * @param origin scheme, host and port of the target
 * @param timeoutMs until the last byte of an answer
 */
export function openWires(origin: URL, timeoutMs: number, options: WireOptions = {}): Wire {
  const { headers: _ofTheTarget, ...others } = options;
  const toTarget = openWire(origin, timeoutMs, options);
  const elsewhere = new Map<string, Wire>();
  const wireTo = (other: string): Wire => {
    const wire = elsewhere.get(other) ?? openWire(new URL(other), timeoutMs, others);
    elsewhere.set(other, wire);
    return wire;
  };
  return {
    send: (request) => (request.origin === undefined ? toTarget : wireTo(request.origin)).send(request),
    listen: (request) => toTarget.listen(request),
    close() {
      for (const wire of [toTarget, ...elsewhere.values()]) wire.close();
    },
  };
}
