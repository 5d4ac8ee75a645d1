import type { MigrationInterface, QueryRunner } from 'typeorm';
import { backfill, keeping, keepingGone } from './figures-keeping.js';
import { parts, partsGone } from './figures-parts.js';
import { reading, readingGone } from './figures-reading.js';
import { release, releaseGone } from './figures-release.js';
import { sums, sumsGone } from './figures-sums.js';
import { policies, tables, tablesGone, waiting } from './figures-tables.js';

/** Figures by month, quarter and year: what is counted, how it is kept, who reads it. */
export class Figures1764000000043 implements MigrationInterface {
  name = 'Figures1764000000043';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of [waiting, tables, policies, parts, sums, keeping, backfill, release, reading]) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const sql of [readingGone, releaseGone, keepingGone, sumsGone, partsGone, tablesGone]) await q.query(sql);
  }
}
