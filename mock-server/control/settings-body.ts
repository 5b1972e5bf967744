import { suggestion } from '../../openapi/nearest.js';
import { ControlError } from './control-error.js';

/** The types a setting's value can have. */
export type SettingType = 'number' | 'boolean';

/** The values of a body whose keys and types are known. */
export type Settings<S extends Readonly<Record<string, SettingType>>> = {
  readonly [K in keyof S]?: S[K] extends 'number' ? number : boolean;
};

/**
 * A JSON body as settings; no body at all sets nothing.
 * @param known each key with the type of its value
 * @throws ControlError 400 that names an unknown key and the nearest known one, or a value of the wrong type
 */
export function readSettings<S extends Readonly<Record<string, SettingType>>>(body: unknown, known: S): Settings<S> {
  if (body === undefined) return {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ControlError(400, `The body must be a JSON object with some of: ${Object.keys(known).join(', ')}`);
  }
  for (const [key, value] of Object.entries(body)) {
    if (!Object.hasOwn(known, key))
      throw new ControlError(400, `There is no "${key}"; ${suggestion(key, Object.keys(known))}`);
    const type = known[key];
    if (typeof value !== type) throw new ControlError(400, `"${key}" must be a ${type}, not ${JSON.stringify(value)}`);
  }
  return body as Settings<S>;
}
