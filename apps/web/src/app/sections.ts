import type { Operation } from '@boussole/domain/access/operations';
import { BellRing, BookMarked, CalendarDays, ChartNoAxesCombined, Compass, FileDown, FileText, FolderOpen, Gauge, Handshake, Inbox, Mail, PackageX, Presentation, Scale, ShieldAlert, ShieldCheck, Signpost, Sunrise, UserRound, Users, type LucideIcon } from 'lucide-react';
import { canCall, type Session } from '../lib/session';

interface Section {
  to: '/ma-journee' | '/agenda' | '/promesses' | '/rapports' | '/dossiers' | '/relais' | '/partages' | '/moments' | '/cadastre' | '/equipe' | '/vie-privee' | '/boite-aux-lettres' | '/qualite' | '/acces-exceptionnels' | '/compte' | '/comptoir' | '/escalades' | '/neutralite' | '/chiffres' | '/neutralite/personnes' | '/envois' | '/chiffres/relais-recus' | '/exports';
  name: 'myDay' | 'agenda' | 'promises' | 'reports' | 'dossiers' | 'handoffs' | 'shares' | 'gatherings' | 'register' | 'staff' | 'privacy' | 'mailbox' | 'quality' | 'exceptions' | 'account' | 'counter' | 'escalations' | 'neutrality' | 'figures' | 'neutralityPersons' | 'setAside' | 'operatorFigures' | 'exports';
  icon: LucideIcon;
  needs?: Operation;
  /** Not for those who come to it through this one. */
  unless?: Operation;
  isDemoOnly?: boolean;
}

const sections: readonly Section[] = [
  { to: '/ma-journee', name: 'myDay', icon: Sunrise, needs: 'myDay' },
  { to: '/agenda', name: 'agenda', icon: CalendarDays, needs: 'agenda' },
  { to: '/dossiers', name: 'dossiers', icon: FolderOpen, needs: 'dossiers' },
  { to: '/relais', name: 'handoffs', icon: Inbox, needs: 'inbox' },
  { to: '/partages', name: 'shares', icon: Handshake, needs: 'shares' },
  { to: '/moments', name: 'gatherings', icon: Presentation, needs: 'gatherings' },
  { to: '/cadastre', name: 'register', icon: BookMarked, needs: 'register' },
  { to: '/equipe', name: 'staff', icon: Users, needs: 'staff' },
  { to: '/envois', name: 'setAside', icon: PackageX, needs: 'deadDeliveries' },
  { to: '/vie-privee', name: 'privacy', icon: Scale, needs: 'rightRequests' },
  { to: '/escalades', name: 'escalations', icon: BellRing, needs: 'escalations' },
  { to: '/chiffres', name: 'figures', icon: ChartNoAxesCombined, needs: 'managerFigures' },
  { to: '/neutralite', name: 'neutrality', icon: Compass, needs: 'neutralityBoard' },
  { to: '/neutralite/personnes', name: 'neutralityPersons', icon: Compass, needs: 'neutralityPersons', unless: 'neutralityBoard' },
  { to: '/promesses', name: 'promises', icon: Gauge, needs: 'promises' },
  { to: '/qualite', name: 'quality', icon: ShieldCheck, needs: 'quality' },
  { to: '/chiffres/relais-recus', name: 'operatorFigures', icon: ChartNoAxesCombined, needs: 'operatorFigures', unless: 'managerFigures' },
  { to: '/rapports', name: 'reports', icon: FileText, needs: 'activityReports' },
  { to: '/acces-exceptionnels', name: 'exceptions', icon: ShieldAlert, needs: 'breakGlassReviews' },
  { to: '/boite-aux-lettres', name: 'mailbox', icon: Mail, needs: 'localMails', isDemoOnly: true },
  { to: '/exports', name: 'exports', icon: FileDown, needs: 'exportOrders' },
  { to: '/compte', name: 'account', icon: UserRound },
  { to: '/comptoir', name: 'counter', icon: Signpost, needs: 'freezeChoice' },
];

/** The sections open to the hat being worn, in the order of the navigation and of Alt+1, Alt+2… */
export const openSections = (session: Session): readonly Section[] =>
  sections.filter(
    ({ needs, unless, isDemoOnly }) =>
      (!needs || canCall(session, needs)) && !(unless && canCall(session, unless)) && (!isDemoOnly || session.isDemo),
  );

const homes: readonly Section['to'][] = ['/ma-journee', '/relais', '/chiffres', '/equipe', '/vie-privee', '/envois'];

/** Where somebody begins: her day when she follows people, else what waits for her. */
export function homeOf(session: Session): Section['to'] {
  const open = openSections(session).map(({ to }) => to);
  return homes.find((home) => open.includes(home)) ?? '/compte';
}
