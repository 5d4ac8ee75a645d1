import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { usePreference } from '../../lib/use-preference';
import { useRefusal } from '../../lib/use-refusal';
import { AnonymousBadge } from '../../ui/anonymous-badge';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { dossierQuery } from '../dossier/dossier-query';
import type { ChoiceAddress } from './address';
import { StepList } from './step-list';
import { stepAt, stepBeside, steps } from './steps';

interface Props {
  dossierId: string;
  address: ChoiceAddress;
  children: ReactNode;
}

const fiveMinutes = 300_000;

/** Going from one step to the next is one consultation of the dossier, not four. */
export const wizardDossier = (scope: string, id: string) => ({ ...dossierQuery(scope, id), staleTime: fiveMinutes });

/** For whom, which step, and the way to the other steps; a step is a page of its own inside. */
export function WizardFrame({ dossierId, address, children }: Props) {
  const t = useTranslations('choice');
  const refusal = useRefusal();
  const here = stepAt(useLocation({ select: ({ pathname }) => pathname }));
  const query = useQuery(wizardDossier(useScope(), dossierId));
  const learner = query.data?.learner;
  useStepKeys(dossierId, here, address);
  const place = steps.findIndex(({ name }) => name === here) + 1;

  return (
    <div className="page choice-page">
      <PageHeading
        title={t(`steps.${here}.title`)}
        marks={learner?.isAnonymous && <AnonymousBadge />}
        detail={
          <p>
            {t('place', { place: String(place), count: String(steps.length) })}{' · '}
            <Link to="/dossiers/$id" params={{ id: dossierId }} className="back-link">
              <ArrowLeft aria-hidden size={14} />
              {learner ? t('backTo', { title: learner.title }) : t('back')}
            </Link>
          </p>
        }
      />
      <StepList dossierId={dossierId} here={here} address={address} />
      {query.isError && !query.data ? (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        children
      )}
    </div>
  );
}

const typed = 'input, textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=spinbutton]';

/** Ctrl+Right and Ctrl+Left go from step to step; inside a field they move in its text, as everywhere. */
function useStepKeys(id: string, here: (typeof steps)[number]['name'], address: ChoiceAddress): void {
  const navigate = useNavigate();
  const [choice] = usePreference('shortcuts', 'on');
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (by === null || (event.target instanceof Element && event.target.matches(typed)) || document.querySelector('.overlay')) return;
    const beside = stepBeside(here, by, address);
    if (!beside) return;
    event.preventDefault();
    void navigate({ to: beside.to, params: { id }, search: address });
  });
  useEffect(() => {
    if (choice === 'off') return;
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [choice]);
}
