import { busiest, cycled } from '../people.js';
import type { Item } from '../item.js';

const nameOf = (membership: string): string =>
  `(select p.given_name || ' ' || p.family_name from membership m join person p on p.id = m.person_id where m.id = ${membership})`;
const staffOf = (membership: string): string =>
  `(select json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)
    from membership m join person p on p.id = m.person_id where m.id = ${membership})`;
const entry = (parts: string): string => `json_build_object('key', e.kind || '_' || (to_json(e.at) #>> '{}') || '_' || e.id, 'kind', e.kind, 'at', e.at,
  'count', 1, ${parts})`;

const moments = (kind: string, table: string, at: string, also = ''): string =>
  `(select '${kind}' as kind, x.${at} as at, x.id from ${table} x where x.dossier_id = $1 ${also} order by x.${at} desc, x.id desc limit 21)`;

// What a load holds of each: what it never holds is not looked for here, and is by the product.
const story = `
  select row_number() over (order by e.at desc, e.id desc) as rank, case e.kind
    when 'interview' then (select ${entry(`'who', ${nameOf('i.author_membership_id')}, 'title', null, 'sort', null, 'state', null, 'words', null, 'until', null,
      'interview', json_build_object('id', i.id, 'heldAt', i.held_at, 'channel', i.channel, 'minutes', i.minutes, 'topics', i.topics, 'summary', i.summary,
        'results', coalesce(i.results, '{}'), 'isSpecial', i.is_special, 'author', ${staffOf('i.author_membership_id')}, 'privateNote', null)`)}
      from interview i where i.id = e.id)
    when 'referral' then (select ${entry(`'who', ${nameOf('r.by_membership_id')}, 'title', f.title, 'sort', o.name, 'state', r.state, 'words', null,
      'until', null, 'interview', null`)} from referral r join offer f on f.id = r.offer_id
        join organisation o on o.id = r.to_organisation_id where r.id = e.id)
    when 'handoff' then (select ${entry(`'who', coalesce(${nameOf('v.membership_id')}, case when v.side = 'receiver' then o.name end), 'title', f.title,
      'sort', v.side, 'state', v.to_state, 'words', v.text, 'until', null, 'interview', null`)}
      from referral_event v join referral r on r.id = v.referral_id join offer f on f.id = r.offer_id
        join organisation o on o.id = r.to_organisation_id where v.id = e.id)
    when 'grant' then (select ${entry(`'who', ${nameOf('g.given_by_membership_id')}, 'title', b.name, 'sort', g.purpose, 'state', g.given_by, 'words', null,
      'until', g.until_at, 'interview', null`)} from dossier_grant g join branch b on b.id = g.to_branch_id where g.id = e.id)
    else ${entry(`'who', null, 'title', d.branch, 'sort', null, 'state', null, 'words', null, 'until', null, 'interview', null`)} end as told
  from (${moments('interview', 'interview', 'held_at')}
    union all ${moments('referral', 'referral', 'sent_at', 'and x.sent_at is not null')}
    union all ${moments('handoff', 'referral_event', 'at', `and x.from_state is distinct from x.to_state
      and x.to_state not in ('draft', 'choice_presented', 'to_justify', 'sent')`)}
    union all ${moments('grant', 'dossier_grant', 'from_at')}
    union all select 'opened', d.opened_at, d.id
    order by at desc, id desc limit 21) e`;

const turns = `case when r.state in ('draft', 'choice_presented', 'to_justify', 'info_requested') then 'sender' when r.state = 'appointment_set' then 'learner'
  else 'receiver' end`;

// Rights are the domain's: the limit is told what the product answered for one dossier of the same sort, and never works them out.
const limit = `
  with noted as (insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections)
    select organisation_id, branch_id, $3, $2, 'counsellor', 'dossier.read', id, id, 'lead', 'guidance',
      array(select json_array_elements_text($4::json -> 'sections'))
    from dossier where id = $1)
  select json_build_object('data', json_build_object('dossier', json_build_object('id', d.id, 'reference', d.reference, 'status', d.status,
    'openedAt', d.opened_at, 'lastContactAt', d.last_contact_at, 'branchName', d.branch, 'organisationName', d.organisation, 'lead',
      ${staffOf('d.lead_membership_id')},
    'learner', json_build_object('id', l.id, 'title', coalesce(l.given_name || ' ' || l.family_name, l.code), 'isAnonymous', l.is_anonymous, 'code', l.code,
      'givenName', l.given_name, 'familyName', l.family_name, 'birthOn', l.birth_on, 'email', l.email, 'phone', l.phone,
      'commune', case when c.nis is not null then json_build_object('nis', c.nis, 'name', c.name_fr, 'postcodes', c.postcodes) end,
      'safeContact', json_build_object('byMail', l.by_mail, 'bySms', l.by_sms, 'byPhone', l.by_phone, 'hideService', l.hide_service,
        'notBeforeHour', l.not_before_hour, 'notAfterHour', l.not_after_hour, 'note', l.contact_note)),
    'alsoFollowedBy', array(select ${nameOf('a.membership_id')} from assignment a where a.dossier_id = d.id and a.ended_at is null order by a.from_at),
    'goals', (select coalesce(json_agg(json_build_object('id', g.id, 'kind', g.kind, 'title', g.title, 'state', g.state) order by g.kind), '[]') from goal g
      where g.dossier_id = d.id and g.kind <> 'other' and g.state in ('exploring', 'chosen', 'under_way')),
    'nextAppointment', (select json_build_object('startsAt', a.starts_at, 'withName', ${nameOf('a.membership_id')}, 'channel', a.channel) from appointment a
      where a.dossier_id = d.id and a.cancelled_at is null and a.starts_at > now() order by a.starts_at limit 1),
    'referrals', (select coalesce(json_agg(json_build_object('id', x.id, 'state', x.state, 'turn', x.turn, 'offerTitle', x.title, 'organisationName', x.name,
        'dueAt', x.due_at, 'isPaused', x.paused, 'unread', x.unread) order by x.due_at nulls last, x.created_at desc, x.id), '[]') from (
      select r.*, f.title, o.name, r.state in ('info_requested', 'waitlisted') as paused, ${turns} as turn,
        (select count(*) from handoff_message g where g.referral_id = r.id and g.side = 'receiver') as unread
      from referral r join offer f on f.id = r.offer_id join organisation o on o.id = r.to_organisation_id
      where r.dossier_id = d.id and r.over_at is null order by r.due_at nulls last, r.created_at desc, r.id limit 10) x),
    'readerCount', (select count(distinct m.person_id) from (select d.lead_membership_id as id union all
        select t.id from dossier_grant g join membership t on t.branch_id = g.to_branch_id
        where g.dossier_id = d.id and g.revoked_at is null and g.from_at <= now() and g.until_at > now()) w join membership m on m.id = w.id
      where m.role in ('counsellor', 'coordinator', 'operator_agent') and m.disabled_at is null),
    'shareCount', (select count(*) from dossier_grant g where g.dossier_id = d.id and g.revoked_at is null and g.from_at <= now() and g.until_at > now()),
    'documentCount', (select count(*) from document x where x.dossier_id = d.id and x.state in ('quarantine', 'ready')),
    'enteredBy', $4::json, 'withheld', '[]'::json,
    'story', (select json_build_object('entries', json_agg(s.told order by s.rank) filter (where s.rank <= 20), 'next', case when count(*) > 20 then 'more' end)
      from (${story}) s),
    'draft', null, 'viewerCan', $5::json -> (d.status || ' ' || l.is_anonymous))))::text as answer
  from (select d.*, b.name as branch, o.name as organisation from dossier d join branch b on b.id = d.branch_id join organisation o on o.id = d.organisation_id
    where d.id = $1) d join learner l on l.id = d.learner_id left join commune c on c.nis = l.commune_nis`;

interface Told { readonly data: { readonly dossier: { readonly enteredBy: unknown; readonly viewerCan: readonly string[] } } }

export const openDossier: Item = {
  code: 'W1', what: 'ouvrir un dossier : la personne, son histoire, ses relais ; sa ligne au journal', document: 'Dossier', most: 1.8, limit,
  async asks(owner, count, product) {
    const people = new Map((await busiest(owner, 80)).map((one) => [one.membershipId, one]));
    const { rows } = await owner.query<{ id: string; sort: string; lead: string }>(`select d.id, d.status || ' ' || l.is_anonymous as sort,
      d.lead_membership_id as lead
      from unnest($1::uuid[]) m(id) cross join lateral (select * from dossier d where d.lead_membership_id = m.id order by d.id limit 5) d
      join learner l on l.id = d.learner_id order by md5(d.id::text)`,
    [[...people.keys()]]);
    const known = rows.flatMap(({ lead, ...row }) => [people.get(lead)].flatMap((who) => (who ? [{ ...row, who }] : [])));
    const can: Record<string, readonly string[]> = {};
    let enteredBy: unknown = null;
    for (const { sort, id, who } of new Map(known.map((one) => [one.sort, one])).values()) {
      const { dossier } = (JSON.parse(await product('Dossier', { cookie: who.cookie, variables: { id } })) as Told).data; // what its document asks
      [can[sort], enteredBy] = [dossier.viewerCan, dossier.enteredBy];
    }
    return cycled(known, count).map(({ id, who }) => ({
      cookie: who.cookie, variables: { id }, values: [id, who.membershipId, who.personId, JSON.stringify(enteredBy), JSON.stringify(can)],
    }));
  },
};
