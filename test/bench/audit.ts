import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kept, one, two } from './report.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [mostSeconds, mostMegabytes, ofDecisions] = [5, 200, 1_000_000];

/** W7: the audit of a file of so many decisions, by the command that anybody has; what it takes in a process of its own. */
export function measureAudit(decisions: number): Kept[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-audit-'));
  try {
    const { stderr } = spawnSync(process.execPath, ['--conditions=@boussole/source', '--import', './tools/swc-register.mjs', 'test/load/neutrality-audit.ts',
      folder,
      'simple', String(decisions)], { cwd: root, encoding: 'utf8', env: { ...process.env, SESSION_SECRET: '' } });
    const [, megabytes, seconds] = /(\d+) Mo, ([\d.]+) s/.exec(stderr) ?? [];
    if (!megabytes || !seconds) throw new Error(stderr);
    const isJudged = decisions === ofDecisions;
    const of = `W7, audit de ${decisions.toLocaleString('fr-BE')} décisions`;
    return [
      { name: `${of}, temps`, figure: `${two(Number(seconds))} s`, budget: isJudged ? `${mostSeconds} s` : '–',
        isKept: !isJudged || Number(seconds) <= mostSeconds },
      { name: `${of}, mémoire au plus haut`, figure: `${one(Number(megabytes))} Mo`, budget: isJudged ? `${mostMegabytes} Mo` : '–',
        isKept: !isJudged || Number(megabytes) <= mostMegabytes },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
