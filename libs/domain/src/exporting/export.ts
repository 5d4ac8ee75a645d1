import { isOpenTo, type Operation } from '../access/operations.js';
import type { Role } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';
import { inboxViews } from '../handoff/told.js';
import { cleanText } from '../text/clean-text.js';
import { holdsNationalNumber } from '../text/national-number.js';

export const exportLists = ['caseload', 'due', 'inbox', 'staff', 'shares', 'escalations', 'figure_rows', 'gatherings', 'participants', 'quality_actions',
  'corrections', 'sheets'] as const;
export type ExportList = (typeof exportLists)[number];
export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportStates = ['writing', 'ready', 'failed'] as const;
export type ExportState = (typeof exportStates)[number];

interface ExportRule {
  /** Whoever may call this reads the list on her screen; nobody else takes it away. */
  readonly needs: Operation;
  /** Which of its views: by its name, or as a figure, a month, a moment is told. */
  readonly views: readonly string[] | RegExp;
  /** It is a list of persons. A colleague who stands in a line for what she does, as on a timetable, makes it none. */
  readonly namesPeople: boolean;
}

const scopes = ['mine', 'branch'];
const all = ['all'];

/** The lists that may be taken away as a file, each under the right of its screen. */
export const exportRules: Readonly<Record<ExportList, ExportRule>> = {
  caseload: { needs: 'dossiers', views: scopes, namesPeople: true },
  due: { needs: 'dueFollowUps', views: scopes, namesPeople: true },
  inbox: { needs: 'inbox', views: inboxViews, namesPeople: false },
  staff: { needs: 'staff', views: all, namesPeople: true },
  shares: { needs: 'shares', views: all, namesPeople: true },
  escalations: { needs: 'escalations', views: all, namesPeople: true },
  // A period, a figure, and one answer of it.
  figure_rows: { needs: 'figureRows', views: /^20\d\d(?:-T[1-4]|-\d\d)? [a-z_\d]{1,30}(?: [\w:?-]{1,40})?$/, namesPeople: true },
  gatherings: { needs: 'gatherings', views: /^20\d\d-(?:0[1-9]|1[0-2])-01$/, namesPeople: false },
  participants: { needs: 'gathering', views: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, namesPeople: true },
  quality_actions: { needs: 'quality', views: all, namesPeople: false },
  corrections: { needs: 'corrections', views: ['received', 'sent'], namesPeople: false },
  sheets: { needs: 'keptSheets', views: ['all', 'soon', 'due', 'stale', 'corrected', 'missing'], namesPeople: false },
};

export const longestView = 80;
export const shortestReason = 10;
export const longestReason = 500;

/** May somebody under this role take this list away? As she may read it, no more and no less. */
export const mayExport = (role: Role, list: ExportList): Decision<true> =>
  (isOpenTo(exportRules[list].needs, role) ? allow(true) : refuse('access.denied'));

/** What somebody takes away is hers alone, under the hat with which she did. */
export const isOwnExport = (membershipId: string, actor: { readonly membershipId: string }): boolean => membershipId === actor.membershipId;

const isView = (views: ExportRule['views'], view: string): boolean => (views instanceof RegExp ? views.test(view) : views.includes(view));

/** What is kept of why: a list that names people leaves with a reason; for the others there is nothing to justify. */
export function checkOrder(list: ExportList, view: string, given: string | null): Decision<{ reason: string | null }> {
  const { views, namesPeople } = exportRules[list];
  if (!isView(views, view)) return refuse('input.invalid');
  if (!namesPeople) return allow({ reason: null });
  const cleaned = cleanText(given ?? '');
  if (!cleaned.ok) return cleaned;
  const reason = cleaned.value.trim();
  if ([...reason].length < shortestReason) return refuse('export.reason_missing');
  if (reason.length > longestReason) return refuse('text.too_long');
  return holdsNationalNumber(reason) ? refuse('text.national_number') : allow({ reason });
}
