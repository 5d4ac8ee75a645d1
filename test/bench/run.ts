/**
 * The work of a day through the real HTTP API, beside its limit: `npm run bench`.
 *   --dossiers N         on a database of the bench's own, filled the first time and kept in .data/bench (20000)
 *   --database URL       on a database that is filled already
 *   --only W1,W4         some work items alone
 *   --rounds N --each N  how many rounds of how many requests (5, 200)
 *   --small              a tiny size: both sides must answer the same, times are told and judge nothing
 */
import { parseArgs } from 'node:util';
import { runItems } from './work-items.js';

const { values } = parseArgs({ options: {
  dossiers: { type: 'string', default: '20000' }, database: { type: 'string' }, only: { type: 'string', default: '' },
  rounds: { type: 'string', default: '5' }, each: { type: 'string', default: '200' }, small: { type: 'boolean', default: false },
} });

const effort = values.small ? { rounds: 2, each: 20, warm: 5 } : { rounds: Number(values.rounds), each: Number(values.each), warm: 50 };
await runItems({ ...(values.database && { database: values.database }), dossiers: values.small ? 500 : Number(values.dossiers),
  only: values.only.split(',').filter(Boolean), effort });
