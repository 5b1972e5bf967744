import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../openapi/model.js';
import { packageRoot } from '../../openapi/package-root.js';

let loaded: readonly Operation[] | undefined;

/** The operations of `openapi/control.yaml`, read on first use. */
export function controlOperations(): readonly Operation[] {
  loaded ??= JSON.parse(
    readFileSync(join(packageRoot, 'openapi', 'generated', 'control.operations.json'), 'utf8'),
  ) as Operation[];
  return loaded;
}
