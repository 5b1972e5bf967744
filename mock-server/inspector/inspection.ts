import { randomUUID } from 'node:crypto';
import type { components } from '../../openapi/generated/control.types.js';
import type { LineRange } from '../../openapi/model.js';
import { suggestion } from '../../openapi/nearest.js';
import { ControlError } from '../control/control-error.js';
import type { MailRow, SmsRow } from '../domain/rows.js';
import type { AnswerStream } from '../http/context.js';
import type { AccountPanel } from '../panel/accounts.js';
import type { World } from '../world.js';
import { eventSource, type Start } from './events.js';
import { type Followed, followMail } from './follow-mail.js';

type Schemas = components['schemas'];

/** What the inspector page shows beside what a test asks for by name: all there is of a kind, and news of it. */
export interface InspectionPanel {
  /** The editions that the mock speaks, the first one first. */
  editions(): Schemas['SpokenEdition'][];
  /** The requirements of an edition, of the first when none is named. Throws a ControlError for an unknown edition. */
  requirements(edition?: string): Schemas['RequirementRow'][];
  /** The last five hundred accounts, oldest first. */
  accounts(): Schemas['Account'][];
  /** The last thousand mails, oldest first. */
  mail(): readonly MailRow[];
  /** The last thousand text messages, oldest first. */
  sms(): readonly SmsRow[];
  /**
   * Hands in the code of a mail as the page behind its link does.
   * Throws a ControlError: 404 for an unknown mail, 409 for one without such a code or a mock that cannot be reached.
   */
  followMail(messageId: string): Promise<Followed>;
  /** Events as `GET /events` tells them. Throws a ControlError 429 when too many streams are open. */
  events(start: Start): AnswerStream;
  /** Tells those who follow that something changed which is no journal entry. */
  changed(): void;
}

/** More than a page can show at once. */
const MOST_ACCOUNTS = 500;
const MOST_MESSAGES = 1000;

/** Makes the part of one mock. */
export function inspectionPanel(worlds: readonly [World, ...World[]], accounts: AccountPanel): InspectionPanel {
  const [world] = worlds;
  const source = eventSource(world, randomUUID());
  return {
    editions: () => worlds.map(spoken),
    requirements(edition = world.edition.id) {
      const found = worlds.find((each) => each.edition.id === edition);
      if (found !== undefined) return requirementsOf(found);
      const ids = worlds.map((each) => each.edition.id);
      throw new ControlError(400, `This mock does not speak "${edition}"; ${suggestion(edition, ids)}`);
    },
    accounts: () => [...world.store.accounts.keys()].slice(-MOST_ACCOUNTS).map((uid) => accounts.inspect(uid)),
    mail: () => [...world.store.mail.values()].slice(-MOST_MESSAGES),
    sms: () => world.sms.all().slice(-MOST_MESSAGES),
    followMail: (messageId) => followMail(worlds, messageId),
    events: (start) => source.follow(start),
    changed: () => source.changed(),
  };
}

function spoken({ edition, behaviour, publicOrigin }: World): Schemas['SpokenEdition'] {
  const { repository, commit, path } = edition.source;
  const fieldsOf = (errno: number) => edition.errorTable.find((row) => row.errno === errno)?.extra ?? [];
  return {
    id: edition.id,
    title: edition.title,
    url: publicOrigin().origin,
    document: `https://github.com/${repository}/blob/${commit}/${path}`,
    operations: edition.operations.map(({ id, method, path: route, tag, summary, link, errors }) => ({
      id,
      method,
      path: route,
      tag,
      summary,
      link,
      errnos: errors.map(({ errno }) => errno),
    })),
    errors: Object.entries(behaviour.errors).map(([name, { errno, status, message }]) => ({
      errno,
      name,
      status,
      message,
      fields: [...fieldsOf(errno)],
    })),
  };
}

function requirementsOf({ edition }: World): Schemas['RequirementRow'][] {
  return edition.requirements.map(({ id, level, says, section, link, lines }) => ({
    id,
    level,
    says,
    section,
    link,
    lines: lines.map(rangeText).join(', '),
  }));
}

function rangeText([first, last]: LineRange): string {
  return first === last ? String(first) : `${first}-${last}`;
}
