import type { MockSettings } from '../../mock-server/settings.js';
import { startMock } from '../../mock-server/start-mock.js';
import { ControlPort } from './control-port.js';
import { type FxaClient, fxaClient, type Line, type Opened } from './fxa-client.js';

/** Somebody with an account whose email is verified. */
export interface Person extends Opened {
  readonly email: string;
  readonly password: string;
}

/** A mock on two ports of its own, and a client that knows nothing of it but its address. */
export interface Scene {
  /** Origin of the protocol. */
  readonly url: string;
  readonly client: FxaClient;
  readonly control: ControlPort;
  /** What the client sent and got, one line per exchange. */
  readonly lines: Line[];
  /** An email that nobody has yet. */
  newEmail(): string;
  /** Signs up, with keys, and hands in the code of the mail. */
  newPerson(): Promise<Person>;
  stop(): Promise<void>;
}

/** Starts a mock with the given settings and a client of it. */
export async function startScene(chosen: Partial<MockSettings> = {}): Promise<Scene> {
  const mock = await startMock({ controlPort: 0, ...chosen });
  const control = new ControlPort(mock.controlUrl);
  const lines: Line[] = [];
  const client = fxaClient(mock.url, lines);
  let people = 0;
  const newEmail = () => `person-${++people}@example.test`;
  return {
    url: mock.url,
    client,
    control,
    lines,
    newEmail,
    async newPerson() {
      const [email, password] = [newEmail(), 'correct horse'];
      const opened = await client.signUp(email, password, { keys: true });
      await client.verifyCode(opened.uid, await control.mailed(email, 'x-verify-code'));
      return { ...opened, email, password };
    },
    stop: () => mock.stop(),
  };
}
