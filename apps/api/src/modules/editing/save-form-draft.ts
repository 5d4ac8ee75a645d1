import type { DossierMove } from '@boussole/domain/access/rules';
import { mayMove } from '@boussole/domain/access/rules';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { FormName, type FormDraftView } from './editing.graphql.js';
import { formPlace } from './form-draft.queries.js';

/** Whoever may keep a form may keep its draft. */
const moveOf: Readonly<Record<FormName, DossierMove>> = {
  identity: 'edit_identity', situation: 'save_situation', special: 'save_special', goal: 'save_goal', need: 'save_need',
};

@InputType()
export class SaveFormDraftInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => FormName) form: FormName;
  @Field(() => Int, { description: 'The version that the author was looking at; 0 for a new draft.' }) version: number;
  @Field(() => Text) @AtMost(20_000) content: string;
}

interface Kept { version: number; saved_at: Date }

/** Keeps a form while it is being filled in; another window's newer text is never overwritten in silence. */
@Injectable()
export class SaveFormDraft {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  execute(viewer: Viewer, { dossierId, form, version, content }: SaveFormDraftInput): Promise<FormDraftView> {
    if (holdsNationalNumber(content)) throw new Refusal('text.national_number');
    return this.db.writeIn(viewer, 'form.drafted', dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, '');
      permit(mayMove(dossier, moveOf[form], viewer));
      const [saved] = await tx.ask<Kept>(`
        insert into form_draft as x (author_membership_id, dossier_id, branch_id, form, sealed) values ($1, $2, $3, $4, $5)
        on conflict (author_membership_id, dossier_id, branch_id, form) do update
          set sealed = excluded.sealed, version = x.version + 1, saved_at = now() where x.version = $6
        returning version, saved_at`,
      [viewer.membershipId, dossierId, dossier.branchId, form, this.secrets.seal(content, formPlace(viewer, dossierId, form)), version]);
      const kept = saved ?? await this.sameText(tx, viewer, dossierId, form, content);
      if (!kept) throw new Refusal('draft.changed_elsewhere');
      return { form, content, version: kept.version, savedAt: kept.saved_at };
    });
  }

  // A save whose answer got lost comes again with the version it started from: the same text is no conflict.
  private async sameText(
    tx: Transaction, viewer: Viewer, dossierId: string, form: FormName, content: string,
  ): Promise<Kept | undefined> {
    const [row] = await tx.ask<Kept & { sealed: Buffer; place: string }>(`
      select version, saved_at, sealed, coalesce(sealed_for, dossier_id) as place from form_draft
      where dossier_id = $1 and author_membership_id = $2 and form = $3`,
      [dossierId, viewer.membershipId, form]);
    return row && this.secrets.unseal(row.sealed, formPlace(viewer, row.place, form)) === content ? row : undefined;
  }
}
