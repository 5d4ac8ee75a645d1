import { brusselsDay } from '@boussole/domain/calendar-date';
import { quarterOf } from '@boussole/domain/neutrality/reading/period-code';
import type pg from 'pg';
import { aMandate } from '../factories/audited.js';
import { aWorker, type Worker, type World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on reviews promise: who leads, who answers, who opens, who says what; the worker only notes that it wrote. */
export async function reviewProbesOf(owner: pg.Client, alpha: World): Promise<Probe[]> {
  const { coordinator, manager, counsellor, colleague, auditor, grantee, structure_admin: admin } = alpha.people;
  const { branch, territory, auditId, reviewId, personReviewId, ledReviewId } = alpha;
  const referent = await aWorker(owner, alpha.mark, branch, 'auditor');
  await aMandate(owner, referent.membershipId, 'referent');
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const far = (await owner.query<{ id: string }>('select organisation_id as id from neutrality_review where id = $1', [ledReviewId])).rows[0]?.id ?? '';
  const { from: quarter } = quarterOf(brusselsDay(new Date()));
  const [reviews, events] = ['select id from neutrality_review', 'select id from neutrality_review_event'];
  const persons = await count(`neutrality_review where level = 'counsellor'`);
  const said = (ids: readonly string[]) => count(`neutrality_review_event where review_id in ('${ids.join(`', '`)}')`);

  const open = (by: Worker, organisation: string, rule = 'N-B2') => `insert into neutrality_review
    (id, report_id, quarter, rule, level, unit_id, organisation_id, basins, is_flagged, figures, reply_due_on, opened_by_membership_id)
    values (gen_random_uuid(), '${auditId}', '${quarter}', '${rule}', 'structure', '${organisation}', '${organisation}', '{${territory}}', true, '{}', app.today() + 30,
      '${by.membershipId}')`;
  const openPerson = (by: Worker, person: Worker) => `insert into neutrality_review
    (id, report_id, quarter, rule, level, unit_id, person_id, is_flagged, figures, reply_due_on, opened_by_membership_id)
    values (gen_random_uuid(), '${auditId}', '${quarter}', 'N-B2', 'counsellor', '${person.id}', '${person.id}', true, '{}', app.today() + 30, '${by.membershipId}')`;
  const say = (kind: 'replied' | 'extended', by: Worker, review: string) => `insert into neutrality_review_event
    (id, review_id, version, kind, words, due_on, by_membership_id)
    values (gen_random_uuid(), '${review}', 2, '${kind}', 'Quelques mots de plus.', ${kind === 'extended' ? 'app.today() + 60' : 'null'}, '${by.membershipId}')`;
  const note = (kind: string) => `insert into neutrality_review_event (id, review_id, kind) values (gen_random_uuid(), '${reviewId}', '${kind}')`;

  const reads = (who: Probe['who'], sql: string, expects: Probe['expects']): Probe => ({ who, mode: 'read', sql, expects });
  const writes = (who: Worker, sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });
  return [
    reads(coordinator, reviews, 2), reads(manager, reviews, 1), reads(counsellor, reviews, 1), reads(referent, reviews, persons),
    ...[colleague, auditor, admin, 'visitor' as const].flatMap((who) => [reads(who, reviews, 0), reads(who, events, 0)]),
    reads(coordinator, events, await said([reviewId, ledReviewId])), reads(manager, events, await said([reviewId])),
    reads(counsellor, events, await said([personReviewId])),

    writes(coordinator, open(coordinator, far), 1), writes(coordinator, open(coordinator, far), 'refused', 'record'),
    writes(coordinator, open(grantee, far), 'refused'), writes(coordinator, open(coordinator, branch.organisationId), 'refused'),
    writes(coordinator, open(coordinator, (await owner.query(`insert into organisation (name, kind) values ('Ailleurs', 'CDM') returning id`)).rows[0].id), 'refused'),
    writes(manager, open(manager, branch.organisationId), 'refused'), writes(auditor, openPerson(auditor, colleague), 'refused'),
    writes(referent, openPerson(referent, colleague), 1), writes(coordinator, openPerson(coordinator, coordinator), 'refused'),

    writes(coordinator, say('extended', coordinator, ledReviewId), 1), writes(coordinator, say('extended', coordinator, ledReviewId), 'refused', 'record'),
    writes(coordinator, say('extended', grantee, ledReviewId), 'refused'), writes(coordinator, say('replied', coordinator, ledReviewId), 'refused'),
    writes(coordinator, say('extended', coordinator, reviewId), 'refused'), writes(referent, say('extended', referent, personReviewId), 1),
    writes(manager, say('replied', manager, reviewId), 1), writes(manager, say('replied', manager, reviewId), 'refused', 'record'),
    writes(manager, say('replied', coordinator, reviewId), 'refused'), writes(manager, say('extended', manager, reviewId), 'refused'),
    writes(manager, say('replied', manager, ledReviewId), 'refused'), writes(counsellor, say('replied', counsellor, personReviewId), 1),
    writes(colleague, say('replied', colleague, personReviewId), 'refused'),
    ...['update neutrality_review set version = 9', 'delete from neutrality_review', 'update neutrality_review_event set words = null',
      'delete from neutrality_review_event'].map((sql) => writes(coordinator, sql, 'refused')),

    ...(['neutrality_review', 'neutrality_review_event', 'neutrality_mandate'] as const).map((table): Probe =>
      ({ who: 'nobody at work', sql: `select id from ${table}`, expects: 'refused' })),
    { who: 'job', sql: reviews, expects: await count('neutrality_review') }, { who: 'job', sql: events, expects: await count('neutrality_review_event') },
    { who: 'job', sql: `select id from neutrality_mandate where membership_id = '${referent.membershipId}'`, expects: 1 },
    { who: 'job', sql: note('notified'), expects: 1 }, { who: 'job', sql: note('decided'), expects: 'refused' },
    { who: 'nobody at work', sql: note('notified'), expects: 'refused' },
  ];
}
