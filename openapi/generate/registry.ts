import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A folder whose files are found by their place: adding a file adds the thing. */
export interface RegisteredFolder {
  /** Name of the generated module and of its exported list. */
  readonly name: string;
  /** Folder below the package's root. */
  readonly folder: string;
  /** Folders inside hold parts, not things of their own. */
  readonly flat?: boolean;
}

/** Every folder that is searched. The name of a thing is its path inside the folder, without `.ts`. */
export const REGISTERED: readonly RegisteredFolder[] = [
  { name: 'endpoints', folder: 'mock-server/endpoints' },
  { name: 'siteRoutes', folder: 'mock-server/site/routes' },
  { name: 'controlRoutes', folder: 'mock-server/control/routes' },
  { name: 'behaviours', folder: 'mock-server/editions/known' },
  { name: 'deviations', folder: 'mock-server/deviations/written' },
  { name: 'differences', folder: 'mock-server/deviations/deployed' },
  { name: 'deployedSets', folder: 'mock-server/editions/deployed' },
  { name: 'cases', folder: 'conformance/cases' },
  { name: 'errnoTables', folder: 'conformance/errnos' },
  { name: 'families', folder: 'conformance/families' },
  { name: 'flowCases', folder: 'conformance/flows' },
  { name: 'recipes', folder: 'conformance/recipes' },
  { name: 'observers', folder: 'conformance/observers' },
  { name: 'adapterKinds', folder: 'conformance/targets/kinds' },
  { name: 'reporters', folder: 'reports/reporters', flat: true },
];

/** The source of a module that imports every file of a folder, as `{ name, value }` in order of name. */
export function registryModule(root: string, { name, folder, flat }: RegisteredFolder): string {
  const files = filesBelow(join(root, folder), flat)
    .map((file) => relative(join(root, folder), file).split(sep).join('/').replace(/\.ts$/, ''))
    .sort();
  const imports = files.map((file, index) => `import entry${index} from '../../../${folder}/${file}.js';`);
  const entries = files.map((file, index) => `  { name: '${file}', value: entry${index} },`);
  return [
    '// Made by `npm run generate` from the files of the folder; do not edit.',
    ...imports,
    '',
    `/** Every file of ${folder}, by its path inside the folder. */`,
    `export const ${name} = [`,
    ...entries,
    '] as const;',
    '',
  ].join('\n');
}

function filesBelow(folder: string, flat = false): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return flat ? [] : filesBelow(path);
    return entry.name.endsWith('.ts') && !entry.name.startsWith('_') ? [path] : [];
  });
}
