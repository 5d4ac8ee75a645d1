import { type Action, type ActionGroup, type ActionName, actionNames, actions } from './actions.js';
import { holderKinds, type HolderKind, holderOf, isOpenTo, type Operation } from './operations.js';
import { type Actor, type Role, roles } from './roles.js';
import { type DoorFact, type DossierFacts, mayMove, mayRead, mayReadPrivateNote } from './rules.js';
import { type Door, doors, sections } from './sections.js';

/** Who stands at the head of a column: nobody known, a person at her own page, or somebody at work. */
export const matrixColumns = ['visitor', ...holderKinds, ...roles] as const;
export type MatrixColumn = (typeof matrixColumns)[number];

/** On which condition: by this door of the dossier; what one wrote oneself; one's own page. */
export type Condition = Door | 'author' | 'own_page';

/** Null: never. No condition: always. Otherwise when one of them holds. */
export type MatrixCell = readonly Condition[] | null;

export interface MatrixRow {
  readonly action: ActionName;
  readonly group: ActionGroup;
  readonly cells: Readonly<Record<MatrixColumn, MatrixCell>>;
  /** In a closed dossier too. */
  readonly isWhileClosed: boolean;
}

const now = new Date(Date.UTC(2026, 10, 21));
const at = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString();

const actorAs = (role: Role): Actor => ({ sessionId: 's', personId: 'me', membershipId: 'me', branchId: 'here', organisationId: 'ours', role });

/** A dossier to which this door is open, and no other. */
function behind(door: Door, more: Partial<DossierFacts>): DossierFacts {
  const fact = (name: DoorFact['door']): DoorFact => ({
    door: name, membershipId: name === 'grant' ? null : 'me', branchId: name === 'grant' ? 'here' : null, from: at(-1), until: at(1), purpose: 'guidance',
    // What the database gives a glass broken without danger to life, and a grant of everything.
    sections: name === 'break_glass' ? sections.filter((section) => section !== 'special') : sections, mayWrite: true });
  return { branchId: door === 'grant' ? 'elsewhere' : 'here', status: 'open', isRestricted: false, isAnonymous: false,
    leadMembershipId: door === 'lead' ? 'me' : 'somebody', doors: door === 'lead' ? [] : [fact(door)], now, ...more };
}

// What is meant for a person without a name, or with one, or for a dossier that is closed, is asked about one like that.
const kinds: readonly Partial<DossierFacts>[] = [false, true].flatMap((isAnonymous) => (['open', 'closed'] as const).map((status) => ({ isAnonymous, status })));

function lets(action: Action, door: Door, role: Role, more: Partial<DossierFacts>): boolean {
  const [dossier, actor] = [behind(door, more), actorAs(role)];
  return (action.moves ?? []).every((move) => mayMove(dossier, move, actor).ok)
    && (action.reads === undefined || mayRead(dossier, action.reads, actor).ok);
}

function cellOf(action: Action, column: MatrixColumn): MatrixCell {
  const isOpen = (operation: Operation) => {
    const holder = holderOf(operation);
    return column === 'visitor' || isHolder(column) ? holder === column || isOpenTo(operation, null) : isOpenTo(operation, column);
  };
  if (!action.operations.every(isOpen)) return null;
  if (column === 'visitor' || isHolder(column)) {
    if (action.moves || action.reads) return null;
    return action.operations.some((operation) => holderOf(operation) === column) ? ['own_page'] : [];
  }
  if (!action.moves && !action.reads) return [];
  const open = doors.filter((door) => kinds.some((more) => lets(action, door, column, more)));
  if (open.length === 0) return null;
  const isAuthors = action.isAuthors && !mayReadPrivateNote({ authorMembershipId: 'somebody' }, actorAs(column));
  return isAuthors ? ['author'] : open;
}

const isHolder = (column: MatrixColumn): column is HolderKind => (holderKinds as readonly string[]).includes(column);

/** Who may do what, on which condition: asked of the rules themselves, one question after the other. */
export function accessMatrix(): MatrixRow[] {
  return actionNames.map((name) => {
    const action: Action = actions[name];
    const cells = Object.fromEntries(matrixColumns.map((column) => [column, cellOf(action, column)])) as Record<MatrixColumn, MatrixCell>;
    const isAboutDossier = action.moves !== undefined || action.reads !== undefined;
    const isWhileClosed = isAboutDossier && roles.some((role) => doors.some((door) => lets(action, door, role, { status: 'closed' })));
    return { action: name, group: action.group, cells, isWhileClosed };
  });
}
