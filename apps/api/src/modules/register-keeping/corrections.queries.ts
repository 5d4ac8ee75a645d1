import { canAnswer } from '@boussole/domain/register/keeping';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { CorrectionBox, CorrectionPageView, CorrectionView } from './correction.graphql.js';

const pageLength = 20;

interface CorrectionRow extends Omit<CorrectionView, 'answeredAt' | 'canAnswer' | 'createdAt' | 'isMine'> {
  createdAt: string; answeredAt: string | null; keeperId: string; authorId: string | null;
}

const columns = `
  c.id, c.sheet_kind as "sheetKind", c.sheet_id as "sheetId", c.field, c.proposed, c.comment, c.state, c.answer, c.organisation_id as "keeperId",
  c.author_id as "authorId", c.created_at::text as "createdAt", c.answered_at::text as "answeredAt",
  case c.sheet_kind when 'offer' then (select title from offer where id = c.sheet_id) when 'branch' then (select name from branch where id = c.sheet_id)
    else (select name from organisation where id = c.sheet_id) end as "sheetTitle",
  (select p.given_name || ' ' || p.family_name from person p where p.id = c.author_id
    and exists (select from membership m where m.person_id = p.id and m.organisation_id = $1)) as "authorName"`;

const boxes: Readonly<Record<keyof typeof CorrectionBox, string>> = {
  received: 'c.organisation_id = $1 and $3', sent: 'c.author_id = $2',
};

/** The corrections that one's organisation is asked for, or that one asked for: the latest first. */
export async function readCorrections(
  ask: Ask, viewer: Viewer, box: keyof typeof CorrectionBox, after: string | null,
): Promise<CorrectionPageView> {
  const [at, id] = after === null ? [null, null] : readPlace(after);
  const isKeeper = canAnswer({ keeperId: viewer.organisationId, state: 'open' }, viewer);
  const [row] = await ask<{ openCount: number; lines: CorrectionRow[] }>(`
    select (select count(*)::int from sheet_correction c where c.organisation_id = $1 and $3 and c.state = 'open') as "openCount",
      (select coalesce(json_agg(x), '[]') from (
        select ${columns} from sheet_correction c
        where ${boxes[box]} and $2::uuid is not null and $3::boolean is not null
          and ($4::timestamptz is null or (c.created_at, c.id) < ($4, $5::uuid))
        order by c.created_at desc, c.id desc limit ${pageLength + 1}) x) as lines`,
  [viewer.organisationId, viewer.personId, isKeeper, at, id]);
  const lines = row?.lines ?? [];
  const last = lines[pageLength - 1];
  return {
    lines: lines.slice(0, pageLength).map((line) => showCorrection(line, viewer)), openCount: row?.openCount ?? 0,
    next: lines.length > pageLength && last ? showPlace([last.createdAt, last.id]) : null,
  };
}

/** One correction, as whoever answers it sees it. */
export async function readCorrection(ask: Ask, viewer: Viewer, id: string): Promise<CorrectionView> {
  const [row] = await ask<CorrectionRow>(`select ${columns} from sheet_correction c where c.id = $2 and c.organisation_id = $1`,
    [viewer.organisationId, id]);
  if (!row) throw new Refusal('record.not_found');
  return showCorrection(row, viewer);
}

function showCorrection({ keeperId, authorId, createdAt, answeredAt, ...row }: CorrectionRow, viewer: Viewer): CorrectionView {
  return {
    ...row, createdAt: new Date(createdAt), answeredAt: answeredAt === null ? null : new Date(answeredAt),
    isMine: authorId === viewer.personId, canAnswer: canAnswer({ keeperId, state: row.state }, viewer),
  };
}
