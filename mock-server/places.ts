import type { MockSettings } from './settings.js';

/** Where an edition is served: what was asked for, and what came of it. */
export interface Place {
  readonly edition: string;
  /** 0 asks for a free one. */
  readonly port: number;
  /** Where the mock listens; empty until it does. */
  readonly url: string;
  /** What clients sign for: the public URL, or where the mock listens; undefined until it does. */
  readonly origin?: URL;
  /** Notes where the mock listens. */
  found(url: string): void;
}

/** The places of all editions that a mock speaks, the first one first. */
export function placesOf(settings: MockSettings): [Place, ...Place[]] {
  const place = (edition: string, port: number, publicUrl?: string): Place => {
    let listening = '';
    return {
      edition,
      port,
      get url() {
        return listening;
      },
      get origin() {
        const known = publicUrl ?? listening;
        return known === '' ? undefined : new URL(known);
      },
      found(url) {
        listening = url;
      },
    };
  };
  return [
    place(settings.edition, settings.port, settings.publicUrl),
    ...settings.also.map(({ edition, port = 0, publicUrl }) => place(edition, port, publicUrl)),
  ];
}
