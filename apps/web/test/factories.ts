import { openOperations } from '@boussole/domain/access/operations';
import type { Role } from '@boussole/domain/access/roles';
import type { DossierLine } from '../src/features/dossier/caseload-query';
import type { Dossier } from '../src/features/dossier/dossier-query';
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
    can: openOperations({ role }),
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
  ...over,
});

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
  timeline: {
    interviews: [
      {
        id: '00000000-0000-4000-8000-000000000300',
        heldAt: '2026-11-04T09:30:00Z',
        channel: 'in_person',
        minutes: 45,
        topics: ['training'],
        summary: 'Cherche une formation d’électricien.',
        author: { id: '00000000-0000-4000-8000-000000000009', name: 'Nadia Lambert' },
        privateNote: 'Revenir sur le logement.',
      },
    ],
    next: null,
  },
  draft: null,
  viewerCan: ['log_interview'],
  ...over,
});
