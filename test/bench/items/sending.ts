import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { aBranch } from '../../factories/network.js';
import { aDestination, aRetained } from '../../support/referrals.js';
import { busiest, cycled } from '../people.js';
import type { Item } from '../item.js';

/** The same rows by one statement, without an actor, a policy or a rule; as many links, follow-ups and mails as the product leaves. */
const limit = `
  with moved as (update referral set state = 'sent', version = 3, packet_id = $2, sent_at = now(), running_since = now(), due_at = now() + interval '2 days',
      due_kind = 'acknowledge', expires_at = now() + interval '30 days', moved_at = now() where id = $1 returning branch_id, dossier_id),
    noted as (insert into referral_event (id, dossier_id, branch_id, referral_id, seq, side, via, membership_id, move, from_state, to_state)
      select gen_random_uuid(), dossier_id, branch_id, $1, 3, 'sender', 'account', $3, 'sent', 'choice_presented', 'sent' from moved),
    due as (insert into follow_up (id, dossier_id, branch_id, referral_id, kind, for_side, channel, due_at, occurrence)
      select gen_random_uuid(), dossier_id, branch_id, $1, 'chase', 'receiver', 'mail', now() + n * interval '1 day', n::text from moved, generate_series(1,
        6) n),
    linked as (insert into handoff_link (id, dossier_id, branch_id, referral_id, side, email, token_hash)
      select gen_random_uuid(), dossier_id, branch_id, $1, case n when 1 then 'receiver' else 'learner' end, case n when 1 then 'x@test.example' end,
        sha256(uuid_send(gen_random_uuid())) from moved, generate_series(1, 2) n),
    leaves as (insert into delivery (key, job, payload, due_at) select gen_random_uuid()::text, 'tell-handoff', '{}',
      now() + interval '1 day' from generate_series(1, 7)),
    written as (insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, is_change)
      select d.organisation_id, d.branch_id, $4, $3, 'counsellor', 'referral.sent', d.id, d.id, 'lead', 'guidance',
        true from moved m join dossier d on d.id = m.dossier_id)
  select json_build_object('data', json_build_object('sendReferral', json_build_object('id', $1::uuid, 'version', 3)))::text as answer from moved`;

export const sendReferral: Item = {
  code: 'W5', what: 'envoyer un relais : l’état, l’histoire, les suivis, les liens, les envois, le journal', document: 'SendReferral', limit, most: 1.6,
  leaves: ['referral_event', 'follow_up', 'handoff_link', 'delivery', 'command', 'journal'],
  async asks(owner, count) {
    const people = new Map((await busiest(owner, 200)).map((one) => [one.membershipId, one]));
    const { rows } = await owner.query<{ id: string; lead: string; branch: string }>(`select d.id, d.lead_membership_id as lead, d.branch_id as branch
      from dossier d join learner l on l.id = d.learner_id where d.lead_membership_id = any($1) and d.status = 'open' and d.restricted_at is null
        and l.by_mail and l.email is not null and not l.is_anonymous order by md5(d.id::text) limit 400`, [[...people.keys()]]);
    // A dossier goes once to each offer.
    const destinations = [];
    for (let turn = 0; turn * rows.length < count; turn += 1) destinations.push(await aDestination(owner, await aBranch(owner)));
    const asks = [];
    for (const [place, { id: dossierId, lead, branch }] of cycled(rows, count).entries()) {
      const to = destinations[Math.floor(place / rows.length)];
      if (!to) throw new Error('every turn has a destination');
      const referralId = await aRetained(owner, { dossierId, by: lead, to });
      const [packetId, commandKey] = [randomUUID(), randomUUID()];
      const content = canonicalJson({ format: 1, recipient: { offerId: to.offerId, branchId: to.branch.id }, name: 'Élodie' });
      await owner.query(`insert into packet (id, dossier_id, branch_id, referral_id, content, hash, made_by_membership_id, approved_at, approved_by,
        witness_membership_id)
        values ($1, $2, $3, $4, $5, sha256(convert_to($5, 'UTF8')), $6, now(), 'on_screen', $6)`, [packetId, dossierId, branch, referralId, content, lead]);
      const who = people.get(lead);
      if (who) asks.push({ cookie: who.cookie, variables: { input: { commandKey, dossierId, referralId, packetId, version: 2 } },
        values: [referralId, packetId, lead, who.personId] });
    }
    return asks;
  },
};
