import { join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';

/** What somebody would write who wants a gate of their own. */
export const RUN = `
import { run } from 'fxa-conformance';
const events = [];
const { report, exitCode } = await run({
  edition: 'auth-2017', only: ['account-keys/*'], seed: 'x', onEvent: ({ kind }) => events.push(kind) });
const broken = await run({ only: ['account-keys/token-single-use-after-success'], violate: ['account-keys/token-single-use-after-success'] });
const kinds = [...new Set(events)].join();
const refusal = await run({ olny: [] }).catch((error) => error.message);
const right = exitCode === 0 && report.verdict.word === 'conformant' && broken.exitCode === 1
  && kinds === 'run begun,case begun,check,case ended,run ended' && refusal.includes('did you mean "only"?');
console.log(JSON.stringify(right ? 'as it should be' : { exitCode, reasons: report.verdict.reasons, kinds, refusal }));
`;

/** A client's test. */
export const MOCK = `
import { startMock } from 'fxa-conformance/mock';
const mock = await startMock({ seed: 'x' });
const { email } = mock.accounts.create({ verified: true });
const answer = await fetch(mock.url + '/v1/account/status?email=' + email);
const control = await fetch(mock.controlUrl + '/clock');
await mock.stop();
console.log(JSON.stringify(control.status === 200 && answer.status < 500 ? 'as it should be' : answer.status));
`;

/** The published vector of the onepw wiki. */
export const PROTOCOL = `
import { hex, stretch } from 'fxa-conformance/protocol';
const { authPW } = stretch('andré@example.org', 'pässwörd');
console.log(JSON.stringify(hex(authPW).startsWith('247b675f') ? 'as it should be' : hex(authPW)));
`;

/** Files by the names that the manifest exports. */
export const DOCUMENTS = `
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const textOf = (name) => readFileSync(require.resolve('fxa-conformance/' + name), 'utf8');
const documents = ['auth-2017', 'control', 'flows/auth-2017.arazzo', 'requirements/auth-2017'];
const schemas = ['profile', 'report'].map((name) => JSON.parse(textOf('schemas/' + name + '.schema.json')));
const right = documents.every((name) => textOf('openapi/' + name + '.yaml').length > 1000)
  && schemas.every(({ $schema }) => $schema.includes('2020-12')) && require('fxa-conformance/package.json').version;
console.log(JSON.stringify(right ? 'as it should be' : schemas));
`;

/** A strict project that has the types of Node and of nothing else. */
export const COMPILER_OPTIONS = {
  ...{ target: 'es2023', lib: ['es2023', 'dom', 'esnext.disposable'], strict: true, noEmit: true },
  ...{ types: ['node'], typeRoots: [join(packageRoot, 'node_modules/@types')] },
};

/** What a user would write, with every way in. */
export const RIGHT_TYPES = `
import { type Report, render, type RunEvent, run, startMock } from 'fxa-conformance';
import { type Mock, startMock as same, type TakenMail } from 'fxa-conformance/mock';
import { hex, stretch } from 'fxa-conformance/protocol';
const events: RunEvent[] = [];
const { report, exitCode } = await run({ edition: 'auth-2017', onEvent: (event) => events.push(event) });
export const both: readonly [Report, number] = [report, exitCode];
export const page: string = await render(report, 'html');
await using mock: Mock = await startMock();
export const mail: TakenMail = await mock.mail.take('ann@example.test');
mock.clock.advance('16 minutes');
mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
export const alike: typeof startMock = same;
export const key: string = hex(stretch('a', 'b').authPW);
`;

/** Types that were not found would be \`any\`, which nobody objects to. */
export const WRONG_TYPES = `import { run } from 'fxa-conformance';
const exitCode: string = (await run()).exitCode;
export { exitCode };
`;
