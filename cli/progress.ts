import type { CaseRecord } from '../reports/model.js';

type OnCase = (record: CaseRecord, done: number, of: number) => void;

/**
 * One live line on a terminal; elsewhere a plain line at each tenth of the way.
 * @param name of the run, where several go on side by side: they would overwrite one live line, so it is plain lines then
 */
export function progress(stream: NodeJS.WriteStream, name?: string): OnCase {
  const whose = name === undefined ? '' : `${name}: `;
  let failing = 0;
  let unreached = 0;
  return (record, done, of) => {
    if (record.checks.some(({ passed }) => !passed)) failing += 1;
    if (record.outcome === 'harness-error' && record.exchanges.length === 0) unreached += 1;
    const rest = unreached === 0 ? '' : `, ${unreached} not reached`;
    const line = `${whose}${done - unreached} of ${of} cases, ${failing} with a failed check${rest}`;
    if (stream.isTTY && name === undefined) stream.write(`\r${line}${done === of ? '\n' : ''}`);
    else if (done === of || Math.floor((done * 10) / of) > Math.floor(((done - 1) * 10) / of))
      stream.write(`${line}\n`);
  };
}
