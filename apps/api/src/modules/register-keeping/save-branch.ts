import { type BranchContent, checkBranch } from '@boussole/domain/register/branch-rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import { given } from './given.js';
import type { SavedSheetView } from './keeping.graphql.js';
import { type SaveBranchInput, unsaidBranch, unsaidContact } from './save-branch.input.js';
import { type HeldSheet, holdSheet, writeSheet } from './sheet-writes.js';

/** Writes where a branch is, when it is open and whom to write to. */
@Injectable()
export class SaveBranch {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, id, version, ...input }: SaveBranchInput): Promise<SavedSheetView> {
    const content = orRefuse(checkBranch({
      ...unsaidBranch, ...given(input),
      closures: input.closures.map(({ from, until, reason }) => ({ from, until, reason: reason ?? null })),
      opening: input.opening.map(({ day, from, until }) => ({ day, from, until })),
      contacts: input.contacts.map((contact) => ({ ...unsaidContact, ...given(contact) })),
    }));
    const command = { what: 'branch.saved', about: id, key: commandKey, request: { id, version, content } };
    const saved = await this.db.writeOnce(viewer, command, async (tx) => {
      const sheet = await holdSheet(tx, viewer, 'branch', id, version);
      const { contacts, ...rest } = content;
      const communeNis = await communeOf(tx, rest);
      const haveContactsChanged = await saveContacts(tx, sheet, contacts);
      const known = await writeSheet(tx, viewer, sheet, { ...rest, communeNis, ...pointOf(sheet, { ...rest, communeNis }) },
        this.clock.now(), haveContactsChanged ? ['contacts'] : []);
      return { id, version: String(known) };
    });
    return { id: saved.id, version: Number(saved.version) };
  }
}

/** The commune that was chosen, as long as it exists and has this postcode; else the postcode's own, by its locality when it has several. */
async function communeOf(tx: Transaction, { communeNis, postcode, locality }: Pick<BranchContent, 'communeNis' | 'locality' | 'postcode'>): Promise<string | null> {
  const [found] = await tx.ask<{ chosen: boolean; fits: boolean; guess: string | null }>(`select
    exists (select from commune where nis = $1) as chosen,
    not exists (select from postcode where postcode = $2) or exists (select from postcode where postcode = $2 and nis = $1) as fits,
    (select p.nis from postcode p join commune c on c.nis = p.nis where p.postcode = $2
      order by app.fold(c.name_fr) = app.fold($3) or exists (select from unnest(p.localities) l where app.fold(l) = app.fold($3)) desc nulls last,
        c.population desc limit 1) as guess`, [communeNis, postcode, locality ?? '']);
  if (communeNis === null) return found?.guess ?? null;
  if (!found?.chosen) throw new Refusal('commune.unknown');
  if (!found.fits) throw new Refusal('branch.postcode_invalid');
  return communeNis;
}

// A branch that moves leaves its point behind: its commune's stands for it until somebody knows better.
function pointOf({ values }: HeldSheet, { street, communeNis }: Pick<BranchContent, 'communeNis' | 'street'>): { lat?: null; lon?: null } {
  return values['communeNis'] === communeNis && values['street'] === street ? {} : { lat: null, lon: null };
}

async function saveContacts(tx: Transaction, branch: HeldSheet, contacts: BranchContent['contacts']): Promise<boolean> {
  const left = await tx.ask(`delete from branch_contact where branch_id = $1 and not exists (
    select from jsonb_to_recordset($2) x(purpose text, email text) where x.purpose = branch_contact.purpose and x.email = branch_contact.email)
    returning id`, [branch.id, JSON.stringify(contacts)]);
  const changed = await tx.ask(`insert into branch_contact (branch_id, organisation_id, purpose, name, email, phone)
    select $1, $2, purpose, name, email, phone from jsonb_to_recordset($3) x(purpose text, name text, email text, phone text)
    on conflict (branch_id, purpose, email) do update set name = excluded.name, phone = excluded.phone
    where (branch_contact.name, branch_contact.phone) is distinct from (excluded.name, excluded.phone) returning id`,
  [branch.id, branch.organisationId, JSON.stringify(contacts)]);
  return left.length + changed.length > 0;
}
