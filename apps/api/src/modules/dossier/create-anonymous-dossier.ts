import { randomBytes, randomUUID } from 'node:crypto';
import { codeFrom, secretFrom } from '@boussole/domain/dossier/anonymous-code';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { Passwords } from '../account/password.js';
import { openDossier } from './create-dossier.js';
import type { CreatedAnonymousDossierView } from './dossier.graphql.js';

/**
 * Opens the dossier of a person who gives no name: a code that she can say, a secret that is shown once. The secret
 * comes from the command's key, so that a click sent twice shows the same one and keeps neither.
 */
@Injectable()
export class CreateAnonymousDossier {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets,
    private readonly passwords: Passwords,
  ) {}

  async execute(viewer: Viewer, commandKey: string): Promise<CreatedAnonymousDossierView> {
    const secret = secretFrom(this.secrets.bytesFor(commandKey, `secret:${viewer.personId}`));
    const secretHash = await this.passwords.hashSecret(secret);
    const id = randomUUID();
    const command = { what: 'dossier.opened_anonymously', about: id, key: commandKey, request: {} };
    const created = await this.db.writeOnce(viewer, command, async (tx) => {
      const learnerId = randomUUID();
      await tx.ask('select app.open_new($1, $2)', [id, learnerId]);
      const code = await this.addLearner(tx, viewer, learnerId, secretHash);
      return { code, ...await openDossier(tx, viewer, id, learnerId, this.clock.now()) };
    });
    return { ...created, secret };
  }

  // Codes are drawn until one is free; the database alone knows, and tells nobody whose the others are.
  private async addLearner(tx: Transaction, viewer: Viewer, id: string, secretHash: string): Promise<string> {
    for (let draw = 0; draw < 8; draw += 1) {
      const code = codeFrom(randomBytes(4));
      const added = await tx.ask(`
        insert into learner (id, branch_id, is_anonymous, code, secret_hash) values ($1, $2, true, $3, $4)
        on conflict do nothing returning id`, [id, viewer.branchId, code, secretHash]);
      if (added.length > 0) return code;
    }
    throw new Refusal('service.unavailable');
  }
}
