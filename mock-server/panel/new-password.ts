import type { components } from '../../openapi/generated/control.types.js';
import { hex } from '../../protocol/bytes.js';
import { stretch } from '../../protocol/onepw.js';
import { srpVerifier } from '../../protocol/srp.js';
import { keyServer2013Credentials } from '../../protocol/srp-stretch.js';
import { ControlError } from '../control/control-error.js';
import type { SrpVerifier } from '../domain/password-verifiers.js';
import { srpOf } from '../domain/srp-values.js';
import type { EditionBehaviour } from '../editions/behaviour.js';
import type { World } from '../world.js';

type Given = components['schemas']['NewAccount'];

/** A password as an account keeps it, and what a client of the edition has to know of it. */
interface MadePassword {
  readonly proof: { readonly authPW: string } | { readonly srp: SrpVerifier };
  readonly told: { readonly authPW?: string; readonly srpPw?: string };
}

const DEFAULT_PASSWORD = 'password';

const makers: Readonly<Record<EditionBehaviour['passwordsAreProved'], (world: World, given: Given) => MadePassword>> = {
  authPW(_world, given) {
    refuse(given, 'srpPw');
    const { email, password = DEFAULT_PASSWORD } = given;
    const authPW = given.authPW?.toLowerCase() ?? hex(stretch(email, password).authPW);
    return { proof: { authPW }, told: { authPW } };
  },
  'stretched, by SRP'({ rawPasswords }, given) {
    refuse(given, 'authPW');
    const { email, password = DEFAULT_PASSWORD } = given;
    const srpPw = given.srpPw?.toLowerCase();
    if (srpPw !== undefined) return { proof: { srp: rawPasswords.verifierOfSrpPw(email, srpPw) }, told: { srpPw } };
    return { proof: { srp: rawPasswords.newVerifierSync(email, password) }, told: {} };
  },
  'plain, by SRP'(world, given) {
    refuse(given, 'authPW');
    refuse(given, 'srpPw');
    const { email, password = DEFAULT_PASSWORD } = given;
    const salt = world.random.bytes(32);
    const verifier = srpVerifier(srpOf(world).form, keyServer2013Credentials(email, password, salt));
    // The sample's number of rounds (line 103 of key-server-2013), which is only repeated to clients.
    const stretching = { rounds: 100_000, salt: world.random.hex(32) };
    return { proof: { srp: { kind: 'srp', verifier: hex(verifier), salt: hex(salt), stretch: stretching } }, told: {} };
  },
};

/** Makes the password of a new account. Throws a ControlError for a form of it that the edition does not know. */
export function newPassword(world: World, given: Given): MadePassword {
  return makers[world.behaviour.passwordsAreProved](world, given);
}

/** Does ahead, on another thread, what makes a password slow. */
export async function prepareNewPassword(world: World, { email, password = DEFAULT_PASSWORD, srpPw }: Given) {
  const isSlow = world.behaviour.passwordsAreProved === 'stretched, by SRP' && srpPw === undefined;
  if (isSlow) await world.rawPasswords.stretched(email, password);
}

function refuse(given: Given, name: 'authPW' | 'srpPw'): void {
  if (given[name] !== undefined) throw new ControlError(400, `Passwords of this edition have no "${name}"`);
}
