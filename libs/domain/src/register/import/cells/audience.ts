import type { Diploma, Public } from '../../vocabulary.js';
import { plainCell } from '../plain.js';
import { cleanCell } from './cell.js';
import { partsOf, type Sayings } from './choices.js';

/** For whom an offer is, as a cell says it. */
export interface Audience {
  readonly publics: readonly Public[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly maxDiploma: Diploma | null;
  readonly unknown: readonly string[];
}

const publics: Sayings<Public> = {
  pupil: /\beleves?\b|\becoliers?|\bleerling|\bschuler|\bpupil|\benseignement secondaire/,
  student: /\betudiant|\bstudent|\bstudierende/,
  jobseeker: /\b(?:demandeur|chercheur|chercheuse)\w*(?: et \w+)? d emploi|\bde inoccupe|\bchomeu|\bsans emploi|\bwerkzoek|\barbeitsuchend|\bjobseeker|^des?$/,
  worker: /\btravaill|\bsalarie|\bwerknemer|\barbeitnehmer|\bworkers?\b|\ben emploi\b/,
  young: /\bjeunes?\b|\bjongeren|\bjugend|\badolescent|\byoung|\bneet\b/,
  low_schooled: /\bpeu (?:scolaris|qualifi|diplom)|\binfra ?(?:scolaris|qualifi)|\bsans (?:le )?(?:cess|diplome)|\bpas le cess|\bnon diplom|\blaaggeschoold|\blow schooled|\bcess\)?$/,
  newcomer: /\betranger|\bprimo|\bmigran|\brefugie|\bnouvel\w* arriv|\bnieuwkomer|\ballophone|\bdemandeurs? d asile|\bneuankommling/,
  disability: /\bhandicap|\bdisab|\bbehinder|\binvalid|\bpmr\b/,
  social_income: /\bcpas\b|\bris\b|\brevenu d integration|\ballocataires? sociaux|\bocmw|\bminimex/,
  self_employed: /\bindependant|\bself ?employed|\bzelfstandig|\bselbstandig|\bentrepreneur/,
};

const everybody = /\btou[ts]* publics?\b|^tous$|^toutes?$|^tous et toutes|\bpour tous\b|\bouvert a tous|\biedereen|\bfur alle|^everyone|^(?:grand public|public)$|^adultes?$/;

/** Who is meant, in words: ages, schooling and publics; "tout public" excludes nobody. */
export function readAudience(raw: string): Audience {
  const text = cleanCell(raw).replace(/^\{(.*)\}$/s, '$1');
  const found: Public[] = [];
  const unknown: string[] = [];
  let ages: Ages = { min: null, max: null };
  let maxDiploma: Diploma | null = null;
  for (const part of partsOf(text)) {
    const said = plainCell(part.replace(/[<≤]\s*(?:au\s)?cess/gi, ' sans cess'));
    const named = publicCodes.filter((code) => plainCell(code) === said || publics[code].test(said));
    const own = readAges(part);
    if (own) ages = { min: ages.min ?? own.min, max: ages.max ?? own.max };
    if (named.includes('low_schooled') && /\bsans (?:le )?cess|\bpas le cess|\bcess$/.test(said)) maxDiploma = 'ce2d';
    for (const code of named) if (!found.includes(code)) found.push(code);
    if (named.length === 0 && !own && !everybody.test(said)) unknown.push(part);
  }
  return { publics: found, minAge: ages.min, maxAge: ages.max, maxDiploma, unknown };
}

// The keys of the table are the codes.
const publicCodes = Object.keys(publics) as Public[];

export interface Ages { readonly min: number | null; readonly max: number | null }

/** Ages in words: "16-25 ans", "dès 18 ans", "moins de 26 ans", "18+"; null: none is said. */
export function readAges(raw: string): Ages | null {
  const text = cleanCell(raw).toLowerCase();
  const age = (digits: string | undefined) => (digits !== undefined && Number(digits) <= 99 ? Number(digits) : null);
  const both = /(\d{1,2})\s*(?:ans)?\s*(?:-|–|à|a|et|\/|tot)\s*(\d{1,2})\s*(?:ans|jaar|$)/.exec(text);
  if (both) return between(age(both[1]), age(both[2]));
  const below = /(?:moins de|<|-\s?de|minder dan|under)\s*(\d{1,2})\s*(?:ans|jaar|$)/.exec(text);
  if (below) return { min: null, max: (age(below[1]) ?? 1) - 1 };
  const upTo = /(?:jusqu['’]?\s?(?:à|a)|≤|max\.?(?:imum)?|tot)\s*(\d{1,2})\s*(?:ans|jaar|$)/.exec(text);
  if (upTo) return { min: null, max: age(upTo[1]) };
  const from = /(?:plus de|dès|à partir de|vanaf|\+\s?de|≥|>|min\.?(?:imum)?)\s*(\d{1,2})\s*(?:ans|jaar|$)/.exec(text)
    ?? /(\d{1,2})\s*(?:ans\s*)?(?:\+|et plus|et \+|ou plus)/.exec(text);
  return from ? { min: age(from[1]), max: null } : null;
}

const between = (min: number | null, max: number | null): Ages =>
  (min !== null && max !== null && min > max ? { min: max, max: min } : { min, max });
