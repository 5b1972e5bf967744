import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';
import { ensureBuilt } from './built.js';
import { run } from './run-program.js';

/** An empty project somewhere else, into which the packed package was installed. */
export interface PackedProject {
  readonly folder: string;
  /** The package as it is installed there. */
  readonly installed: string;
  /** Paths in the package, as npm lists them. */
  readonly files: readonly string[];
  /** Lets the project see another package of ours, as if it had installed it. */
  link(...names: readonly string[]): void;
  /** Writes a file of the project. */
  write(name: string, text: string): void;
  remove(): void;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

const NAME = 'fxa-conformance';

/**
 * Packs the package and installs it into an empty project.
 * @param how `npm` installs as a user does and may need a registry; `links` unpacks the tarball and links what the
 * package declares as dependencies, and nothing else, so that an undeclared one is missing there as well
 */
export async function packedProject(how: 'npm' | 'links'): Promise<PackedProject> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'fxa-conformance-package-'));
  const packed = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], packageRoot);
  const [{ filename, files }] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }];
  const modules = join(folder, 'node_modules');
  const project: PackedProject = {
    folder,
    installed: join(modules, NAME),
    files: files.map(({ path }) => path),
    link(...names) {
      for (const name of names) linkTo(join(packageRoot, 'node_modules', name), join(modules, name));
    },
    write: (name, text) => writeFileSync(join(folder, name), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  project.write('package.json', JSON.stringify({ name: 'somewhere-else', private: true, type: 'module' }));
  if (how === 'npm')
    await run('npm', ['install', `./${filename}`, '--prefer-offline', '--no-audit', '--no-fund'], folder);
  else await unpack(project, filename);
  return project;
}

async function unpack({ folder, installed, link }: PackedProject, tarball: string): Promise<void> {
  mkdirSync(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], folder);
  const { dependencies, bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;
  link(...Object.keys(dependencies));
  for (const [name, path] of Object.entries(bin)) {
    chmodSync(join(installed, path), 0o755);
    linkTo(join(installed, path), join(folder, 'node_modules', '.bin', name));
  }
}

function linkTo(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
