import { randomUUID } from 'node:crypto';
import type { Visitor } from './visitor.js';

/** The documents that stories are told with. */
export const dossierDocument = `query ($id: Uuid!) { dossier(id: $id) {
  id reference viewerCan lead { name } learner { title isAnonymous code birthOn email phone commune { name } safeContact { hideService note } }
  story { next entries { kind at count who title state words interview { id channel minutes topics summary privateNote author { name } heldAt } } }
  draft { version summary privateNote topics minutes channel heldAt } } }`;

export interface ToldInterview { id: string; summary: string; privateNote: string | null; heldAt: string }
export interface StoryLine {
  kind: string; at: string | null; count: number; who: string | null; title: string | null; state: string | null; words: string | null;
  interview: ToldInterview | null;
}

/** The interviews of a story, the latest first. */
export const interviewsOf = ({ story }: { story: { entries: StoryLine[] } }): ToldInterview[] =>
  story.entries.flatMap(({ interview }) => (interview ? [interview] : []));

export interface DossierAnswer {
  dossier: {
    id: string; reference: string; viewerCan: string[]; lead: { name: string };
    learner: { title: string; isAnonymous: boolean; code: string | null; birthOn: string | null; email: string | null;
      phone: string | null; commune: { name: string } | null; safeContact: { hideService: boolean; note: string | null } };
    story: { next: string | null; entries: StoryLine[] };
    draft: { version: number; summary: string; privateNote: string } | null;
  };
}

export const anIdentity = (more: object = {}) => ({
  commandKey: randomUUID(), givenName: 'Élodie', familyName: 'Van den Broeck', birthOn: '1990-04-03', communeNis: '62063',
  email: 'elodie@test.example', phone: '0470 12 34 56',
  safeContact: { byMail: true, bySms: false, byPhone: true, hideService: true, notBeforeHour: 9, notAfterHour: 18, note: 'Pas le mercredi' },
  ...more,
});

export const anInterview = (dossierId: string, more: object = {}) => ({
  commandKey: randomUUID(), dossierId, heldAt: new Date().toISOString(), channel: 'in_person', minutes: 30,
  topics: ['project', 'training'], summary: 'Cherche une formation en électricité.', privateNote: null, ...more,
});

export const logDocument = `mutation ($input: LogInterviewInput!) { logInterview(input: $input) {
  id summary privateNote author { name } } }`;

export async function createDossier(visitor: Visitor, more: object = {}): Promise<{ id: string; reference: string }> {
  const { createDossier: created } = await visitor.must<{ createDossier: { id: string; reference: string } }>(
    'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { id reference } }', { input: anIdentity(more) });
  return created;
}

export async function search(visitor: Visitor, text: string): Promise<string[]> {
  const found = await visitor.must<{ searchDossiers: { id: string }[] }>(
    'query ($text: Text!) { searchDossiers(text: $text) { id title } }', { text });
  return found.searchDossiers.map(({ id }) => id);
}
