import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aRow } from './referral-traces.js';
import { aContent } from './reports.js';

interface Place { readonly id: string; readonly organisationId: string }
interface Maker { readonly membershipId: string }
let edition = 0;

/** A report of a branch over a year, with a word written in it. */
export async function aBranchReport(owner: pg.Client, mark: string, branch: Place, maker: Maker, kind: 'service' | 'operator' = 'service'): Promise<string> {
  const id = randomUUID();
  edition += 1;
  await aRow(owner, 'activity_report', { id, kind, organisation_id: branch.organisationId, branch_id: branch.id, period: '2025', edition,
    content: JSON.stringify(aContent({ kind, name: `${mark} antenne` })), made_by_membership_id: maker.membershipId });
  await aRow(owner, 'report_comment', { report_id: id, section: 'relays', words: `${mark} commentaire`, by_membership_id: maker.membershipId });
  return id;
}

/** A report of the network: what whoever coordinates all of it keeps. */
export async function aNetworkReport(owner: pg.Client, mark: string, maker: Maker, basin = '*'): Promise<string> {
  const id = randomUUID();
  edition += 1;
  await aRow(owner, 'activity_report', { id, kind: 'network', basin, period: '2025', edition, content: JSON.stringify(aContent({ kind: 'network', basin, name: mark })), made_by_membership_id: maker.membershipId });
  return id;
}
