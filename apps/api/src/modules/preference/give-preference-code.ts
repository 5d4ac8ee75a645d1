import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { preferenceCodeFrom } from '@boussole/domain/preference/preference-code';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Secrets } from '../../platform/secrets.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { GivenPreferenceCodeView } from './preference.graphql.js';

/** What the database keeps of a code. */
export const preferenceCodeHash = (secrets: Secrets, code: string): Buffer => secrets.hashOf(`preference:${code}`);

/**
 * Gives the person a code to say herself what she has in mind: shown once, kept as a hash, good for half an hour and one answer. It
 * comes from the command's key, so that a click sent twice shows the same one; one that was given before for the need dies.
 */
@Injectable()
export class GivePreferenceCode {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  async execute(viewer: Viewer, dossierId: string, needId: string, commandKey: string): Promise<GivenPreferenceCodeView> {
    const code = preferenceCodeFrom(this.secrets.bytesFor(commandKey, `preference-code:${viewer.personId}`));
    const command = { what: 'preference_code.given', about: dossierId, key: commandKey, request: { dossierId, needId }, dossierId };
    const given = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'take_preference', viewer));
      await tx.ask('update preference_code set used_at = now() where need_id = $1 and used_at is null', [needId]);
      const [row] = await tx.ask<{ id: string; expiresAt: Date }>(`
        insert into preference_code (id, dossier_id, branch_id, need_id, code_hash, by_membership_id)
        select $1, n.dossier_id, n.branch_id, n.id, $4, $5 from need n where n.id = $3 and n.dossier_id = $2
        returning id, expires_at as "expiresAt"`,
      [randomUUID(), dossierId, needId, preferenceCodeHash(this.secrets, code), viewer.membershipId]);
      if (!row) throw new Refusal('record.not_found');
      return { id: row.id, expiresAt: row.expiresAt.toISOString() };
    });
    return { id: given.id, code, expiresAt: new Date(given.expiresAt) };
  }
}
