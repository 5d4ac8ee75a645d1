import type { PersonIdentity } from '@boussole/domain/dossier/person-identity';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { PersonIdentityView } from './situation.graphql.js';

/** Who the person is, as JSON; her row stands under one name, her commune's under the other. */
export const identityJson = (learner: string, commune: string) => `
  json_build_object('version', ${learner}.version, 'givenName', ${learner}.given_name, 'familyName', ${learner}.family_name,
    'birthOn', ${learner}.birth_on, 'ageBand', ${learner}.age_band, 'email', ${learner}.email, 'phone', ${learner}.phone,
    'commune', case when ${commune}.nis is not null then
      json_build_object('nis', ${commune}.nis, 'name', ${commune}.name_fr, 'postcodes', ${commune}.postcodes) end,
    'safeContact', json_build_object('byMail', ${learner}.by_mail, 'bySms', ${learner}.by_sms, 'byPhone', ${learner}.by_phone,
      'hideService', ${learner}.hide_service, 'notBeforeHour', ${learner}.not_before_hour, 'notAfterHour', ${learner}.not_after_hour,
      'note', ${learner}.contact_note))`;

/** The names are none for an anonymous person, whose identity is not shown. */
export type IdentityJson = Omit<PersonIdentityView, 'givenName' | 'familyName'> & { givenName: string | null; familyName: string | null };

export const showIdentity = (json: IdentityJson): PersonIdentityView =>
  ({ ...json, givenName: json.givenName ?? '', familyName: json.familyName ?? '' });

/** An identity, field by field, as its history tells it. */
export type FlatIdentity = Omit<PersonIdentity, 'safeContact'> & Omit<PersonIdentity['safeContact'], 'note'>
  & { contactNote: string | null };

export const flatIdentity = ({ safeContact: { note, ...contact }, ...person }: PersonIdentity): FlatIdentity =>
  ({ ...person, ...contact, contactNote: note });

/** The identity as it is kept, held until the transaction ends. */
export async function holdIdentity(ask: Ask, learnerId: string): Promise<FlatIdentity & { version: number }> {
  const [row] = await ask<FlatIdentity & { version: number }>(`
    select version, given_name as "givenName", family_name as "familyName", birth_on::text as "birthOn", age_band as "ageBand",
      commune_nis as "communeNis", email, phone, by_mail as "byMail", by_sms as "bySms", by_phone as "byPhone",
      hide_service as "hideService", not_before_hour as "notBeforeHour", not_after_hour as "notAfterHour", contact_note as "contactNote"
    from learner where id = $1`, [learnerId]);
  if (!row) throw new Refusal('record.not_found');
  return row;
}
