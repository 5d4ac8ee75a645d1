import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useOpenAnonymous } from '../features/dossier/anonymous-dossier-provider';
import { useSearch } from '../features/dossier/use-search';
import { useDates } from '../lib/dates';
import { plainText } from '../lib/plain-text';
import { useCan, useSession } from '../lib/session';
import { openSections } from './sections';

type PagePath = ReturnType<typeof openSections>[number]['to'] | '/dossiers/nouveau' | '/transitions';

interface Shown {
  key: string;
  label: string;
  detail?: string;
}

export type PaletteChoice =
  | (Shown & { kind: 'person'; id: string; isAnonymous: boolean })
  | (Shown & { kind: 'act'; run: () => void })
  | (Shown & { kind: 'page'; to: PagePath });

const mostPeople = 8;
const ofDossier = /^\/dossiers\/([0-9a-f-]{36})(?:\/|$)/;

/** What the palette offers for what is typed: people first, then actions and pages whose name holds it. */
export function usePaletteChoices(typed: string) {
  const t = useTranslations();
  const dates = useDates();
  const session = useSession();
  const can = useCan();
  const { open } = useOpenAnonymous();
  const navigate = useNavigate();
  const dossierId = ofDossier.exec(useLocation({ select: ({ pathname }) => pathname }))?.[1];
  const { query, isAsked, isSettled } = useSearch(typed, can('searchDossiers') && can('dossier'));

  const people = (isAsked && query.data ? query.data : []).slice(0, mostPeople).map((line): PaletteChoice => {
    const born = line.birthOn && dates.calendarDay(line.birthOn);
    const detail = [born, line.communeName, line.reference].filter(Boolean).join(' · ');
    return { kind: 'person', key: line.id, id: line.id, label: line.title, isAnonymous: line.isAnonymous, detail };
  });

  const acts: PaletteChoice[] = can('createAnonymousDossier')
    ? [{ kind: 'act', key: 'anonymous', label: t('nav.anonymousDossier'), run: open }]
    : [];
  if (dossierId && can('choiceStart')) {
    const orient = () => void navigate({ to: '/dossiers/$id/orienter/besoin', params: { id: dossierId } });
    acts.unshift({ kind: 'act', key: 'orient', label: t('nav.orient'), run: orient });
  }
  const pages = openSections(session).map(
    ({ to, name }): PaletteChoice => ({ kind: 'page', key: to, label: t(`nav.${name}`), to }),
  );
  if (can('createDossier')) {
    pages.unshift({ kind: 'page', key: 'new', label: t('nav.newDossier'), to: '/dossiers/nouveau' });
  }

  if (can('transitionCatalogue')) {
    pages.push({ kind: 'page', key: 'transitions', label: t('nav.transitions'), to: '/transitions' });
  }

  const wanted = plainText(typed);
  const isWanted = (choice: PaletteChoice) => plainText(choice.label).includes(wanted);
  return {
    choices: [...people, ...acts.filter(isWanted), ...pages.filter(isWanted)],
    isSearching: isAsked && !isSettled,
    error: isAsked ? query.error : null,
  };
}
