import type { SituationView, SpecialNoteView } from './situation.graphql.js';

/** Where a person stands, in a few words, as JSON: for a summary. */
export const situationJson = (dossier: string) => `
  (select json_build_object('status', s.status, 'statusSince', s.status_since, 'highestDiploma', s.highest_diploma)
    from situation s where s.dossier_id = ${dossier})`;

const withTrades = (list: string) => `
  (select coalesce(json_agg(x.one || jsonb_build_object('trade', (select jsonb_build_object('code', t.code, 'name', t.name)
      from trade t where t.code = x.one->>'trade')) order by x.place), '[]')
    from jsonb_array_elements(${list}) with ordinality x(one, place))`;

/** The whole situation of a dossier, as JSON; none while nothing was written. */
export const wholeSituationJson = (dossier: string) => `
  (select json_build_object('version', s.version, 'status', s.status, 'statusSince', s.status_since, 'highestDiploma', s.highest_diploma,
      'studies', s.studies, 'languages', s.languages, 'experience', ${withTrades('s.experience')}, 'licence', s.licence,
      'transports', s.transports, 'maxMinutes', s.max_minutes, 'childcare', s.childcare, 'times', s.times,
      'availableFrom', s.available_from, 'note', s.note, 'authorName', app.staff(s.author_membership_id)->>'name',
      'updatedAt', s.updated_at)
    from situation s where s.dossier_id = ${dossier})`;

/** What is very personal, still sealed, as JSON. */
export const specialJson = (dossier: string) => `
  (select coalesce(json_agg(json_build_object('id', n.id, 'category', n.category, 'version', n.version,
      'sealed', encode(n.sealed, 'base64'), 'authorName', app.staff(n.author_membership_id)->>'name', 'updatedAt', n.updated_at)
      order by n.category), '[]')
    from special_note n where n.dossier_id = ${dossier})`;

/** The same with their times as PostgreSQL writes them. */
export type SituationJson = Omit<SituationView, 'updatedAt'> & { updatedAt: string };
export type SpecialJson = Omit<SpecialNoteView, 'text' | 'updatedAt'> & { id: string; sealed: string | null; updatedAt: string };

/** A very personal note is sealed for its own row: it opens in no other. */
export const specialPlace = (id: string): string => `special:${id}`;

export const blankSituation: SituationView = {
  version: 0, status: null, statusSince: null, highestDiploma: null, studies: [], languages: [], experience: [], licence: null,
  transports: [], maxMinutes: null, childcare: null, times: [], availableFrom: null, note: null, authorName: null, updatedAt: null,
};
