import { personKinds } from '@boussole/domain/transition/words';

const name = (membership: string): string => `app.staff(${membership}) ->> 'name'`;

/** What a page tells of a follow-up; its words are its plan's and looked up there. */
export const followUpColumns = `f.id, f.step, f.kind, f.due_at as "dueAt", f.way, f.channel, f.is_urgent as "isUrgent", f.state, f.note, f.version,
  ${name('f.owner_membership_id')} as "ownerName", f.end_reason as "endReason", f.end_note as "endNote", f.ended_at as "endedAt",
  ${name('f.ended_by_membership_id')} as "endedByName",
  (select r.state from reminder r where r.follow_up_id = f.id order by r.promised_at desc, r.id desc limit 1) as "reminderState"`;

const ofPersons = personKinds.map((kind) => `'${kind}'`).join(', ');

/** What is due about a person without a turning point: surveys, own tasks, answers to read; the clock of a referral is its own. */
export const isOther = (row: string): string => `${row}.transition_id is null and ${row}.referral_id is null and ${row}.kind in (${ofPersons})`;

/** The points of a catalogue that may be declared, without their plans. */
export const choicesJson = (catalogue: string): string => `
  (select coalesce(json_agg(json_build_object('code', p -> 'code', 'label', p -> 'label', 'trigger', p -> 'trigger', 'ageFrom', p -> 'ageFrom',
      'ageUntil', p -> 'ageUntil', 'isUrgent', p -> 'isUrgent') order by place), '[]')
    from transition_catalogue k, jsonb_array_elements(k.points) with ordinality as x(p, place) where k.id = ${catalogue})`;
