import pg from 'pg';
import { fillRegister } from '../../../test/support/many-offers.js';
const c = new pg.Client({ connectionString: process.env['DATABASE_URL'] }); await c.connect();
const t = Date.now(); await fillRegister(c, 100_000); console.log('filled', Date.now() - t); await c.end();
