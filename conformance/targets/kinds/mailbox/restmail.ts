import { adapterKind, type Mails, part, patient } from '../../kind.js';
import { restmail } from '../../mailbox/restmail.js';

export interface RestmailSettings extends Mails {
  readonly kind: 'restmail';
  /** Origin. */
  readonly url: string;
}

/** A mailbox in the shape of restmail, which `--mailbox` and the control port of a mock have as well. */
export default adapterKind<'mailbox', RestmailSettings>({
  serves: 'mailbox',
  kind: 'restmail',
  says: 'GET /mail/<local part>, at once or when there is mail.',
  example: { kind: 'restmail', url: 'http://127.0.0.1:9001', domain: 'example.test' },
  required: { url: part('url'), domain: part('domain') },
  optional: { patienceMs: part('patienceMs') },
  open: (settings) => patient(restmail(new URL(settings.url), settings.domain), settings),
});
