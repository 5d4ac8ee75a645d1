import { brusselsDay } from '@boussole/domain/calendar-date';
import { decideQuality, type QualityMove } from '@boussole/domain/quality/round';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import type { QualityPageView } from './quality.graphql.js';
import type { MoveQualityReadingInput, MoveQualityRoundInput } from './quality.input.js';
import { lockRound, readQuality } from './quality.queries.js';

/** A round moves: the house asks a peer, takes it back, closes it; the peer accepts, declines, hands it back. */
@Injectable()
export class MoveRound {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  byHouse(viewer: Viewer, { peerBranchId, ...input }: MoveQualityRoundInput): Promise<QualityPageView> {
    return this.move(viewer, 'quality.moved', input, (ask) => expectPeer(ask, input.move, peerBranchId ?? null));
  }

  byPeer(viewer: Viewer, input: MoveQualityReadingInput): Promise<QualityPageView> {
    return this.move(viewer, 'quality.reading_moved', input, () => Promise.resolve(null));
  }

  private move(
    viewer: Viewer, what: string, { id, version, move }: { id: string; version: number; move: QualityMove }, peer: (ask: Ask) => Promise<string | null>,
  ): Promise<QualityPageView> {
    return this.db.write(viewer, what, id, async (tx) => {
      const { ask } = tx;
      const round = await lockRound(ask, id);
      if (round.version !== version) throw new Refusal('quality.changed_elsewhere');
      permit(decideQuality(round, move, viewer));
      await ask('select app.move_quality($1, $2, $3)', [id, move, await peer(ask)]);
      if (move === 'ask_peer') await tellPeer(tx, id, version);
      return readQuality(ask, viewer, brusselsDay(this.clock.now()));
    });
  }
}

/** Whoever coordinates there hears of it, once for each time that it is asked. */
async function tellPeer(tx: Transaction, reviewId: string, version: number): Promise<void> {
  const hats = await tx.ask<{ id: string }>('select h as id from app.quality_peer_hats($1) h', [reviewId]);
  for (const { id } of hats) await tx.enqueue(`quality-asked:${reviewId}:${version}:${id}`, 'mail-peer', { reviewId, membershipId: id });
}

async function expectPeer(ask: Ask, move: QualityMove, peerBranchId: string | null): Promise<string | null> {
  if (move !== 'ask_peer') return null;
  const known = peerBranchId === null ? [] : await ask('select id from app.quality_peer($1)', [peerBranchId]);
  if (known.length === 0) throw new Refusal('quality.peer_unknown');
  return peerBranchId;
}
