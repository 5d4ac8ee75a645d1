import type { PacketSource } from '@boussole/domain/packet/build';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';

/** Where a packet's words come from: the referral's goal and need, the person's situation and her rule of contact; nothing else is read. */
const sourceSql = `
  select json_build_object('offerId', o.id, 'offerTitle', o.title, 'branchId', b.id, 'branchName', b.name, 'organisationName', g.name) as recipient,
    l.given_name as "givenName", l.birth_on::text as "birthOn", l.age_band as "ageBand",
    (select json_build_object('kind', x.kind, 'title', x.title, 'trade', (select t.name from trade t where t.code = x.trade))
      from goal x where x.id = r.goal_id) as goal,
    (select json_build_object('kind', n.kind, 'trade', (select t.name from trade t where t.code = n.trade),
      'field', (select f.name from trade_domain f where f.code = n.field), 'level', n.level,
      'commune', (select c.name_fr from commune c where c.nis = n.commune_nis), 'wantedBefore', n.wanted_before)
      from need n where n.id = r.need_id) as need,
    json_build_object('words', (select n.constraints from need n where n.id = r.need_id), 'times', coalesce(s.times, '{}'),
      'transports', coalesce(s.transports, '{}'), 'maxMinutes', s.max_minutes, 'availableFrom', s.available_from) as constraints,
    json_build_object('hideService', l.hide_service, 'notBeforeHour', l.not_before_hour, 'notAfterHour', l.not_after_hour,
      'note', l.contact_note) as "safeContact"
  from referral r join dossier d on d.id = r.dossier_id join learner l on l.id = d.learner_id
    join offer o on o.id = r.offer_id join branch b on b.id = r.to_branch_id join organisation g on g.id = b.organisation_id
    left join situation s on s.dossier_id = r.dossier_id
  where r.id = $1`;

export async function readPacketSource(ask: Ask, referralId: string): Promise<PacketSource> {
  const [source] = await ask<PacketSource>(sourceSql, [referralId]);
  if (!source) throw new Refusal('record.not_found');
  return source;
}
