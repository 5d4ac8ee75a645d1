import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds what is measured or tried as it is deployed; nothing is done again when nothing has changed. */
export function build(...projects: readonly ('api' | 'web')[]): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { status } = spawnSync('node_modules/.bin/nx', ['run-many', '-t', 'build', '-p', projects.map((name) => `@boussole/${name}`).join()], {
    cwd: root, env: { ...process.env, NX_DAEMON: 'false' }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`la construction de ${projects.join(' et ')} a échoué`);
}
