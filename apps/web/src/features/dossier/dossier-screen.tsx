import type { StoryGroup } from '@boussole/domain/story/kinds';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useScope } from '../../lib/session';
import { Skeleton } from '../../ui/skeleton';
import { StoryPanel } from '../story/story-panel';
import { dossierQuery, type Dossier } from './dossier-query';
import { Facts } from './facts';

interface Props {
  id: string;
  groups: readonly StoryGroup[];
  onGroups: (groups: readonly StoryGroup[]) => void;
  isWriting: boolean;
  /** The panel in which an interview is logged, given the dossier it is for. */
  writingPanel: (dossier: Dossier) => ReactNode;
}

/** The first tab: what happened, and beside it where things stand. */
export function DossierScreen({ id, groups, onGroups, isWriting, writingPanel }: Props) {
  const { data: dossier } = useQuery(dossierQuery(useScope(), id));
  if (!dossier) return <Skeleton rows={8} height={48} />;
  return (
    <div className="dossier" data-writing={isWriting}>
      <StoryPanel dossierId={id} first={dossier.story} groups={groups} onGroups={onGroups} />
      <Facts dossier={dossier} />
      {isWriting && dossier.viewerCan.includes('log_interview') && writingPanel(dossier)}
    </div>
  );
}
