import type { World } from '../factories/world.js';
import { type Asking, cursor, each, type Entry, key, last, soon, type Value } from './asking.js';

const own = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const dossier = each((world) => world.dossierId, own);

/** A row of one's own dossier, made when there is none. */
const rowOf = (table: 'goal' | 'need', columns: string, values: string) => async (asking: Asking): Promise<string> => {
  const { owner } = asking;
  const { rows } = await owner.query(`select id from ${table} where dossier_id = $1 order by created_at limit 1`, [own(asking)]);
  if (rows[0]) return rows[0].id;
  const made = await owner.query(`insert into ${table} (id, dossier_id, branch_id, ${columns})
    select gen_random_uuid(), id, branch_id, ${values} from dossier where id = $1 returning id`, [own(asking)]);
  return made.rows[0].id;
};
const goal = rowOf('goal', 'kind, title, state', `'other', 'Projet', 'exploring'`);
const need = rowOf('need', 'kind', `'training'`);

/** What is compared when one saves: one's own as it is now, one for the others. */
const version = (ask: (asking: Asking) => Promise<number>): Entry => each(() => 1, ask, () => 1);
const versionIn = (sql: string, id: (asking: Asking) => unknown = own) => version(async (asking) =>
  (await asking.owner.query(sql, [await id(asking)])).rows[0]?.version ?? 0);
const none: Value = () => null;

/** What the arguments of a person's page are given. */
export const situationValues: Readonly<Record<string, Entry>> = {
  'dossierSituation.id': dossier,
  'dossierHistory.id': dossier,
  'dossierHistory.after': () => cursor(`2199-01-01 00:00:00+00_${last}`),
  'SaveIdentityInput.commandKey': key,
  'SaveIdentityInput.dossierId': dossier,
  'SaveIdentityInput.version': versionIn('select l.version from learner l join dossier d on d.learner_id = l.id where d.id = $1'),
  'SaveIdentityInput.givenName': ({ alpha }) => `${alpha.mark} prénom`,
  'SaveIdentityInput.familyName': ({ alpha }) => `${alpha.mark} nom`,
  'SaveIdentityInput.birthOn': none,
  'SaveIdentityInput.ageBand': () => 'from_35',
  'SaveIdentityInput.communeNis': () => '62063',
  'SaveIdentityInput.email': () => 'elodie@test.example',
  'SaveIdentityInput.phone': () => '0470 12 34 56',
  'SaveIdentityInput.byMail': () => true,
  'SaveIdentityInput.bySms': () => false,
  'SaveIdentityInput.byPhone': () => true,
  'SaveIdentityInput.hideService': () => true,
  'SaveIdentityInput.notBeforeHour': () => 9,
  'SaveIdentityInput.notAfterHour': () => 18,
  'SaveIdentityInput.contactNote': () => 'Pas le mercredi',
  'SaveIdentityInput.reason': () => 'Faute de frappe',
  'SaveSituationInput.commandKey': key,
  'SaveSituationInput.dossierId': dossier,
  'SaveSituationInput.version': versionIn('select version from situation where dossier_id = $1'),
  'SaveSituationInput.status': () => 'jobseeker',
  'SaveSituationInput.statusSince': () => '2026-01',
  'SaveSituationInput.highestDiploma': () => 'cess',
  'SaveSituationInput.licence': () => 'b',
  'SaveSituationInput.transports': () => ['transit'],
  'SaveSituationInput.maxMinutes': () => 60,
  'SaveSituationInput.childcare': () => 'arranged',
  'SaveSituationInput.times': () => ['day'],
  'SaveSituationInput.availableFrom': () => soon,
  'SaveSituationInput.note': () => 'Proche d’une gare',
  'SaveSituationInput.reason': () => 'Elle a changé d’avis',
  'StudyInput.level': () => 'cess',
  'StudyInput.title': () => 'Latin-grec',
  'StudyInput.school': () => 'Athénée',
  'StudyInput.country': () => 'BE',
  'StudyInput.from': () => '2001',
  'StudyInput.until': () => '2007-06',
  'StudyInput.result': () => 'obtained',
  'StudyInput.equivalence': none,
  'SpokenLanguageInput.language': () => 'fr',
  'SpokenLanguageInput.level': () => 'native',
  'ExperienceInput.kind': () => 'job',
  'ExperienceInput.trade': () => 'F1602',
  'ExperienceInput.title': () => 'Électricien',
  'ExperienceInput.employer': () => 'Atelier du Pont',
  'ExperienceInput.field': () => 'F',
  'ExperienceInput.from': () => '2010',
  'ExperienceInput.until': none,
  'SaveSpecialInput.commandKey': key,
  'SaveSpecialInput.dossierId': dossier,
  'SaveSpecialInput.category': () => 'health',
  'SaveSpecialInput.version': versionIn(`select version from special_note where dossier_id = $1 and category = 'health'`),
  'SaveSpecialInput.text': () => 'Mal de dos',
  'SaveGoalInput.commandKey': key,
  'SaveGoalInput.dossierId': dossier,
  'SaveGoalInput.id': each((world: World) => world.goalId, goal),
  'SaveGoalInput.version': versionIn('select version from goal where id = $1', goal),
  'SaveGoalInput.kind': () => 'other',
  'SaveGoalInput.title': ({ alpha }) => `${alpha.mark} projet`,
  'SaveGoalInput.trade': () => 'F1602',
  'SaveGoalInput.why': () => 'Comme sa tante',
  'SaveGoalInput.state': () => 'chosen',
  'SaveGoalInput.stepNote': () => 'Après un essai',
  'SaveNeedInput.commandKey': key,
  'SaveNeedInput.dossierId': dossier,
  'SaveNeedInput.id': each((world: World) => world.needId, need),
  'SaveNeedInput.version': versionIn('select version from need where id = $1', need),
  'SaveNeedInput.goalId': each((world: World) => world.goalId, goal),
  'SaveNeedInput.kind': () => 'training',
  'SaveNeedInput.field': () => 'F',
  'SaveNeedInput.trade': () => 'F1602',
  'SaveNeedInput.level': () => 4,
  'SaveNeedInput.communeNis': () => '62063',
  'SaveNeedInput.basin': () => 'LG',
  'SaveNeedInput.constraints': () => 'En bus',
  'SaveNeedInput.wantedBefore': () => soon,
  'SaveNeedInput.state': () => 'unmet',
  'SaveNeedInput.reason': () => 'Complet',
  'SaveFormDraftInput.dossierId': dossier,
  'SaveFormDraftInput.form': () => 'need',
  'SaveFormDraftInput.version': version(async (asking) => (await asking.owner.query(
    `select version from form_draft where dossier_id = $1 and author_membership_id = $2 and form = 'need'`, [own(asking), asking.who.membershipId])).rows[0]?.version ?? 0),
  'SaveFormDraftInput.content': () => '{}',
  'discardFormDraft.dossierId': dossier,
  'discardFormDraft.form': () => 'need',
};
