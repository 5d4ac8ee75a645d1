import { readFileSync } from 'node:fs';

const file = new URL(import.meta.url.includes('/dist/') ? '../reference/transitions.json' : './reference/transitions.json', import.meta.url);

/** Twenty turning points, the plan of each in four languages, and where every delay comes from. */
export const commonCatalogue = (): string => readFileSync(file, 'utf8');

/** Version 1 of the catalogue common to all: given the text of the points. */
export const seedCatalogue = 'insert into transition_catalogue (organisation_id, version, points) values (null, 1, $1::jsonb)';
