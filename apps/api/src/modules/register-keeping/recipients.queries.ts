import type { LocaleName } from '../account/account.graphql.js';
import type { Ask } from '../../platform/statement.js';

/** Somebody who keeps sheets: a mailbox of a branch that was named for it, or an administrator of the body. Ids only. */
export type Recipient = { readonly contactId: string } | { readonly membershipId: string };

/** Where a recipient is written to, and in which language. */
export interface Mailbox { email: string; locale: LocaleName }

// A mailbox that was named at several branches is one mailbox.
const recipientsOf = (branches: string): string => `
  select jsonb_build_object('contactId', min(c.id::text)) as recipient from branch_contact c
  where c.purpose = 'register' and c.branch_id in (select id from (${branches}) named) group by c.email
  union all
  select jsonb_build_object('membershipId', min(m.id::text)) from membership m
  where m.organisation_id = $1 and m.role = 'structure_admin' and m.disabled_at is null
    and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())
    and exists (select from (${branches}) left_over where not exists (
      select from branch_contact c where c.branch_id = left_over.id and c.purpose = 'register'))
  group by m.person_id`;

/** Who is written to about these branches' sheets: the mailbox named for it, or else the keeper's administrators. */
export async function readRecipients(ask: Ask, keeperId: string, branchIds: readonly (string | null)[]): Promise<Recipient[]> {
  const rows = await ask<{ recipient: Recipient }>(recipientsOf('select unnest($2::uuid[]) as id'), [keeperId, branchIds]);
  return rows.map(({ recipient }) => recipient);
}

/** Where to write now; null when the mailbox or the hat is gone. */
export async function readMailbox(ask: Ask, keeperId: string, { contactId, membershipId }: Readonly<Record<string, string>>): Promise<Mailbox | null> {
  const [mailbox] = await ask<Mailbox>(`
    select c.email, coalesce((select p.locale from person p where p.email = c.email), 'fr') as locale from branch_contact c
    where c.id = $1 and c.purpose = 'register'
    union all
    select p.email, p.locale from membership m join person p on p.id = m.person_id
    where m.id = $2 and m.organisation_id = $3 and m.role = 'structure_admin' and m.disabled_at is null
      and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())`,
  [contactId ?? null, membershipId ?? null, keeperId]);
  return mailbox ?? null;
}

/** A recipient's part of a delivery's key: the same for every copy. */
export const keyOf = (recipient: Recipient): string => Object.values(recipient).join();
