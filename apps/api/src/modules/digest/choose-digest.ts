import { isDigestHour, usualDigestHour } from '@boussole/domain/digest';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import type { DigestChoiceView } from './digest.graphql.js';

/** What she chose under this hat; else, what is usual. */
export async function readDigestChoice(ask: Ask, viewer: Viewer): Promise<DigestChoiceView> {
  const [chosen] = await ask<DigestChoiceView>('select hour from digest_choice where membership_id = $1', [viewer.membershipId]);
  return chosen ?? { hour: usualDigestHour };
}

/** Somebody chooses the hour of her daily mail, or none. */
@Injectable()
export class ChooseDigest {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, hour: number | null): Promise<DigestChoiceView> {
    if (hour !== null && !isDigestHour(hour)) throw new Refusal('input.invalid', 'hour');
    return this.db.write(viewer, 'account.digest_chosen', viewer.personId, async (tx) => {
      await tx.ask(`insert into digest_choice (membership_id, hour) values ($1, $2)
        on conflict (membership_id) do update set hour = excluded.hour, chosen_at = now()`, [viewer.membershipId, hour]);
      return readDigestChoice(tx.ask, viewer);
    });
  }
}
