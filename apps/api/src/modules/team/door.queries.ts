import { allowedKnocks, type ClosedDossierFacts, maySeeDoor } from '@boussole/domain/team/rules';
import { glassesAlone } from '@boussole/domain/team/break-glass';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { colleaguesJson } from './colleagues.queries.js';
import type { CaseworkerView, ClosedDossierView } from './team.graphql.js';

interface ClosedDoor extends ClosedDossierFacts {
  readonly id: string;
  readonly title: string | null;
  readonly isAnonymous: boolean;
  readonly birthOn: string | null;
  readonly communeName: string | null;
  readonly lead: { readonly name: string };
  readonly replacement: { readonly name: string } | null;
  readonly glassesBroken: number;
}

interface DoorRow { door: ClosedDoor | null; colleagues: CaseworkerView[] }

async function askDoor(ask: Ask, viewer: Viewer, id: string): Promise<{ door: ClosedDoor; colleagues: CaseworkerView[] }> {
  const [row] = await ask<DoorRow>(`select app.closed_door($1) as door, ${colleaguesJson('$2')} as colleagues`, [id, viewer.branchId]);
  if (!row?.door) throw new Refusal('record.not_found');
  permit(maySeeDoor(row.door, viewer));
  return { door: row.door, colleagues: row.colleagues };
}

/** What the rules ask about a dossier seen from outside. */
export const closedDoor = async (ask: Ask, viewer: Viewer, id: string): Promise<ClosedDossierFacts & { readonly isAnonymous: boolean }> =>
  (await askDoor(ask, viewer, id)).door;

/** The page before a dossier that the viewer does not follow: the identity line, who follows it, what she can do. */
export async function readClosedDossier(ask: Ask, viewer: Viewer, id: string): Promise<ClosedDossierView> {
  const { door, colleagues } = await askDoor(ask, viewer, id);
  const viewerCan = allowedKnocks(door, viewer);
  return {
    id, title: door.title, isAnonymous: door.isAnonymous, birthOn: door.birthOn, communeName: door.communeName, status: door.status,
    leadName: door.lead.name, replacementName: door.replacement?.name ?? null, isAsked: door.isAsked, isWaiting: door.isWaiting,
    exceptionsLeft: Math.max(0, glassesAlone - door.glassesBroken),
    colleagues: viewerCan.includes('hand_over') ? colleagues.filter(({ membershipId }) => membershipId !== door.leadMembershipId) : [],
    viewerCan,
  };
}
