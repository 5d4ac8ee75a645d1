import type pg from 'pg';
import { nameGroups } from '../../apps/api/src/cli/demo/names.js';

/** Somebody invented, as the search sees her. */
export interface Invented { readonly given: string; readonly family: string; readonly birthOn: string; readonly phone: string; readonly mail: string }

/** Numbers that look drawn, the same for the same seed. */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const starts = ['bal', 'ber', 'bod', 'bour', 'cam', 'char', 'col', 'cor', 'dam', 'dar', 'del', 'des', 'don', 'dum', 'er', 'fal', 'fer', 'fos', 'gal', 'gar',
  'gil', 'gof', 'hal', 'han', 'her', 'hou', 'jac', 'jam', 'kin', 'lam', 'lar', 'lec', 'lem', 'mag', 'mal', 'mar', 'mer', 'mon', 'nan', 'nic', 'nol', 'or',
  'pas', 'per', 'pir', 'ral', 'ren', 'rig', 'ros', 'sal', 'ser', 'sim', 'tas', 'thi', 'til', 'val', 'ver', 'vil', 'wal', 'war', 'wil', 'zan'];
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'ande', 'ema', 'ica', 'ino', 'ola', 'ero', 'uti', 'ari', 'ebe', 'oni', 'ista', 'ora', 'ema', 'ile', 'ope'];
const ends = ['bert', 'chon', 'court', 'daels', 'din', 'dron', 'elle', 'ens', 'fils', 'gne', 'lard', 'leau', 'lier', 'lot', 'mans', 'mont', 'nard', 'neau',
  'nez', 'nier', 'not', 'part', 'quin', 'ric', 'rode', 'sart', 'seau', 'sen', 'ski', 'son', 'stra', 'tard', 'ters', 'tin', 'ton', 'val', 'veld', 'ville', 'vot', 'zzi'];
const particles = ['Van ', 'Van den ', 'Van der ', 'De ', 'El ', 'Ben ', 'Di ', 'd’'];

const everyFamily = nameGroups.flatMap(({ families }) => families);
const everyGiven = [...new Set(nameGroups.flatMap(({ feminine, masculine }) => [...feminine, ...masculine]))];

/** Some 60,000 family names: a few are common, most are rare, as in a directory. */
function familyName(draw: () => number): string {
  if (draw() < 0.3) return pick(everyFamily, draw() ** 1.6);
  const rare = `${pick(starts, draw() ** 1.3)}${pick(middles, draw() ** 1.3)}${pick(ends, draw() ** 1.3)}`;
  const name = rare.charAt(0).toUpperCase() + rare.slice(1);
  return draw() < 0.08 ? pick(particles, draw()) + name : name;
}

function givenName(draw: () => number): string {
  const first = pick(everyGiven, draw() ** 1.6);
  return draw() < 0.04 ? `${first}-${pick(everyGiven, draw() ** 1.6)}` : first;
}

const pick = <T>(list: readonly T[], share: number): T => list[Math.floor(share * list.length)] as T; // a share is below one

/** The person of this place in the series. */
export function invented(place: number): Invented {
  const draw = drawing(place * 7919 + 17);
  const [given, family] = [givenName(draw), familyName(draw)];
  const day = new Date(Date.UTC(1950, 0, 1) + Math.floor(draw() * 20_000) * 86_400_000);
  return { given, family, birthOn: day.toISOString().slice(0, 10), phone: `0470 ${String(place).padStart(7, '0')}`, mail: `p${place}@courrier.example` };
}

/** So many invented people in one branch, each with a dossier of the same lead. */
export async function fillBranch(owner: pg.Client, count: number, at: { branchId: string; organisationId: string; membershipId: string }): Promise<void> {
  await owner.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`);
  const { rows } = await owner.query<{ nis: string }>('select nis from commune order by md5(nis)');
  const towns = rows.map(({ nis }) => nis);
  for (let from = 1; from <= count; from += 20_000) {
    const batch = Array.from({ length: Math.min(20_000, count - from + 1) }, (_, place) => invented(from + place));
    await owner.query(`
      insert into learner (id, branch_id, is_anonymous, given_name, family_name, birth_on, phone, email, commune_nis)
      select md5('person' || ($1 + n - 1))::uuid, $2, false, given, family, born::date, phone, mail, ($8::text[])[1 + (n * 31) % cardinality($8)]
      from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) with ordinality x(given, family, born, phone, mail, n)`,
    [from, at.branchId, batch.map(({ given }) => given), batch.map(({ family }) => family), batch.map(({ birthOn }) => birthOn),
      batch.map(({ phone }) => phone), batch.map(({ mail }) => mail), towns]);
    await owner.query(`
      insert into dossier (id, organisation_id, branch_id, learner_id, reference, lead_membership_id)
      select md5('dossier' || n)::uuid, $3, $4, md5('person' || n)::uuid, to_char(n, 'FM00000000'), $5 from generate_series($1::int, $2::int) n`,
    [from, from + batch.length - 1, at.organisationId, at.branchId, at.membershipId]);
  }
  await owner.query('vacuum analyze');
}

/** The same name with one letter missed, doubled, changed, or two of them swapped; small words and accents as they come. */
export function misspelt(name: string, draw: () => number): string {
  const letters = [...name];
  const places = letters.flatMap((letter, place) => (/\p{L}/u.test(letter) && letters.length > 2 ? [place] : []));
  const at = pick(places, draw());
  const kind = Math.floor(draw() * 4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letters[at] ?? '');
  else if (kind === 2) letters[at] = pick([...'aeioulnrst'], draw());
  else if (places.includes(at + 1)) [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at] ?? ''];
  else letters.splice(at, 1);
  return letters.join('');
}
