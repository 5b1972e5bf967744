import { adapterKinds } from '../../openapi/generated/registry/adapterKinds.js';
import type { Described, Opening } from './kind.js';
import { ProfileError } from './profile-error.js';
import { type Absent, type AdapterName, type Adapters, isAbsent } from './target.js';

/** A kind of which no more is known than that settings of it fit the schema. */
interface AnyKind {
  readonly serves: AdapterName;
  readonly kind: string;
  open(settings: Described, opening: Opening): unknown;
}

const kinds: readonly { readonly value: AnyKind }[] = adapterKinds;

/**
 * Opens what a profile describes by its kind: the adapter; the reason where it says that there is none; undefined where
 * it says nothing.
 * @throws ProfileError when the settings cannot be followed
 */
export async function openKind<A extends AdapterName>(
  serves: A,
  described: Described | Absent | undefined,
  opening: Opening,
): Promise<Adapters[A] | undefined> {
  if (described === undefined || isAbsent(described)) return described as Absent as Adapters[A] | undefined;
  const found = kinds.find(({ value }) => value.serves === serves && value.kind === described.kind);
  if (found === undefined) throw new ProfileError(opening.file, [`${serves}: there is no kind "${described.kind}"`]);
  return (await found.value.open(described, opening)) as Adapters[A];
}
