/**
 * The work of a day through the real HTTP API, beside its limit: `npm run bench`.
 *   --dossiers N       on a database of the bench's own, filled the first time and kept in .data/bench (20000)
 *   --database URL     on a database that is filled already
 *   --only W1,W4       some work items alone
 *   --small            a tiny size: both sides must answer the same, times are told and judge nothing
 */
import { parseArgs } from 'node:util';
import { runItems } from './work-items.js';

const { values } = parseArgs({ options: { dossiers: { type: 'string', default: '20000' }, database: { type: 'string' }, only: { type: 'string', default: '' },
  small: { type: 'boolean', default: false } } });

const effort = values.small ? { rounds: 2, each: 20, warm: 5 } : { rounds: 5, each: 200, warm: 100 };
await runItems({ ...(values.database && { database: values.database }), dossiers: values.small ? 500 : Number(values.dossiers),
  only: values.only.split(',').filter(Boolean), effort });
