import pg from 'pg';
import { fillRegister } from '../support/many-offers.js';
const c = new pg.Client({ connectionString: process.argv[2]! }); await c.connect();
console.time('fill'); await fillRegister(c, Number(process.argv[3])); console.timeEnd('fill');
console.log((await c.query(`select count(*), pg_size_pretty(pg_total_relation_size('offer_index')) from offer_index`)).rows); await c.end();
