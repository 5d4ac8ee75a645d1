import { allowedMoves, mayOpen, reachOf } from '@boussole/domain/access/rules';
import { sections } from '@boussole/domain/access/sections';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { locks, permit } from '../../platform/locks.js';
import type { Secrets } from '../../platform/secrets.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import { type FormDraftJson, formDraftsJson, showFormDrafts } from '../editing/form-draft.queries.js';
import type { NeedView } from '../goal/goal.graphql.js';
import { allGoalsJson, allNeedsJson, type GoalJson, showGoals } from '../goal/goal.queries.js';
import { identityJson, type IdentityJson, showIdentity } from './identity.queries.js';
import type { DossierSituationView, SpecialNoteView } from './situation.graphql.js';
import {
  blankSituation, type SituationJson, specialJson, type SpecialJson, specialPlace, wholeSituationJson,
} from './situation.queries.js';

interface PageRow {
  facts: FactsJson;
  identity: IdentityJson;
  situation: SituationJson | null;
  special: SpecialJson[];
  goals: GoalJson[];
  needs: NeedView[];
  drafts: FormDraftJson[];
  changeCount: number;
}

/** The person's page in one statement; what is not shared with the reader is not there, and the page says so. */
export async function readSituation(ask: Ask, viewer: Viewer, secrets: Secrets, id: string): Promise<DossierSituationView> {
  const [row] = await ask<PageRow>(`
    select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, ${identityJson('l', 'c')} as identity,
      ${wholeSituationJson('d.id')} as situation, ${specialJson('d.id')} as special, ${allGoalsJson('d.id')} as goals,
      ${allNeedsJson('d.id')} as needs, ${formDraftsJson('d.id', '$2')} as drafts,
      (select count(*)::int from (select 1 from dossier_change x where x.dossier_id = d.id limit 100) x) as "changeCount"
    from dossier d join learner l on l.id = d.learner_id left join commune c on c.nis = l.commune_nis
    where d.id = $1`, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const facts = readFacts(row.facts);
  permit(mayOpen(facts, viewer));
  const seen = locks.domain ? reachOf(facts, viewer)?.sections ?? [] : sections;
  const seesPath = seen.includes('path');
  const needs = seesPath ? row.needs : [];
  return {
    id, isAnonymous: facts.isAnonymous, identity: facts.isAnonymous ? null : showIdentity(row.identity),
    situation: seesPath ? showWhole(row.situation) : null,
    special: seen.includes('special') ? row.special.map((note) => showSpecial(note, secrets)) : null,
    goals: seesPath ? showGoals(row.goals, needs) : [], needs: needs.filter(({ goalId }) => goalId === null),
    drafts: showFormDrafts(row.drafts, viewer, seen, secrets), changeCount: row.changeCount, viewerCan: allowedMoves(facts, viewer),
  };
}

const showWhole = (situation: SituationJson | null) =>
  (situation ? { ...situation, updatedAt: new Date(situation.updatedAt) } : blankSituation);

const showSpecial = ({ id, sealed, updatedAt, ...note }: SpecialJson, secrets: Secrets): SpecialNoteView => ({
  ...note, updatedAt: new Date(updatedAt),
  text: sealed === null ? null : secrets.unseal(Buffer.from(sealed, 'base64'), specialPlace(id)),
});
