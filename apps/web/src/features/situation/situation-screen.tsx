import { useQuery } from '@tanstack/react-query';
import { History, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCan, useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { ConstraintCard, IdentityCard, LanguageCard, SpecialCard, StatusCard } from './cards';
import { DraftBar } from './draft-bar';
import { GoalSection } from './goal-section';
import { HistoryDialog } from './history-dialog';
import { OpenDialog, openingOf, type Opening } from './open-dialog';
import { PathCard } from './path-card';
import { situationQuery, type SituationPage } from './situation-query';

/** The person's page: what she aims at first, then where she comes from and what she can count on. */
export function SituationScreen({ id }: { id: string }) {
  const t = useTranslations('situation');
  const refusal = useRefusal();
  const query = useQuery(situationQuery(useScope(), id));
  const retry = () => void query.refetch();
  if (query.data) {
    return (
      <>
        {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
        <PersonPage page={query.data} />
      </>
    );
  }
  if (query.isPending) return <Skeleton rows={8} height={48} />;
  return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
}

function PersonPage({ page }: { page: SituationPage }) {
  const t = useTranslations('situation');
  const [opening, setOpening] = useState<Opening | null>(null);
  const mayCall = useCan();
  const can = (move: SituationPage['viewerCan'][number]) => page.viewerCan.includes(move);
  const { situation } = page;
  const part = (name: Extract<Opening, { what: 'situation' }>['part']) =>
    (can('save_situation') ? () => setOpening({ what: 'situation', part: name }) : undefined);

  return (
    <div className="person-page">
      <div className="person-top">
        <DraftBar dossierId={page.id} drafts={page.drafts} onResume={(draft, name) => setOpening(openingOf(draft.form, name, page))} />
        <div className="actions actions-end">
          <Button look="quiet" icon={History} onPress={() => setOpening({ what: 'history' })}>
            {t('history', { count: page.changeCount })}
          </Button>
        </div>
      </div>
      <div className="person-main">
        {situation ? (
          <>
            <GoalSection
              goals={page.goals}
              needs={page.needs}
              onGoal={can('save_goal') ? (goal, kind) => setOpening({ what: 'goal', goal, kind }) : undefined}
              onNeed={can('save_need') ? (need, goal) => setOpening({ what: 'need', need, goal }) : undefined}
              dossierId={can('choose') && mayCall('choiceStart') ? page.id : undefined}
            />
            <PathCard situation={situation} onStudies={part('studies')} onExperience={part('experience')} />
          </>
        ) : (
          <Empty icon={Lock} title={t('withheld')}>
            {t('withheldText')}
          </Empty>
        )}
      </div>
      <div className="person-side">
        {situation && <StatusCard situation={situation} onEdit={part('status')} />}
        {situation && <LanguageCard situation={situation} onEdit={part('languages')} />}
        {situation && <ConstraintCard situation={situation} onEdit={part('constraints')} />}
        <IdentityCard identity={page.identity} onEdit={can('edit_identity') ? () => setOpening({ what: 'identity' }) : undefined} />
        <SpecialCard
          notes={page.special}
          onEdit={can('save_special') ? (category) => setOpening({ what: 'special', category }) : undefined}
        />
      </div>
      {opening?.what === 'history' && <HistoryDialog dossierId={page.id} onClose={() => setOpening(null)} />}
      {opening && opening.what !== 'history' && <OpenDialog opening={opening} page={page} onClose={() => setOpening(null)} />}
    </div>
  );
}
