// The program of a checkout. What `npm run build` made starts a second sooner than the sources, which a loader has to
// turn into JavaScript first; it is taken as long as no source is newer.
import { readdirSync, statSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);
const BUILT = new URL('dist/cli/main.js', ROOT);
const SOURCES = ['openapi', 'protocol', 'mock-server', 'conformance', 'reports', 'cli'];

/** When a file was last written, milliseconds since 1970; undefined where there is none. */
function writtenAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function newestSource() {
  const files = SOURCES.flatMap((folder) => {
    const names = readdirSync(new URL(folder, ROOT), { recursive: true });
    return names.filter((name) => name.endsWith('.ts')).map((name) => new URL(`${folder}/${name}`, ROOT));
  });
  return Math.max(...[...files, new URL('package.json', ROOT)].map((file) => writtenAt(file) ?? 0));
}

if ((writtenAt(BUILT) ?? 0) > newestSource()) {
  await import(BUILT.href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./main.ts');
}
