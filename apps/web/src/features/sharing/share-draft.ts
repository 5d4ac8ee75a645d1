import type { Basis, Evidence, GrantProposal } from '@boussole/domain/grant/terms';
import { evidencesOf, latestUntil, sharingText, usualUntil } from '@boussole/domain/grant/terms';
import { isCalendarDate } from '@boussole/domain/calendar-date';
import type { GrantRequest, PurposeName, SectionName, ShareBranch } from './sharing-query';

/** What the dialog holds while it is filled in. */
export interface ShareDraft {
  readonly branch: Pick<ShareBranch, 'id' | 'name'> | null;
  readonly email: string;
  readonly isPersonal: boolean;
  readonly purpose: PurposeName;
  readonly sections: readonly SectionName[];
  readonly withSpecial: boolean;
  readonly mayWrite: boolean;
  readonly basis: Basis;
  readonly evidence: Evidence;
  readonly evidenceText: string;
  readonly evidenceHash: string | null;
  readonly untilOn: string | null;
}

/** An empty one; for a request, what was asked: the answer starts from there and can only take away. */
export function startDraft(today: string, request: GrantRequest | undefined): ShareDraft {
  const asked = request?.sections ?? ['identity'];
  return {
    branch: request ? { id: request.by.id, name: request.by.branchName } : null,
    email: '',
    isPersonal: request?.isPersonal ?? false,
    purpose: request?.purpose ?? 'guidance',
    sections: asked.filter((name) => name !== 'special'),
    withSpecial: false,
    mayWrite: request?.mayWrite ?? false,
    basis: 'consent',
    evidence: 'oral_witness',
    evidenceText: '',
    evidenceHash: null,
    untilOn: request && request.untilOn >= today ? request.untilOn : usualUntil(today),
  };
}

/** Another ground, another proof. */
export const withBasis = (draft: ShareDraft, basis: Basis): ShareDraft =>
  ({ ...draft, basis, evidence: evidencesOf[basis][0] ?? 'oral_witness', evidenceText: '', evidenceHash: null });

/** As the server and the domain's own check take it. */
export const proposalOf = (draft: ShareDraft): GrantProposal => ({
  purpose: draft.purpose,
  sections: [...draft.sections],
  withSpecial: draft.withSpecial,
  mayWrite: draft.mayWrite,
  basis: draft.basis,
  evidence: draft.evidence,
  evidenceText: draft.evidenceText.trim() || null,
  evidenceHash: draft.evidenceHash,
  textVersion: sharingText,
  untilOn: draft.untilOn ?? '',
});

export const isGoodDay = (day: string | null, today: string): boolean =>
  day !== null && isCalendarDate(day) && day >= today && day <= latestUntil(today);
