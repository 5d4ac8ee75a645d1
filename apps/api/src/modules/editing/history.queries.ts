import { mayOpen } from '@boussole/domain/access/rules';
import type { Section } from '@boussole/domain/access/sections';
import { orRefuse } from '../../platform/errors.js';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { locks } from '../../platform/locks.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { Secrets } from '../../platform/secrets.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { unsealChange } from './changes.queries.js';
import type { DossierChangePageView, DossierChangeView } from './editing.graphql.js';

const pageLength = 30;

interface ChangeRow extends Omit<DossierChangeView, 'before' | 'after' | 'aboutTitle' | 'authorName' | 'authorBranchName'> {
  place: string;
  section: Section;
  title: string | null;
  before: unknown;
  after: unknown;
  sealed: string | null;
  author: { name: string; branchName: string } | null;
}

/** What was rectified in the sections that are open to the reader, the latest first. */
export async function readHistory(
  ask: Ask, viewer: Viewer, secrets: Secrets, dossierId: string, after: string | null,
): Promise<DossierChangePageView> {
  const [at, id] = after === null ? [null, null] : readPlace(after);
  const opened = mayOpen(await dossierFacts(ask, viewer, dossierId, ''), viewer);
  const seen = locks.domain ? orRefuse(opened).sections : null;
  const rows = await ask<ChangeRow>(`
    select c.id, c.at, c.at::text as place, c.section, c.thing, c.field, c.old_value as before, c.new_value as after,
      encode(c.sealed, 'base64') as sealed, c.by_learner as "byLearner", c.reason, g.title,
      app.staff(c.author_membership_id) as author
    from dossier_change c left join goal g on g.id = c.about_id and c.thing = 'goal'
    where c.dossier_id = $1 and ($2::text[] is null or c.section = any($2))
      and ($3::timestamptz is null or (c.at, c.id) < ($3, $4::uuid))
    order by c.at desc, c.id desc limit $5 + 1`, [dossierId, seen, at, id, pageLength]);
  const page = rows.slice(0, pageLength);
  const last = page.at(-1);
  return {
    changes: page.map((row) => showChange(row, secrets)),
    next: rows.length > pageLength && last ? showPlace([last.place, last.id]) : null,
  };
}

function showChange({ sealed, title, author, before, after, place: _place, section: _section, ...row }: ChangeRow, secrets: Secrets) {
  const secret = sealed === null ? null : unsealChange(sealed, row.id, secrets);
  return {
    ...row, authorName: author?.name ?? null, authorBranchName: author?.branchName ?? null,
    aboutTitle: secret?.category ?? title,
    before: asText(secret ? secret.before : before), after: asText(secret ? secret.after : after),
  };
}

const asText = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));
