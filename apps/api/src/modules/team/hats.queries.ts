import type { Ask } from '../../platform/statement.js';
import type { LocaleName } from '../account/account.graphql.js';

interface Hat { email: string; locale: LocaleName; name: string }

/** Where somebody still at work under this hat is written to. */
export async function readHat(ask: Ask, membershipId: string | undefined): Promise<Hat | undefined> {
  const [hat] = await ask<Hat>(`
    select p.email, p.locale, p.given_name as name from membership m join person p on p.id = m.person_id
    where m.id = $1 and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())`,
  [membershipId ?? null]);
  return hat;
}
