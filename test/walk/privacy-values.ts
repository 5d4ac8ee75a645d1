import { randomUUID } from 'node:crypto';
import { aDossierLedBy } from '../factories/own-dossier.js';
import type { Asking } from './asking.js';
import { each, type Entry, key } from './asking.js';

/** A request nobody has answered, new each time: what is answered is not answered twice. */
async function aRequest({ owner, alpha }: Asking): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`insert into right_request (id, dossier_id, branch_id, organisation_id, kind, text)
    values (gen_random_uuid(), $1, $2, $3, 'rectify', $4) returning id`, [alpha.dossierId, alpha.branch.id, alpha.branch.organisationId, `${alpha.mark} demande`]);
  return rows[0]?.id ?? '';
}

async function referenceOf({ owner, alpha }: Asking): Promise<string> {
  const id = await aDossierLedBy(owner, alpha.people.counsellor, alpha.mark);
  return (await owner.query('select reference from dossier where id = $1', [id])).rows[0].reference;
}

async function betasReference({ owner, beta }: Asking): Promise<string> {
  return (await owner.query('select reference from dossier where id = $1', [beta.dossierId])).rows[0].reference;
}

// Closed or opened again, it would be closed to what comes after: each time another one.
const dossier = each((world) => world.dossierId, ({ owner, who, alpha, operation }) =>
  aDossierLedBy(owner, who, alpha.mark, operation === 'reopenDossier' ? 'closed' : 'open'));

/** What the operations of rights, of the journal and of closing are given. */
export const privacyValues: Readonly<Record<string, Entry>> = {
  'CloseDossierInput.dossierId': dossier,
  'CloseDossierInput.reason': () => 'other',
  'CloseDossierInput.note': () => 'Une raison.',
  'rightRequests.box': () => 'waiting',
  'rightRequests.after': () => null,
  'DecideRightInput.id': each((world) => world.rightRequestId, aRequest),
  'DecideRightInput.move': () => 'refuse',
  'DecideRightInput.reason': () => 'Une raison écrite en toutes lettres.',
  'auditCases.after': () => null,
  'auditLog.caseId': each((world) => world.auditCaseId, ({ alpha }) => alpha.auditCaseId),
  'auditLog.after': () => null,
  'OpenAuditCaseInput.commandKey': key,
  'OpenAuditCaseInput.branchId': each((world) => world.branch.id, ({ alpha }) => alpha.branch.id),
  'OpenAuditCaseInput.reference': { own: referenceOf, neighbour: referenceOf, beta: betasReference, missing: () => 'ZZZ-999' },
  'OpenAuditCaseInput.number': () => `N-${randomUUID().slice(0, 20)}`,
  'OpenAuditCaseInput.reason': () => 'Une plainte reçue par courrier.',
  'ownActs.after': () => null,
};
