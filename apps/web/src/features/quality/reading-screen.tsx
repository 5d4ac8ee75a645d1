import { qualityStandards } from '@boussole/domain/quality/grid';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Check, Send, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { MoveReadingDocument, type Reading, readingQuery, RemarkDocument } from './quality-query';
import { SaidForm } from './said-form';
import { SaidShown } from './said-shown';
import { StandardCard } from './standard-card';
import { useQualityChanges } from './use-quality-changes';

type Move = Reading['viewerCan'][number];

/** A peer reads the grid of another body: what it says, and beside it what she sees. */
export function ReadingScreen({ id }: { id: string }) {
  const t = useTranslations('qualityReading');
  const refusal = useRefusal();
  const query = useQuery(readingQuery(useScope(), id));
  if (query.data) return <Shown reading={query.data} />;
  return (
    <div className="page">
      {query.isPending ? <Skeleton rows={5} height={72} />
        : <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />}
    </div>
  );
}

function Shown({ reading }: { reading: Reading }) {
  const t = useTranslations('qualityReading');
  const g = useTranslations('qualityGrid');
  const { branchName: branch, organisationName: organisation, year, viewerCan } = reading;
  const { asked, ask, move, error, cancel } = useMove(reading);
  const leave = t(reading.isAccepted ? 'giveUp' : 'decline');
  return (
    <div className="page">
      <PageHeading title={t('title', { branch })} detail={<p>{t('detail', { organisation, year: String(year) })}</p>} />
      <p><Link to="/qualite">{t('back')}</Link></p>
      {move.isError && !asked && <Notice tone="danger">{error}</Notice>}
      {!reading.isAccepted && <p className="prose">{t('before')}</p>}
      {reading.isAccepted && (
        <Panel title={t('title', { branch })}>
          <div className="quality-grid">
            {qualityStandards.map((standard) => (
              <StandardCard key={standard} standard={standard}>
                <SaidShown by={g('house')} said={reading.answers.find((one) => one.standard === standard)} missing={g('noEvidence')} />
                <Remark reading={reading} standard={standard} />
              </StandardCard>
            ))}
          </div>
          {!viewerCan.includes('hand_back') && <p className="meta">{t('notWhole')}</p>}
        </Panel>
      )}
      <div className="actions">
        {viewerCan.includes('accept') && <Button look="primary" icon={Check} busy={move.isPending} onPress={() => move.mutate('accept')}>{t('accept')}</Button>}
        {viewerCan.includes('hand_back') && <Button look="primary" icon={Send} onPress={() => ask('hand_back')}>{t('handBack')}…</Button>}
        {viewerCan.includes('decline') && <Button icon={X} onPress={() => ask('decline')}>{leave}…</Button>}
      </div>
      {asked === 'decline' && (
        <Confirm title={t('declineTitle')} text={t('declineText')} action={leave} busy={move.isPending} error={error} onCancel={cancel} onConfirm={() => move.mutate('decline')} />
      )}
      {asked === 'hand_back' && (
        <Confirm title={t('handBackTitle')} text={t('handBackText')} action={t('handBack')} busy={move.isPending} error={error} onCancel={cancel} onConfirm={() => move.mutate('hand_back')} />
      )}
    </div>
  );
}

/** She accepts and goes on; what she hands back or declines is not hers to see any more. */
function useMove({ id, version }: Reading) {
  const t = useTranslations('qualityReading');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { show } = useQualityChanges();
  const { queryKey } = readingQuery(useScope(), id);
  const [asked, ask] = useState<Move | null>(null);
  const move = useMutation({
    mutationFn: (wanted: Move) => request(MoveReadingDocument, { input: { id, version, move: wanted } }).then((data) => data.moveQualityReading),
    onSuccess: async (page, wanted) => {
      ask(null);
      show(page, t(({ accept: 'accepted', decline: 'declined', hand_back: 'handedBack' } as const)[wanted]));
      if (wanted === 'accept') return queries.invalidateQueries({ queryKey });
      await navigate({ to: '/qualite' });
      return queries.removeQueries({ queryKey });
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
  const cancel = () => {
    ask(null);
    move.reset();
  };
  return { asked, ask, move, cancel, error: move.isError ? refusal(move.error) : undefined };
}

function Remark({ reading, standard }: { reading: Reading; standard: (typeof qualityStandards)[number] }) {
  const t = useTranslations('qualityReading');
  const queries = useQueryClient();
  const { queryKey } = readingQuery(useScope(), reading.id);
  return (
    <SaidForm
      levelLabel={t('yourLevel')} wordsLabel={t('remark')} hint={t('remarkHint')} said={reading.remarks.find((one) => one.standard === standard)}
      send={async ({ level, words }, version) => {
        const read = await request(RemarkDocument, { input: { reviewId: reading.id, standard, level, words, version } })
          .then((data) => data.saveQualityRemark).catch((error: unknown) => { void queries.invalidateQueries({ queryKey }); throw error; });
        queries.setQueryData(queryKey, read);
        return read.remarks.find((one) => one.standard === standard);
      }}
    />
  );
}
