import { isInForce } from '@boussole/domain/team/absence';
import { mayKeepAbsence } from '@boussole/domain/team/rules';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import type { AbsenceView, TeamAbsencesView } from './absence.graphql.js';
import { caseloadsJson } from './colleagues.queries.js';

interface AbsenceRow extends Omit<AbsenceView, 'isNow' | 'canEnd'> { membershipId: string; branchId: string }
interface Row { absences: AbsenceRow[]; caseworkers: TeamAbsencesView['caseworkers']; today: string }

/** The absences of a branch that are to come, under way, or lately over; and who works there. */
export async function readAbsences(ask: Ask, viewer: Viewer): Promise<TeamAbsencesView> {
  const [row] = await ask<Row>(`
    select app.today()::text as today, ${caseloadsJson('$1')} as caseworkers,
      (select coalesce(json_agg(x), '[]') from (
        select a.id, a.membership_id as "membershipId", a.branch_id as "branchId", app.staff(a.membership_id) ->> 'name' as name,
          app.staff(a.replacement_membership_id) ->> 'name' as "replacementName", a.from_on as "fromOn", a.until_on as "untilOn",
          a.ended_at as "endedAt"
        from absence a where a.branch_id = $1 and a.until_on >= app.today() - 31
        order by a.from_on desc, a.id limit 200) x) as absences`, [viewer.branchId]);
  if (!row) return { absences: [], caseworkers: [], isCoordinator: false };
  const show = ({ membershipId, branchId, ...absence }: AbsenceRow): AbsenceView => {
    const isStanding = absence.endedAt === null && absence.untilOn >= row.today;
    return { ...absence, isNow: isStanding && isInForce(absence, row.today),
      canEnd: isStanding && mayKeepAbsence({ membershipId, branchId }, viewer).ok };
  };
  return { absences: row.absences.map(show), caseworkers: row.caseworkers, isCoordinator: viewer.role === 'coordinator' };
}
