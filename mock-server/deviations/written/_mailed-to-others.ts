import type { World } from '../../world.js';

/** So many accounts made before get a copy: beside other cases, that of a bystander is among the last. */
const MADE_BEFORE = 40;

/** The newest mail to an address goes to other accounts as well: those made a little before its own, and after it. */
export function copyToOthers(world: World, address: string): void {
  const mail = world.mail.read(address).at(-1);
  const accounts = [...world.store.accounts.values()];
  const own = accounts.findIndex(({ email }) => email === address);
  if (mail === undefined || own < 0) return;
  for (const { email } of accounts.slice(Math.max(0, own - MADE_BEFORE))) {
    if (email === address) continue;
    world.mail.deliver({
      ...mail,
      messageId: `${world.random.hex(12)}@mock.invalid`,
      to: [{ address: email, name: '' }],
    });
  }
}
