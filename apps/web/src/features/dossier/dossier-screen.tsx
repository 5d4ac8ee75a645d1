import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useScope } from '../../lib/session';
import { Skeleton } from '../../ui/skeleton';
import { dossierQuery, type Dossier } from './dossier-query';
import { Facts } from './facts';
import { Timeline } from './timeline';

interface Props {
  id: string;
  isWriting: boolean;
  /** The panel in which an interview is logged, given the dossier it is for. */
  writingPanel: (dossier: Dossier) => ReactNode;
}

export function DossierScreen({ id, isWriting, writingPanel }: Props) {
  const { data: dossier } = useQuery(dossierQuery(useScope(), id));
  if (!dossier) return <Skeleton rows={8} height={48} />;
  return (
    <div className="dossier" data-writing={isWriting}>
      <Timeline dossier={dossier} />
      <Facts dossier={dossier} />
      {isWriting && dossier.viewerCan.includes('log_interview') && writingPanel(dossier)}
    </div>
  );
}
