import { asOwner, type Owner, type OwnerAsk } from '../owner.js';

/** What a batch writes: the triggers of these are replaced by what addKept does for all of its rows. */
const written = ['learner', 'dossier', 'interview', 'choice_set', 'choice_made', 'referral', 'referral_event', 'packet', 'follow_up', 'dossier_grant'];
const alterAll = (what: string): string => written.map((table) => `alter table ${table} ${what} trigger user`).join('; ');

/** Several connections that share the work, all closed at the end. */
export function withHands<T>(databaseUrl: string, count: number, work: (hands: readonly Owner[]) => Promise<T>, open: readonly Owner[] = []): Promise<T> {
  return count === 0 ? work(open) : asOwner(databaseUrl, (hand) => withHands(databaseUrl, count - 1, work, [...open, hand]));
}

/** Each does its part; nobody is left at work when one of them fails. */
export async function allOf(parts: readonly Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(parts)) if (one.status === 'rejected') throw one.reason;
}

/** Whether a session may pass over triggers and foreign keys by itself; who may not switches them off for its transaction, one at a time. */
export async function maySilence(ask: OwnerAsk): Promise<boolean> {
  return (await ask<{ may: boolean }>(`select has_parameter_privilege(session_user, 'session_replication_role', 'SET') as may`))[0]?.may ?? false;
}

/** A transaction without triggers: nothing of it is left behind, whatever ends it. */
export function quietly(owner: Owner, may: boolean, work: () => Promise<void>): Promise<void> {
  return owner.together(async () => {
    await owner.ask(may ? 'reset role; set local session_replication_role = replica; set role boussole_owner' : alterAll('disable'));
    await work();
    if (!may) await owner.ask(alterAll('enable'));
  });
}

const addWords = `
  insert into app.name_word as w (word, stands_for, sound, keys, seen_on)
  select x.word, x.word, sound, app.word_keys(x.word, sound), app.today() from (
    select distinct word from (
      select distinct family_name as name from learner where id in (select learner_id from batch)
      union select distinct given_name from learner where id in (select learner_id from batch)) n, unnest(app.name_words(n.name)) word) x, app.sounds(x.word) sound
  where not exists (select from app.name_word k where k.word = x.word and k.stands_for = x.word and k.seen_on >= app.today())
  order by x.word on conflict (word, stands_for) do update set seen_on = excluded.seen_on`;

const countCaseloads = `
  insert into caseload as c (branch_id, lead_membership_id, open_count)
  select d.branch_id, d.lead_membership_id, count(*) from batch b join dossier d on d.id = b.dossier_id where d.status = 'open'
  group by 1, 2 order by 1, 2 on conflict (branch_id, lead_membership_id) do update set open_count = c.open_count + excluded.open_count`;

const countInboxes = `
  insert into inbox_total as t (branch_id, todo, waiting, answered)
  select c.branch_id, count(*) filter (where over_at is null), 0, count(*) filter (where over_at is not null)
  from refer r join course c on c.number = r.picks[r.place] group by 1 order by 1
  on conflict (branch_id) do update set todo = t.todo + excluded.todo, answered = t.answered + excluded.answered`;

/**
 * What triggers keep one row at a time, for all rows of a batch: one mark where they leave six. What several hands touch comes last and in one
 * order, so that they wait for each other shortly and never in a circle.
 */
export async function addKept(owner: Owner): Promise<void> {
  await owner.ask('insert into figure_mark (dossier_id) select dossier_id from batch');
  await owner.ask(countCaseloads);
  await owner.ask(addWords);
  await owner.ask(countInboxes);
}
