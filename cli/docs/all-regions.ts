import type { Regions } from './regions.js';
import { commandChapters, commandsTable } from './tables/commands.js';
import { conditionsTable } from './tables/conditions.js';
import { controlChapters, controlSchemas } from './tables/control.js';
import { editionsTable, killMatrixTable } from './tables/editions.js';
import { beginningOf, fileBlock, picture } from './tables/files.js';
import { exitCodesTable, outcomesTable } from './tables/judgement.js';
import { adapterChapters, profileKeysTable, sharedPartsTable } from './tables/profile.js';
import { customsTable, settingsTable } from './tables/settings.js';

/** Everything that is generated into pages, by the name of its place. */
export const REGIONS: Regions = {
  editions: editionsTable,
  'kill matrix': killMatrixTable,
  'exit codes': exitCodesTable,
  outcomes: outcomesTable,
  commands: commandsTable,
  'command line': commandChapters,
  'profile keys': profileKeysTable,
  'profile adapters': adapterChapters,
  'profile parts': sharedPartsTable,
  'fault conditions': conditionsTable,
  'control requests': controlChapters,
  'control bodies': controlSchemas,
  'mock settings': settingsTable,
  'customs limits': customsTable,
  bench: () => beginningOf('docs/bench.md'),
  inspector: () => picture('docs/images/inspector-light.png', 'The inspector on the control port of a mock'),
  'an endpoint': () => fileBlock('mock-server/endpoints/session/session-destroy.ts'),
  'the action': () => fileBlock('examples/github-action/conformance.yml'),
  'the compose file': () => fileBlock('examples/compose/compose.yaml'),
};
