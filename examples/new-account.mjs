// Makes a verified account at the control port of a mock and prints it: node new-account.mjs <control port> <local part>
import { randomUUID } from 'node:crypto';

const [controlPort, localPart] = process.argv.slice(2);
const account = { email: `${localPart}@example.com`, password: randomUUID() };
const answer = await fetch(new URL('/accounts', controlPort), {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(account),
});
if (!answer.ok) throw new Error(`the control port answered ${answer.status}`);
console.log(JSON.stringify(account));
