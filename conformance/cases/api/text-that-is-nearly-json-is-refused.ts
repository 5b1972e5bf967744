import { defineCase } from '../../case.js';
import { hasOperation } from '../../requests/has-operation.js';

const LAW = 'api/text-that-is-nearly-json-is-refused';

/** What a forgiving reader makes the good body of. */
const SPOILT: readonly ((json: string) => string)[] = [
  (json) => `${json}}`,
  (json) => `${json}\n${json}`,
  (json) => `${json} and more`,
  (json) => `${json.slice(0, -1)},}`,
  (json) => json.replaceAll('"', "'"),
  (json) => json.replace(/"(\w+)":/g, '$1:'),
];

/** A request with a signature and one without; each text is sent as it is, and signed as it is. */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp', 'key-server'],
  async run({ cast, check, edition }) {
    const ann = await cast.account({ isNew: true });
    const json = JSON.stringify({ email: cast.written(ann.email) });
    const [operation, as] = hasOperation(edition, 'passwordForgotResendCode')
      ? (['passwordForgotResendCode', await cast.forgotToken(ann.email)] as const)
      : (['accountRecoveryMethodsSendCode', ann.session] as const);
    for (const signed of [true, false]) {
      const send = (text: string) =>
        signed
          ? cast.call(operation, { as, bytes: Buffer.from(text) })
          : cast.call('passwordForgotSendCode', { bytes: Buffer.from(text) });
      check.control(await send(json));
      for (const spoil of SPOILT) check.errno(LAW, await send(spoil(json)), 106);
    }
  },
});
