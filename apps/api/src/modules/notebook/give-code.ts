import { mayMove } from '@boussole/domain/access/rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { GivenKeyView } from './notebook.graphql.js';
import { PersonKeys } from './person-keys.js';

const refusals = { nameless: 'learner.code_of_nameless', child: 'learner.under_thirteen', missing: 'record.not_found' } as const;
type Outcome = 'given' | 'taken' | keyof typeof refusals;

/** Gives or renews a code for an own page: the person's, or her representative's. The one before dies. */
@Injectable()
export class GiveCode {
  constructor(private readonly db: Database, private readonly keys: PersonKeys) {}

  async toPerson(viewer: Viewer, dossierId: string, commandKey: string): Promise<GivenKeyView> {
    const { secret, hash, print } = await this.keys.draw(commandKey, `give:${viewer.personId}`);
    return { secret, ...await this.give(viewer, 'dossier.code_given', dossierId, commandKey, dossierId,
      (code) => ['select app.give_code($1, $2, $3) as outcome', [code, hash, print]]) };
  }

  async toRepresentative(viewer: Viewer, dossierId: string, id: string, commandKey: string): Promise<GivenKeyView> {
    const { secret, hash } = await this.keys.draw(commandKey, `represent:${viewer.personId}`);
    return { secret, ...await this.give(viewer, 'representative.code_given', dossierId, commandKey, id,
      (code) => ['select app.give_representative_code($1, $2, $3) as outcome', [id, code, hash]]) };
  }

  private give(
    viewer: Viewer, what: string, dossierId: string, key: string, about: string,
    statement: (code: string) => readonly [sql: string, parameters: readonly unknown[]],
  ): Promise<{ code: string }> {
    return this.db.writeOnce(viewer, { what, about, key, request: { dossierId, about }, dossierId }, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, 'for update'), 'give_key', viewer));
      const given = await this.keys.withFreeCode(async (code) => {
        const [row] = await tx.ask<{ outcome: Outcome }>(...statement(code));
        return !row || row.outcome === 'taken' ? 'taken' : { outcome: row.outcome, code };
      });
      if (given.outcome !== 'given') throw new Refusal(refusals[given.outcome]);
      return { code: given.code };
    });
  }
}
