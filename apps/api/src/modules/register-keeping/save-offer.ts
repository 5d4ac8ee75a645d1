import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { nextReview } from '@boussole/domain/register/keeping';
import { checkOffer, type OfferContent } from '@boussole/domain/register/offer-rules';
import { mayKeep } from '@boussole/domain/register/sheet-rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { given } from './given.js';
import type { SavedSheetView } from './keeping.graphql.js';
import { type SaveOfferInput, unsaidOffer, unsaidSession } from './save-offer.input.js';
import { saveSessions } from './sessions.js';
import { columnsOf, holdSheet, writeSheet } from './sheet-writes.js';

/** Writes an offer, a new one or one that is kept, with its sessions. */
@Injectable()
export class SaveOffer {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, id, version, ...input }: SaveOfferInput): Promise<SavedSheetView> {
    const sessions = input.sessions.map((session) => ({ ...unsaidSession, ...given(session) }));
    const content = orRefuse(checkOffer({ ...unsaidOffer, ...given(input), sessions }));
    const offerId = id ?? randomUUID();
    const command = { what: 'offer.saved', about: offerId, key: commandKey, request: { id: id ?? null, version: version ?? null, content } };
    const saved = await this.db.writeOnce(viewer, command, async (tx) => {
      const known = id ? await this.change(tx, viewer, id, version ?? null, content) : await this.found(tx, viewer, offerId, content);
      return { id: offerId, version: String(known) };
    });
    return { id: saved.id, version: Number(saved.version) };
  }

  private async change(tx: Transaction, viewer: Viewer, id: string, version: number | null, content: OfferContent): Promise<number> {
    if (version === null) throw new Refusal('input.invalid', 'version');
    const sheet = await holdSheet(tx, viewer, 'offer', id, version);
    const { sessions, ...rest } = content;
    await checkPlaces(tx, sheet.organisationId, content);
    const haveMoved = await saveSessions(tx, sheet, sessions);
    return writeSheet(tx, viewer, sheet, rest, this.clock.now(), haveMoved ? ['sessions'] : []);
  }

  private async found(tx: Transaction, viewer: Viewer, id: string, { sessions, ...rest }: OfferContent): Promise<number> {
    permit(mayKeep({ keeperId: viewer.organisationId }, viewer));
    await checkPlaces(tx, viewer.organisationId, rest);
    const now = this.clock.now();
    const today = brusselsDay(now);
    const columns = columnsOf(rest);
    const names = Object.keys(columns).join(', ');
    await tx.ask(`insert into offer (id, organisation_id, ${names}, verified_on, review_on, updated_at, verified_by)
      select $1, $2, ${names}, $4, $5, $6, (select given_name || ' ' || family_name from person where id = $7)
      from jsonb_populate_record(null::offer, $3)`,
    [id, viewer.organisationId, JSON.stringify(columns), today, nextReview(today), now, viewer.personId]);
    await saveSessions(tx, { id, organisationId: viewer.organisationId }, sessions);
    return 1;
  }
}

/** The trades, the basins and the place that an offer names exist, the place being its organisation's. */
async function checkPlaces(
  tx: Transaction, organisationId: string, { trades, servesBasins, branchId }: Pick<OfferContent, 'branchId' | 'servesBasins' | 'trades'>,
): Promise<void> {
  const [found] = await tx.ask<{ trades: number; basins: number; branch: boolean }>(`select
    (select count(*)::int from trade where code = any($1)) as trades, (select count(*)::int from basin where code = any($2)) as basins,
    exists (select from branch where id = $3 and organisation_id = $4 and merged_into_id is null) as branch`,
  [trades, servesBasins, branchId, organisationId]);
  if (found?.trades !== trades.length) throw new Refusal('trade.unknown');
  if (found.basins !== servesBasins.length) throw new Refusal('input.invalid', 'servesBasins');
  if (!found.branch) throw new Refusal('membership.branch_unknown');
}
