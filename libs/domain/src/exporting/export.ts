import { isOpenTo, type Operation } from '../access/operations.js';
import type { Role } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';
import { inboxViews } from '../handoff/told.js';
import { cleanText } from '../text/clean-text.js';
import { holdsNationalNumber } from '../text/national-number.js';

export const exportLists = ['caseload', 'due', 'inbox', 'staff'] as const;
export type ExportList = (typeof exportLists)[number];
export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportStates = ['writing', 'ready', 'failed'] as const;
export type ExportState = (typeof exportStates)[number];

interface ExportRule {
  /** Whoever may call this reads the list on her screen; nobody else takes it away. */
  readonly needs: Operation;
  readonly views: readonly string[];
  readonly namesPeople: boolean;
}

/** The lists that may be taken away as a file, each under the right of its screen. */
export const exportRules: Readonly<Record<ExportList, ExportRule>> = {
  caseload: { needs: 'dossiers', views: ['mine', 'branch'], namesPeople: true },
  due: { needs: 'dueFollowUps', views: ['mine', 'branch'], namesPeople: true },
  inbox: { needs: 'inbox', views: inboxViews, namesPeople: false },
  staff: { needs: 'staff', views: ['all'], namesPeople: true },
};

export const shortestReason = 10;
export const longestReason = 500;

/** May somebody under this role take this list away? As she may read it, no more and no less. */
export const mayExport = (role: Role, list: ExportList): Decision<true> =>
  (isOpenTo(exportRules[list].needs, role) ? allow(true) : refuse('access.denied'));

/** What somebody takes away is hers alone, under the hat with which she did. */
export const isOwnExport = (membershipId: string, actor: { readonly membershipId: string }): boolean => membershipId === actor.membershipId;

/** What is kept of why: a list that names people leaves with a reason; for the others there is nothing to justify. */
export function checkOrder(list: ExportList, view: string, given: string | null): Decision<{ reason: string | null }> {
  const { views, namesPeople } = exportRules[list];
  if (!views.includes(view)) return refuse('input.invalid');
  if (!namesPeople) return allow({ reason: null });
  const cleaned = cleanText(given ?? '');
  if (!cleaned.ok) return cleaned;
  const reason = cleaned.value.trim();
  if ([...reason].length < shortestReason) return refuse('export.reason_missing');
  if (reason.length > longestReason) return refuse('text.too_long');
  return holdsNationalNumber(reason) ? refuse('text.national_number') : allow({ reason });
}
