import { randomBytes, randomUUID } from 'node:crypto';
import { codeFrom } from '@boussole/domain/dossier/anonymous-code';
import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import type { Secrets } from '../../apps/api/src/platform/secrets.js';
import type { Branch } from './network.js';

/** Everybody's secret at their own page, in the tests that do not draw one. */
export const ownSecret = 'AAAA-BBBB-CCCC-DDDD';
const secretHash = hash(ownSecret, { memoryCost: 8, timeCost: 1 });

/** The person at her own page, without the time that a secret takes. */
export interface Holder { readonly holderHash: Buffer; readonly cookie: string }

interface Place { readonly branch: Branch; readonly dossierId: string; readonly anonymousDossierId: string; readonly author: string; readonly uninvolved: { id: string; membershipId: string } }

/** What her own door leaves behind: who answers for her, her visits, what she asked, what left as a file, who looked. */
export async function notebookTraces(owner: pg.Client, secrets: Secrets, mark: string, place: Place): Promise<{ holder: Holder; representativeId: string }> {
  const { branch, dossierId, author, uninvolved } = place;
  const here = [dossierId, branch.id];
  const representativeId = randomUUID();
  await owner.query(`insert into representative (id, dossier_id, branch_id, name, relation, proof, from_on, code, secret_hash, author_membership_id)
    values ($3, $1, $2, $4, 'mother', $5, '2020-01-01', $6, $7, $8)`,
  [...here, representativeId, `${mark} mère`, `${mark} preuve`, `${mark} code de la mère`, `$argon2id$${mark}`, author]);
  await owner.query(`insert into right_request (id, dossier_id, branch_id, organisation_id, kind, text) values (gen_random_uuid(), $1, $2, $3, 'rectify', $4)`,
    [...here, branch.organisationId, `${mark} demande`]);
  await owner.query(`insert into right_request (id, dossier_id, branch_id, organisation_id, kind, text, state, decided_at, decided_by_membership_id, reason)
    values (gen_random_uuid(), $1, $2, $3, 'access', $4, 'refused', now(), $5, $6)`,
  [...here, branch.organisationId, `${mark} ancienne demande`, author, `${mark} raison du refus`]);
  await owner.query('insert into dossier_export (dossier_id, branch_id, by_membership_id, reason) values ($1, $2, $3, $4)', [...here, author, `${mark} copie remise`]);
  await owner.query(`insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, dossier_id, door, purpose, sections)
    values ($3, $2, $4, $5, 'counsellor', 'dossier.read', $1, 'break_glass', 'guidance', '{identity}')`,
  [...here, branch.organisationId, uninvolved.id, uninvolved.membershipId]);
  await owner.query(`insert into learner_session (token_hash, dossier_id, branch_id, ends_at) values ($3, $1, $2, now() - interval '31 days')`,
    [place.anonymousDossierId, branch.id, randomBytes(32)]);
  return { representativeId, holder: await aHolder(owner, secrets, dossierId) };
}

/** One more visit of the person at her own page. */
export async function aHolder(owner: pg.Client, secrets: Secrets, dossierId: string): Promise<Holder> {
  const token = secrets.newSessionToken();
  const holderHash = secrets.hashOf(token);
  await owner.query('insert into learner_session (token_hash, dossier_id, branch_id) select $1, d.id, d.branch_id from dossier d where d.id = $2', [holderHash, dossierId]);
  return { holderHash, cookie: `carnet=${token}` };
}

/** One more person whom somebody leads: without a name and with the tests' secret, or a minor of this birth. */
export async function aPersonLedBy(
  owner: pg.Client, branch: Branch, membershipId: string, birthOn: string | null = null,
): Promise<{ dossierId: string; code: string }> {
  const code = codeFrom(randomBytes(4));
  const named = birthOn === null ? [null, null, code, await secretHash] : ['Léa', 'Petit', null, null];
  const { rows: [learner] } = await owner.query(`insert into learner (branch_id, is_anonymous, given_name, family_name, code, secret_hash, birth_on)
    values ($1, $2, $3, $4, $5, $6, $7) returning id`, [branch.id, birthOn === null, ...named, birthOn]);
  const { rows: [dossier] } = await owner.query(`insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id)
    values ($1, $2, $3, $4, $5) returning id`, [branch.organisationId, branch.id, learner.id, randomUUID().slice(0, 18), membershipId]);
  return { dossierId: dossier.id, code };
}

export async function aRepresentative(owner: pg.Client, dossierId: string, author: string): Promise<string> {
  const { rows } = await owner.query(`insert into representative (id, dossier_id, branch_id, name, relation, proof, from_on, author_membership_id)
    select gen_random_uuid(), d.id, d.branch_id, 'Mère', 'mother', 'Vu', '2020-01-01', $2 from dossier d where d.id = $1 returning id`, [dossierId, author]);
  return rows[0].id;
}
