import { randomUUID } from 'node:crypto';
import type { Visitor } from './visitor.js';

/** What stories say of a person's situation. */
export const pageDocument = `query ($id: Uuid!) { dossierSituation(id: $id) { id isAnonymous viewerCan changeCount
  identity { version givenName familyName birthOn ageBand email phone commune { nis name } safeContact { byMail bySms byPhone hideService
    notBeforeHour notAfterHour note } }
  situation { version status statusSince highestDiploma studies { level title school country from until result equivalence }
    languages { language level } experience { kind trade { code name } title employer field from until } licence transports maxMinutes
    childcare times availableFrom note authorName }
  special { category version text authorName }
  goals { id version kind title trade { code name } why state steps { state note authorName } needs { id version kind state reason } }
  needs { id version kind state communeName wantedBefore } drafts { form version content } } }`;

export interface Page {
  dossierSituation: {
    id: string; isAnonymous: boolean; viewerCan: string[]; changeCount: number;
    identity: { version: number; givenName: string; familyName: string; birthOn: string | null; ageBand: string | null; email: string | null;
      phone: string | null } | null;
    situation: { version: number; status: string | null; highestDiploma: string | null; studies: { title: string | null; from: string | null }[];
      experience: { trade: { code: string; name: string } | null }[]; note: string | null; authorName: string | null } | null;
    special: { category: string; version: number; text: string | null }[] | null;
    goals: { id: string; version: number; kind: string; title: string; state: string;
      steps: { state: string; note: string | null; authorName: string | null }[];
      needs: { id: string; version: number; kind: string; state: string; reason: string | null }[] }[];
    needs: { id: string; version: number; kind: string; state: string; communeName: string | null }[];
    drafts: { form: string; version: number; content: string }[];
  };
}

export const readPage = async (visitor: Visitor, id: string): Promise<Page['dossierSituation']> =>
  (await visitor.must<Page>(pageDocument, { id })).dossierSituation;

const saving = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { id version } }`;

export const documents = {
  identity: saving('saveIdentity', 'SaveIdentityInput'), situation: saving('saveSituation', 'SaveSituationInput'),
  special: saving('saveSpecial', 'SaveSpecialInput'), goal: saving('saveGoal', 'SaveGoalInput'), need: saving('saveNeed', 'SaveNeedInput'),
} as const;

export const historyDocument = `query ($id: Uuid!, $after: Text) { dossierHistory(id: $id, after: $after) { next changes {
  thing aboutTitle field before after authorName byLearner reason } } }`;

export interface History {
  dossierHistory: { next: string | null; changes: { thing: string; aboutTitle: string | null; field: string; before: string | null;
    after: string | null; authorName: string | null; byLearner: boolean; reason: string | null }[] };
}

export const aSituation = (dossierId: string, version: number, more: object = {}) => ({
  commandKey: randomUUID(), dossierId, version, status: 'jobseeker', statusSince: '2026-05', highestDiploma: null, studies: [], languages: [],
  experience: [], licence: 'b', transports: ['transit'], maxMinutes: 60, childcare: null, times: ['day'], availableFrom: null, note: null, ...more,
});

export const aPerson = (dossierId: string, version: number, more: object = {}) => ({
  commandKey: randomUUID(), dossierId, version, givenName: 'Élodie', familyName: 'Van den Broeck', birthOn: '1990-04-03', ageBand: null,
  communeNis: '62063', email: 'elodie@test.example', phone: '0470 12 34 56', byMail: true, bySms: false, byPhone: true, hideService: true,
  notBeforeHour: 9, notAfterHour: 18, contactNote: 'Pas le mercredi', reason: null, ...more,
});

export const aGoal = (dossierId: string, more: object = {}) => ({
  commandKey: randomUUID(), dossierId, kind: 'heart', title: 'Devenir électricien', trade: 'F1602', why: 'Comme mon oncle', state: 'exploring',
  stepNote: null, ...more,
});

export const aNeed = (dossierId: string, more: object = {}) => ({
  commandKey: randomUUID(), dossierId, kind: 'training', trade: 'F1602', communeNis: '62063', constraints: 'En bus', wantedBefore: '2027-03-01',
  state: 'open', ...more,
});
