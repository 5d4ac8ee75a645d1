import { allowedMoves, mayRead } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { represents, stageOn } from '@boussole/domain/dossier/minor';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import type { DossierDoorView, RepresentativeView } from './person-door.graphql.js';
import { rightsJson } from './right-request.queries.js';

interface DoorRow extends Omit<DossierDoorView, 'stage' | 'viewerCan' | 'representatives'> {
  birthOn: string | null;
  facts: FactsJson;
  representatives: (Omit<RepresentativeView, 'isLive'> & { isEnded: boolean })[];
}

/** Her code, who answers for her, what she asked about her data: what those who follow her need to know of her own door. */
export async function readDossierDoor(ask: Ask, viewer: Viewer, id: string): Promise<DossierDoorView> {
  const [row] = await ask<DoorRow>(`
    select d.id, l.is_anonymous as "isAnonymous", l.code, l.code_given_at as "codeGivenAt", l.birth_on::text as "birthOn",
      ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, ${rightsJson('d.id')} as rights,
      (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'relation', r.relation, 'proof', r.proof, 'from', r.from_on,
          'until', r.until_on, 'code', r.code, 'isEnded', r.ended_at is not null) order by r.created_at, r.id), '[]')
        from representative r where r.dossier_id = d.id) as representatives
    from dossier d join learner l on l.id = d.learner_id where d.id = $1`, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const { facts: json, birthOn, representatives, ...door } = row;
  const facts = readFacts(json);
  permit(mayRead(facts, 'identity', viewer));
  const today = brusselsDay(facts.now);
  // A key is for the person and for those who gave it: the branch that follows her.
  const isOurs = facts.branchId === viewer.branchId;
  return {
    ...door, code: isOurs ? door.code : null, stage: stageOn(birthOn, today), viewerCan: allowedMoves(facts, viewer),
    representatives: representatives.map(({ isEnded, code, ...one }) => ({
      ...one, code: isOurs && !isEnded ? code : null, isLive: !isEnded && represents(one, birthOn, today) })),
  };
}

/** What the rules about a minor ask: when she was born, if anybody knows. */
export async function birthOf(ask: Ask, dossierId: string): Promise<string | null> {
  const [row] = await ask<{ birthOn: string | null }>(
    'select l.birth_on::text as "birthOn" from dossier d join learner l on l.id = d.learner_id where d.id = $1', [dossierId]);
  if (!row) throw new Refusal('record.not_found');
  return row.birthOn;
}
