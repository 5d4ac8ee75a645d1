import type { KeptDossier } from '@boussole/domain/privacy/retention';

/** A dossier among those that nobody touched for long, as the database tells it. */
export type KeptRow = KeptDossier & { readonly id: string };

/** The next ones after an id, held for the transaction: $1 the id, $2 how many, $3 the last moment they were touched. */
export const keptDossiers = `select id, is_anonymous as "isAnonymous", is_followed as "isFollowed", touched_on::text as "touchedOn",
  closed_on::text as "closedOn", noticed_on::text as "noticedOn", restricted_on::text as "restrictedOn", is_held as "isHeld"
  from app.kept_dossiers($1, $2, $3::timestamptz)`;

/** Where the first page begins. */
export const beforeAll = '00000000-0000-0000-0000-000000000000';
