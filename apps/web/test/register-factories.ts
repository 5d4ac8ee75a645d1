import type { BranchToEdit, OrganisationToEdit } from '../src/features/keeping/branch-query';
import type { Correction } from '../src/features/keeping/corrections-query';
import type { DuplicatePair, DuplicateSide } from '../src/features/keeping/duplicates-query';
import type { KeptPage, KeptSheet } from '../src/features/keeping/kept-query';
import type { OfferToEdit } from '../src/features/keeping/offer-query';
import type { ImportRow, ImportRun } from '../src/features/register-import/import-query';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const aKeptSheet = (over: Partial<KeptSheet> = {}): KeptSheet => ({
  id: id(500),
  organisationId: id(400),
  kind: 'offer',
  title: 'Bilan de compétences',
  branchName: 'Antenne de Herstal',
  freshness: 'due',
  reviewOn: '2026-11-01',
  verifiedOn: '2025-11-01',
  quality: 64,
  openCorrections: 0,
  isMissingFromSource: false,
  version: 3,
  ...over,
});

export const aKeptPage = (lines: KeptSheet[], over: Partial<KeptPage> = {}): KeptPage => ({
  organisationId: id(400),
  lines,
  counts: { all: lines.length, soon: 0, due: 1, stale: 0, corrected: 0, missing: 0 },
  next: null,
  ...over,
});

export const anOffer = (over: Partial<OfferToEdit> = {}): OfferToEdit => ({
  id: id(500),
  version: 3,
  organisation: { id: id(400), name: 'Cité des Métiers' },
  branch: { id: id(450), name: 'Antenne de Herstal' },
  kind: 'training',
  title: 'Électricité du bâtiment',
  objective: null,
  description: null,
  trades: [{ code: 'F1602', name: 'Électricien du bâtiment' }],
  level: 4,
  publics: ['jobseeker'],
  minAge: 18,
  maxAge: null,
  minDiploma: null,
  maxDiploma: null,
  languageLevel: null,
  registrations: [],
  prerequisiteNote: null,
  servesBasins: [],
  mode: 'on_site',
  languages: ['fr'],
  priceCents: 1250,
  priceNote: null,
  durationHours: 37.5,
  durationWeeks: null,
  weeklyHours: null,
  times: ['day'],
  path: 'full_time',
  entries: ['test'],
  entryNote: null,
  website: null,
  status: 'open',
  sessions: [
    {
      id: id(600), startsOn: '2027-01-11', endsOn: '2027-05-28', registerBy: null, seats: 14, seatsLeft: 5, hasWaitingList: true,
      status: 'open', note: null,
    },
  ],
  freshness: 'due',
  reviewOn: '2026-11-01',
  verifiedOn: '2025-11-01',
  verifiedBy: 'Sofia Denis',
  mergedIntoId: null,
  quality: { score: 74, missing: ['website', 'price'] },
  viewerCan: ['edit', 'confirm', 'correct'],
  ...over,
});

export const aBranch = (over: Partial<BranchToEdit> = {}): BranchToEdit => ({
  id: id(450),
  version: 2,
  organisationId: id(400),
  name: 'Antenne de Herstal',
  street: 'rue de l’Exemple 1',
  postcode: '4040',
  locality: 'Herstal',
  communeNis: '62051',
  phone: null,
  email: null,
  website: null,
  opening: [{ day: 1, from: '09:00', until: '12:00' }],
  openingNote: null,
  closures: [],
  workingDays: [1, 2, 3, 4, 5],
  closesForSchoolHolidays: false,
  isAccessible: null,
  contacts: [],
  freshness: 'fresh',
  verifiedOn: '2026-09-01',
  verifiedBy: null,
  reviewOn: '2027-09-01',
  viewerCan: ['edit', 'confirm', 'correct'],
  ...over,
});

export const anOrganisation = (over: Partial<OrganisationToEdit> = {}): OrganisationToEdit => ({
  id: id(400),
  version: 1,
  name: 'Cité des Métiers',
  acronym: null,
  typeName: 'Cité des Métiers',
  enterpriseNumber: null,
  description: null,
  website: null,
  freshness: 'fresh',
  verifiedOn: '2026-09-01',
  reviewOn: '2027-09-01',
  viewerCan: ['edit', 'confirm', 'correct'],
  branches: [aBranch()],
  ...over,
});

export const aCorrection = (over: Partial<Correction> = {}): Correction => ({
  id: id(700),
  sheetKind: 'offer',
  sheetId: id(500),
  sheetTitle: 'Bilan de compétences',
  field: 'priceCents',
  proposed: '75',
  comment: 'Le site annonce 75 €.',
  authorName: null,
  state: 'open',
  answer: null,
  createdAt: '2026-11-10T09:00:00Z',
  answeredAt: null,
  isMine: false,
  canAnswer: true,
  ...over,
});

const aSide = (over: Partial<DuplicateSide>): DuplicateSide => ({
  id: id(801), name: 'ASBL Exemple 05', detail: '4610 Beyne-Heusay', sourceName: 'Recensement', sourceLine: 6, offerCount: 3,
  isMerged: false, ...over,
});

export const aPair = (over: Partial<DuplicatePair> = {}): DuplicatePair => ({
  id: id(800),
  sheetKind: 'organisation',
  left: aSide({}),
  right: aSide({ id: id(802), name: 'EXEMPLE 05', sourceLine: 43 }),
  reasons: ['same_address', 'near_name'],
  state: 'proposed',
  mergeId: null,
  canDecide: true,
  decidedAt: null,
  ...over,
});

export const aRun = (over: Partial<ImportRun> = {}): ImportRun => ({
  id: id(900),
  sourceId: id(901),
  sourceName: 'Recensement',
  fileName: 'cadastre.csv',
  byteCount: 12_000,
  receivedBytes: 12_000,
  state: 'checked',
  format: 'csv',
  encoding: 'windows-1252',
  delimiter: ';',
  columns: [
    { index: 0, heading: 'Activité', sample: ['Atelier'], target: 'offer.title' },
    { index: 1, heading: 'Divers', sample: ['12'], target: null },
  ],
  counts: {
    physical: 12, heading: 1, accepted: 8, rejected: 2, blank: 1, rows: 10, created: 5, updated: 2, unchanged: 1, missing: 1,
    remarks: 4, duplicates: 2, progress: 100,
  },
  startedAt: '2026-11-20T09:12:00Z',
  checkedAt: '2026-11-20T09:12:30Z',
  appliedAt: null,
  startedBy: 'Sofia Denis',
  failure: null,
  nextPart: 1,
  ...over,
});

export const aRow = (over: Partial<ImportRow> = {}): ImportRow => ({
  line: 7,
  lineCount: 1,
  sourceKey: 'rec7',
  title: null,
  state: 'rejected',
  action: null,
  problems: [
    { column: 'Activité', code: 'name_missing', message: 'Sans intitulé, la ligne ne peut entrer.', original: '', isBlocking: true },
  ],
  cells: [
    { index: 0, heading: 'Activité', value: '' },
    { index: 1, heading: 'Divers', value: '12' },
  ],
  isRepaired: false,
  duplicateOfLine: null,
  ...over,
});
