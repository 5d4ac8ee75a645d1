import { openOperations } from '@boussole/domain/access/operations';
import type { Role } from '@boussole/domain/access/roles';
import type { DossierLine } from '../src/features/dossier/caseload-query';
import type { Dossier } from '../src/features/dossier/dossier-query';
import type { Interview, StoryEntry } from '../src/features/story/story-fields';
import type { Session } from '../src/lib/session';

export function aSession({ role = 'counsellor' }: { role?: Role } = {}): Session {
  const hat = {
    membershipId: '00000000-0000-4000-8000-000000000001',
    role,
    branchName: 'Cité des Métiers de Liège',
    organisationName: 'Cité des Métiers',
    employerName: 'Le Forem',
  };
  return {
    person: {
      id: '00000000-0000-4000-8000-000000000009',
      givenName: 'Nadia',
      familyName: 'Lambert',
      email: 'nadia@exemple.be',
      locale: 'fr',
    },
    hat,
    hats: [hat],
    can: openOperations({ role }, { isReferent: true }),
    idleEndsAt: '2099-01-01T00:00:00Z',
    endsAt: '2099-01-01T00:00:00Z',
    isDemo: true,
  };
}

export const aLine = (over: Partial<DossierLine> = {}): DossierLine => ({
  id: '00000000-0000-4000-8000-000000000100',
  reference: 'LIE-26-00100',
  title: 'Aïcha Benali',
  isAnonymous: false,
  birthOn: '1998-03-12',
  communeName: 'Liège',
  leadName: 'Nadia Lambert',
  status: 'open',
  lastContactAt: '2026-11-04T09:30:00Z',
  interviewCount: 2,
  replaces: false,
  ...over,
});

export const aStoryLine = (over: Partial<StoryEntry> = {}): StoryEntry => ({
  key: 'opened_1', kind: 'opened', at: '2026-09-14T08:30:00Z', count: 1, who: null, title: 'Cité des Métiers de Liège', sort: null, state: null,
  words: null, until: null, interview: null, ...over,
});

export const anInterviewLine = (over: Partial<Interview> = {}): StoryEntry => {
  const interview: Interview = {
    id: '00000000-0000-4000-8000-000000000300',
    heldAt: '2026-11-04T09:30:00Z',
    channel: 'in_person',
    minutes: 45,
    topics: ['training'],
    summary: 'Cherche une formation d’électricien.',
    author: { id: '00000000-0000-4000-8000-000000000009', name: 'Nadia Lambert' },
    results: [],
    isSpecial: false,
    privateNote: 'Revenir sur le logement.',
    ...over,
  };
  return aStoryLine({ key: `interview_${interview.id}`, kind: 'interview', at: interview.heldAt, who: interview.author.name, title: null, interview });
};

export const aDossier = (over: Partial<Dossier> = {}): Dossier => ({
  id: '00000000-0000-4000-8000-000000000100',
  reference: 'LIE-26-00100',
  status: 'open',
  openedAt: '2026-09-14T08:30:00Z',
  lastContactAt: '2026-11-04T09:30:00Z',
  branchName: 'Cité des Métiers de Liège',
  organisationName: 'Cité des Métiers',
  lead: { id: '00000000-0000-4000-8000-000000000009', name: 'Nadia Lambert' },
  learner: {
    id: '00000000-0000-4000-8000-000000000200',
    title: 'Aïcha Benali',
    isAnonymous: false,
    code: null,
    givenName: 'Aïcha',
    familyName: 'Benali',
    birthOn: '1998-03-12',
    commune: { nis: '62063', name: 'Liège', postcodes: ['4000', '4020'] },
    email: null,
    phone: '0470 12 34 56',
    safeContact: {
      byMail: false,
      bySms: true,
      byPhone: true,
      hideService: true,
      notBeforeHour: 9,
      notAfterHour: null,
      note: null,
    },
  },
  alsoFollowedBy: [],
  referrals: [],
  goals: [{ id: '00000000-0000-4000-8000-000000000400', kind: 'heart', title: 'Électricienne', state: 'chosen' }],
  nextAppointment: null,
  readerCount: 2,
  shareCount: 0,
  documentCount: null,
  withheld: [],
  enteredBy: {
    door: 'lead', purpose: 'guidance', sections: ['identity', 'path', 'interviews', 'referrals', 'documents', 'special'], mayWrite: true, until: null,
  },
  story: { entries: [anInterviewLine()], next: null },
  draft: null,
  viewerCan: ['log_interview'],
  ...over,
});
