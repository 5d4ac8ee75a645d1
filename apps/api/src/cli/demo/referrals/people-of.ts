import type { WorkingCalendar } from '@boussole/domain/time/working-days';
import type { Ask } from '../../../platform/statement.js';
import type { Owner } from '../../owner.js';
import type { Receiver } from './told.js';

/** A dossier about which something may be told: open, of somebody with a name, in the order of the demonstration. */
export interface Candidate {
  readonly id: string;
  readonly branchId: string;
  readonly lead: string;
  readonly hasMailbox: boolean;
  readonly goalKinds: readonly string[];
}

/** A branch that receives: when it works, its mailboxes for handoffs, who answers there. */
export interface Desk {
  readonly id: string;
  readonly organisationId: string;
  readonly mailboxes: readonly string[];
  readonly agent: string | null;
  readonly calendar: WorkingCalendar;
}

// The product's own queries ask for rows of any shape; so does this connection.
export const askOf = (owner: Owner): Ask => owner.ask as Ask;

export const placeOfReceiver: Readonly<Record<Receiver, readonly [organisation: string, branch: string]>> = {
  ifapme: ['IFAPME', 'Centre de Liège'],
  cisp: ['CISP L’Enclume et la Plume', 'Atelier de Herstal'],
  eps: ['Promotion sociale du Pays de Liège', 'Implantation de Liège'],
  forem: ['Forem', 'Centre de formation de Liège – construction'],
};

export const candidatesAmong = (owner: Owner, dossierIds: readonly string[]): Promise<Candidate[]> => owner.ask<Candidate & Record<string, unknown>>(`
  select d.id, d.branch_id as "branchId", d.lead_membership_id as lead, l.by_mail and l.email is not null as "hasMailbox",
    array(select g.kind from goal g where g.dossier_id = d.id and g.state in ('exploring', 'chosen', 'under_way')) as "goalKinds"
  from dossier d join learner l on l.id = d.learner_id
  where d.id = any($1) and d.status = 'open' and not l.is_anonymous and d.restricted_at is null
    and not exists (select from dossier_grant g where g.dossier_id = d.id)
  order by array_position($1::uuid[], d.id)`, [dossierIds]);

export async function desksOf(owner: Owner, branchIds: readonly string[]): Promise<ReadonlyMap<string, Desk>> {
  const rows = await owner.ask<{ id: string; organisationId: string; mailboxes: string[]; agent: string | null; workingDays: number[]; closures: WorkingCalendar['closures'] }>(`
    select b.id, b.organisation_id as "organisationId", b.working_days as "workingDays", b.closures,
      array(select c.email from branch_contact c where c.branch_id = b.id and c.purpose = 'handoff' order by 1) as mailboxes,
      (select m.id from membership m where m.branch_id = b.id and m.role = 'operator_agent' and m.disabled_at is null order by m.id limit 1) as agent
    from branch b where b.id = any($1)`, [branchIds]);
  return new Map(rows.map(({ workingDays, closures, ...desk }) => [desk.id, { ...desk, calendar: { workingDays, closures, schoolHolidays: [] } }]));
}
