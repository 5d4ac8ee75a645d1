// Five policies may open a referral to its reader, and PostgreSQL asks all of them at once: it then reads every referral that waits in the branch to show
// the first fifty. Here the list is walked in its order, as far as one page; each row is then read under the policies, by its key.
interface Order { readonly view: string; readonly holds: string; readonly column: string; readonly beyond: string; readonly direction: string }

const pageOf = ({ view, holds, column, beyond, direction }: Order): string => `
    when '${view}' then return query select r.id from referral r
      where r.to_branch_id = here and r.sent_at is not null and ${holds} and (r.${column}, r.id) ${beyond}
      order by r.${column}${direction}, r.id${direction} limit page_length;`;

const [first, last] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const after = `> (coalesce(beyond_at, '-infinity'), coalesce(beyond_id, '${first}'))`;
const before = `< (coalesce(beyond_at, 'infinity'), coalesce(beyond_id, '${last}'))`;

const pages = [
  { view: 'todo', holds: 'r.over_at is null and r.due_at is not null', column: 'due_at', beyond: after, direction: '' },
  { view: 'waiting', holds: 'r.over_at is null and r.due_at is null', column: 'moved_at', beyond: before, direction: ' desc' },
  { view: 'answered', holds: 'r.over_at is not null', column: 'over_at', beyond: before, direction: ' desc' },
].map(pageOf).join('');

export const unreadInOrder = `
create or replace function app.inbox_unread(referrals uuid[]) returns table (referral_id uuid, unread integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select m.referral_id, count(*)::integer
  from referral r join handoff_message m on m.referral_id = r.id
  left join handoff_read h on h.referral_id = r.id and h.side = 'receiver'
  where r.id = any(inbox_unread.referrals) and app.is_receiver() and r.to_branch_id = app.branch_id() and r.sent_at is not null
    and r.state = any(app.packet_states()) and m.side = 'sender' and date_trunc('milliseconds', m.at) > coalesce(h.read_at, '-infinity')
  group by m.referral_id;
end $$;`;

export const inboxInOrder = `
create function app.inbox_page(view text, beyond_at timestamptz, beyond_id uuid, page_length integer) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare here constant uuid := app.branch_id();
begin
  if not app.is_receiver() then return; end if;
  case view${pages}
  end case;
end $$;
comment on function app.inbox_page is 'One page of what was sent to my branch, in the order of the list: which, and nothing of them.';

create function app.inbox_news(since timestamptz) returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return case when app.is_receiver() then (select count(*) from referral r
    where r.to_branch_id = app.branch_id() and r.sent_at is not null and r.over_at is null and r.due_at is not null and r.sent_at > since) else 0 end;
end $$;
comment on function app.inbox_news is 'How many came to my branch since then, and wait.';

${unreadInOrder}
revoke execute on function app.inbox_page(text, timestamptz, uuid, integer), app.inbox_news(timestamptz) from public;
grant execute on function app.inbox_page(text, timestamptz, uuid, integer), app.inbox_news(timestamptz) to boussole_app;
`;
