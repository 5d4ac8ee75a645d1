import type { StoryGroup } from '@boussole/domain/story/kinds';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDossierChanges } from '../../features/dossier/dossier-changes';
import type { Dossier } from '../../features/dossier/dossier-query';
import { DossierScreen } from '../../features/dossier/dossier-screen';
import { focusLine } from '../../features/story/focus-line';
import { readGroups, writeGroups, type StoryAddress } from '../../features/story/story-address';
import { announce } from '../../lib/announcer';
import { focusTitle } from '../../lib/focus-title';
import { Skeleton } from '../../ui/skeleton';

const route = getRouteApi('/shell/dossiers/$id/');
const loadPanel = () => import('../../features/interview/writing-panel');
const WritingPanel = lazy(() => loadPanel().then(({ WritingPanel: panel }) => ({ default: panel })));

type HeldFor = Pick<StoryAddress, 'relance' | 'par'>;

const addressOf = (heldFor: HeldFor | null, groups: readonly StoryGroup[]): StoryAddress => ({
  ...(heldFor && { entretien: 'nouveau', ...heldFor }),
  ...writeGroups(groups),
});

/** The dossier, and beside it the interview being logged: two features that meet only here. */
export function DossierPage() {
  const { id } = route.useParams();
  return <DossierWithPanel key={id} id={id} />;
}

function DossierWithPanel({ id }: { id: string }) {
  const t = useTranslations('interview');
  const { entretien, relance, par, montrer } = route.useSearch();
  const isWriting = entretien === 'nouveau';
  const groups = readGroups(montrer);
  const navigate = route.useNavigate();
  const { keepDraft, afterInterview } = useDossierChanges(id);
  const [logged, setLogged] = useState<string | null>(null);

  const leave = () => void navigate({ search: addressOf(null, groups), replace: true, resetScroll: false });

  const close = () => {
    leave();
    focusTitle();
  };

  const finish = async (interviewId: string) => {
    await afterInterview();
    setLogged(interviewId);
    leave();
    announce(t('logged'));
  };

  useEffect(() => {
    // The panel's code is fetched while the dossier is being read.
    void loadPanel();
  }, []);

  useEffect(() => {
    if (logged && !isWriting) focusLine(logged);
  }, [logged, isWriting]);

  useEffect(() => {
    // The next one is another.
    if (isWriting) setLogged(null);
  }, [isWriting]);

  const panel = (dossier: Dossier) => (
    <Suspense fallback={<Skeleton rows={6} height={48} />}>
      <WritingPanel
        dossierId={dossier.id}
        isAnonymous={dossier.learner.isAnonymous}
        canBeSpecial={dossier.viewerCan.includes('save_special')}
        draft={dossier.draft}
        heldFor={relance}
        way={par}
        onDraft={keepDraft}
        onClose={close}
        onLogged={finish}
      />
    </Suspense>
  );

  return (
    <DossierScreen
      id={id}
      groups={groups}
      onGroups={(chosen) => void navigate({ search: addressOf(isWriting ? { ...(relance && { relance }), ...(par && { par }) } : null, chosen), replace: true, resetScroll: false })}
      isWriting={isWriting}
      writingPanel={panel}
    />
  );
}
