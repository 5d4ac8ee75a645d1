import { personKinds } from '@boussole/domain/transition/words';
import type { Invariant } from './invariant.js';

const ofPersons = `f.referral_id is null and f.kind in (${personKinds.map((kind) => `'${kind}'`).join(', ')})`;

/** What is always true of turning points and of what is due about people. */
export const followUpInvariants: readonly Invariant[] = [
  {
    says: 'rien n’est prévu pour un point de transition terminé',
    sql: `select f.id from follow_up f join transition t on t.id = f.transition_id where f.state = 'planned' and t.over_at is not null`,
  },
  {
    says: 'un point de transition à confirmer ne prévoit que sa confirmation',
    sql: `select f.id from follow_up f join transition t on t.id = f.transition_id
      where f.state = 'planned' and (t.state = 'to_confirm') <> (f.kind = 'confirm_transition')`,
  },
  {
    says: 'chaque point de transition est de son catalogue, chaque étape de son plan',
    sql: `select t.id from transition t join transition_catalogue c on c.id = t.catalogue_id
      where not exists (select from jsonb_array_elements(c.points) p where p ->> 'code' = t.point)
      union all select f.id from follow_up f join transition t on t.id = f.transition_id join transition_catalogue c on c.id = t.catalogue_id
      where f.step <> 'confirm' and not exists (select from jsonb_array_elements(c.points) p, jsonb_array_elements(p -> 'steps') s
        where p ->> 'code' = t.point and s ->> 'code' = f.step)`,
  },
  {
    says: 'une seule ligne prévue par étape, une seule par enquête',
    sql: `select min(id::text) as id from follow_up f where f.state = 'planned' and f.transition_id is not null group by transition_id, step having count(*) > 1
      union all select min(id::text) from follow_up f where f.kind = 'survey' and f.state in ('planned', 'done') group by dossier_id, occurrence having count(*) > 1`,
  },
  {
    says: 'chaque tâche prévue a un responsable de l’antenne du dossier, en fonction',
    sql: `select f.id from follow_up f left join membership m on m.id = f.owner_membership_id
      where ${ofPersons} and f.state = 'planned' and f.channel = 'task' and (m.branch_id is distinct from f.branch_id or m.disabled_at is not null)`,
  },
  {
    says: 'aucun message dû depuis plus de cinq minutes sans avoir été promis',
    sql: `select f.id from follow_up f where ${ofPersons} and f.state = 'planned' and f.channel <> 'task' and greatest(f.due_at, f.made_at) < now() - interval '5 minutes'
      and not exists (select from delivery d where d.key = 'wake:' || f.id or d.key like 'wake:' || f.id || ':%')`,
  },
  {
    says: 'ce qui part seul et reste à venir est promis à la file',
    sql: `select f.id from follow_up f where ${ofPersons} and f.state = 'planned' and f.channel <> 'task' and f.due_at > now()
      and not exists (select from delivery d where d.key = 'wake:' || f.id or d.key like 'wake:' || f.id || ':%')`,
  },
  {
    says: 'aucune question prévue de 21 h à 8 h, aucune tâche d’un plan à une autre heure que 8 h',
    sql: `select f.id from follow_up f where ${ofPersons} and f.state = 'planned' and f.channel <> 'task'
        and (f.due_at at time zone 'Europe/Brussels')::time not between '08:00' and '20:59:59.999999'
      union all select f.id from follow_up f where f.state = 'planned' and f.channel = 'task' and f.transition_id is not null
        and (f.due_at at time zone 'Europe/Brussels')::time <> '08:00'`,
  },
  {
    says: 'ce qui est terminé dit pourquoi, ce qui est prévu n’est pas terminé',
    sql: `select f.id from follow_up f where ${ofPersons} and (f.state = 'planned') <> (f.end_reason is null)`,
  },
  {
    says: 'chaque relance est du dossier de son point de transition et de ce qui l’a causée',
    sql: `select f.id from follow_up f join transition t on t.id = f.transition_id where t.dossier_id <> f.dossier_id
      union all select f.id from follow_up f join follow_up c on c.id = f.cause_id where c.dossier_id <> f.dossier_id`,
  },
  {
    says: 'chaque message rappelle une échéance de la même personne',
    sql: 'select r.id from reminder r join follow_up f on f.id = r.follow_up_id where f.dossier_id <> r.dossier_id',
  },
  {
    says: 'chaque réponse est à une question posée à la même personne',
    sql: `select c.id from check_in c join follow_up f on f.id = c.follow_up_id where f.dossier_id <> c.dossier_id or f.kind not in ('check_in', 'survey')`,
  },
];
