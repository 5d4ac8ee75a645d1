/** What is not shared of a dossier is counted by section, and its places in the story are kept; with the referrals once there are any. */
interface Told { readonly withReferrals: boolean; readonly withTransitions?: boolean; readonly withGatherings?: boolean }

const ofReferrals = `
      union all select 'referrals', count(*) from referral r where r.dossier_id = target and r.sent_at is not null
      union all select 'referrals', count(*) from choice_made m join choice_set s on s.id = m.choice_set_id
        where s.dossier_id = target and m.kind = 'mention'`;

const ofGatherings = `
      union all select 'path', count(*) from gathering_seat where dossier_id = target and state = 'enrolled'`;

const ofTransitions = `
      union all select 'path', count(*) from transition where dossier_id = target`;

export const withheld = ({ withReferrals, withTransitions = false, withGatherings = false }: Told): string => `
create or replace function app.withheld() returns table (section text, items integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare target constant uuid := app.opened();
begin
  -- The person's own team has every section open: there is nothing to count.
  if target is null or app.opened_door() not in ('grant', 'break_glass') then return; end if;
  return query
    select x.name, sum(x.count)::integer from (
      select 'path' as name, count(*) from situation where dossier_id = target
      union all select 'path', count(*) from goal where dossier_id = target
      union all select 'path', count(*) from need where dossier_id = target
      union all select 'interviews', count(*) from interview where dossier_id = target and not is_special
      union all select 'documents', count(*) from document where dossier_id = target and not is_special and removed_at is null${withReferrals ? ofReferrals : ''}${withTransitions ? ofTransitions : ''}${withGatherings ? ofGatherings : ''}
      union all select 'special', count(*) from interview where dossier_id = target and is_special
      union all select 'special', count(*) from document where dossier_id = target and is_special and removed_at is null
      union all select 'special', count(*) from special_note where dossier_id = target) x
    where x.count > 0 and app.opened_for(x.name) is null group by x.name;
end $$;
`;

const momentsOfReferrals = `
    union all
    (select r.sent_at, r.id from referral r
      where no_referrals and r.dossier_id = target and r.sent_at is not null
        and r.sent_at <= before_at and (same_instant or r.sent_at < before_at)
      order by r.sent_at desc, r.id desc limit most)
    union all
    (select e.at, e.id from referral_event e
      where no_referrals and e.dossier_id = target and e.from_state is distinct from e.to_state and e.to_state not in ('draft', 'choice_presented', 'to_justify', 'sent')
        and e.at <= before_at and (same_instant or e.at < before_at)
      order by e.at desc, e.id desc limit most)
    union all
    (select m.made_at, m.id from choice_set s join choice_made m on m.choice_set_id = s.id
      where no_referrals and s.dossier_id = target and m.kind = 'mention'
        and m.made_at <= before_at and (same_instant or m.made_at < before_at)
      order by m.made_at desc, m.id desc limit most)`;

const momentsOfGatherings = `
    union all
    (select s.starts_at, s.id from gathering_seat s
      where no_path and s.dossier_id = target and s.state = 'enrolled' and s.starts_at <= before_at and (same_instant or s.starts_at < before_at)
      order by s.starts_at desc, s.id desc limit most)`;

const momentsOfTransitions = ['declared_at', 'over_at'].map((at) => `
    union all
    (select t.${at}, t.id from transition t
      where no_path and t.dossier_id = target and t.${at} <= before_at and (same_instant or t.${at} < before_at)
      order by t.${at} desc, t.id desc limit most)`).join('');

export const withheldMoments = ({ withReferrals, withTransitions = false, withGatherings = false }: Told): string => `
create or replace function app.withheld_moments(before_at timestamptz, before_id uuid, most integer) returns setof timestamptz
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  target constant uuid := app.opened();
  no_interviews constant boolean := app.opened_for('interviews') is null;
  no_path constant boolean := app.opened_for('path') is null;
  no_documents constant boolean := app.opened_for('documents') is null;
  no_special constant boolean := app.opened_for('special') is null;
${withReferrals ? `  no_referrals constant boolean := app.opened_for('referrals') is null;\n` : ''}  -- What is withheld has no id that may be known: among what happened at the same instant, it comes last.
  same_instant constant boolean := before_id <> '00000000-0000-0000-0000-000000000000';
begin
  if target is null or not (no_interviews or no_path or no_documents or no_special${withReferrals ? ' or no_referrals' : ''}) then return; end if;
  return query select x.at from (
    (select i.held_at as at, i.id from interview i
      where no_interviews and i.dossier_id = target and i.held_at <= before_at and (same_instant or i.held_at < before_at)
      order by i.held_at desc, i.id desc limit most)
    union all
    (select i.held_at, i.id from interview i
      where no_special and not no_interviews and i.is_special
        and i.dossier_id = target and i.held_at <= before_at and (same_instant or i.held_at < before_at)
      order by i.held_at desc, i.id desc limit most)
    union all
    (select s.at, s.id from goal_step s
      where no_path and s.dossier_id = target and s.at <= before_at and (same_instant or s.at < before_at)
      order by s.at desc, s.id desc limit most)
    union all
    (select n.created_at, n.id from need n
      where no_path and n.dossier_id = target and n.created_at <= before_at and (same_instant or n.created_at < before_at)
      order by n.created_at desc, n.id desc limit most)
    union all
    (select d.added_at, d.id from document d
      where case when d.is_special then no_special else no_documents end and d.state in ('quarantine', 'ready')
        and d.dossier_id = target and d.added_at <= before_at and (same_instant or d.added_at < before_at)
      order by d.added_at desc, d.id desc limit most)${withReferrals ? momentsOfReferrals : ''}${withTransitions ? momentsOfTransitions : ''}${withGatherings ? momentsOfGatherings : ''}) x
  order by x.at desc limit most;
end $$;
`;
