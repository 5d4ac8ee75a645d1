import type { OwnLink, Snapshot } from '@boussole/domain/choice/snapshot';
import type { Ask } from '../../platform/statement.js';

type Tie = OwnLink | 'network' | 'funding';

/** Whom the actor is linked to today, and whom she is only tied to. */
export type OwnSet = Pick<Snapshot, 'own' | 'apart'>;

export async function ownSet(ask: Ask): Promise<OwnSet> {
  const rows = await ask<{ operator: string; link: Tie }>('select organisation_id as operator, link from app.own_operators() order by 1');
  const tiedBy = (tie: Tie): string[] => rows.filter(({ link }) => link === tie).map(({ operator }) => operator);
  const isOwn = (row: { operator: string; link: Tie }): row is { operator: string; link: OwnLink } => row.link !== 'network' && row.link !== 'funding';
  return { own: rows.filter(isOwn), apart: { network: tiedBy('network'), funding: tiedBy('funding') } };
}

/** When the actor last declared her interests. */
export const declaredAtSql = 'select max(i.declared_at) from interest_declaration i where i.person_id = app.person_id()';
