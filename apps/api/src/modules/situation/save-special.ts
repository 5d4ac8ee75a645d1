import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import type { SpecialCategory as Category } from '@boussole/domain/dossier/situation-words';
import { checkSpecialNote } from '@boussole/domain/dossier/special-note';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { dropDraft, expectChanged, expectVersion, keepSealedChange } from '../editing/changes.queries.js';
import type { SavedPartView } from '../editing/editing.graphql.js';
import { SpecialCategory } from './situation.graphql.js';
import { specialPlace } from './situation.queries.js';

@InputType()
export class SaveSpecialInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => SpecialCategory) category: Category;
  @Field(() => Int, { description: '0: nothing was written yet.' }) version: number;
  @Field(() => Text, { nullable: true, description: 'None: the person takes it back.' }) @AtMost(4000) text?: string | null;
}

/** Keeps something very personal, sealed, in a section of its own; its history is sealed too. */
@Injectable()
export class SaveSpecial {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets) {}

  async execute(viewer: Viewer, { commandKey, dossierId, category, version, ...input }: SaveSpecialInput): Promise<SavedPartView> {
    const text = orRefuse(checkSpecialNote(input.text ?? null));
    const command = { what: 'special.saved', about: dossierId, key: commandKey, request: { category, version, text }, dossierId };
    const saved = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'save_special', viewer));
      orRefuse(checkNote([text ?? ''], { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
      const [before] = await tx.ask<{ id: string; version: number; sealed: Buffer | null }>(
        'select id, version, sealed from special_note where dossier_id = $1 and category = $2', [dossierId, category]);
      expectVersion(before?.version ?? 0, version);
      const id = before?.id ?? randomUUID();
      const sealed = text === null ? null : this.secrets.seal(text, specialPlace(id));
      expectChanged(before
        ? await tx.ask(`update special_note set version = version + 1, sealed = $2, author_membership_id = $3, updated_at = $4
            where id = $1 returning id`, [id, sealed, viewer.membershipId, this.clock.now()])
        : await tx.ask(`insert into special_note (id, dossier_id, branch_id, category, sealed, author_membership_id, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [id, dossierId, dossier.branchId, category, sealed, viewer.membershipId, this.clock.now()]));
      const said = before?.sealed ? this.secrets.unseal(before.sealed, specialPlace(id)) : null;
      if (said !== text) await keepSealedChange(tx.ask, viewer, this.secrets, dossier, id, { category, before: said, after: text });
      await dropDraft(tx.ask, viewer, dossierId, 'special');
      return { id, version: String(version + 1) };
    });
    return { id: saved.id, version: Number(saved.version) };
  }
}
