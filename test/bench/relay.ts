import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { circumstances, table, tellCircumstances, write } from './report.js';
import { ownDatabase, userUrl } from './site.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Deliveries through the ledger, the relay and the queue, and BullMQ alone, in turn: on tables that hold nothing else. */
export async function measureRelay({ jobs, rounds }: { jobs: number; rounds: number }): Promise<void> {
  const { url, stop } = await ownDatabase({ dossiers: 0 }, []);
  try {
    const start = circumstances();
    const measure = spawn(process.execPath, ['--conditions=@boussole/source', '--import', './tools/swc-register.mjs', 'test/load/relay-throughput.ts', url,
      userUrl(url, 'worker'), String(jobs), String(rounds)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    measure.stdout.setEncoding('utf8').on('data', (text: string) => { told += text; });
    await once(measure, 'close');
    const [, ratio, undone] = /rapport ([\d.]+) \(budget 0\.80\), (\d+) non faites/.exec(told) ?? [];
    if (!ratio || !undone) throw new Error(`relay-throughput: ${told}`);
    const isKept = measure.exitCode === 0;
    console.log(`${jobs} envois, ${rounds} tours ; ${tellCircumstances(start)}\n\n${told}`);
    console.log(table([['', 'mesuré', 'budget', ''], ['relais contre BullMQ seul', `${ratio} ×`, '0,80 ×', isKept ? 'tenu' : 'non tenu']]));
    console.log(`\nÉcrit dans ${write('relais', { ...start, jobs, rounds, ratio: Number(ratio), undone: Number(undone), isKept })}`);
  } finally {
    await stop();
  }
}
