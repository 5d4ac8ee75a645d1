import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, Lock, PenLine, Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { PreferencePart } from '../preference/preference-part';
import { NeedDialog } from '../situation/need-dialog';
import { situationQuery, type Need, type SituationPage } from '../situation/situation-query';
import type { ChoiceAddress } from './address';
import { NeedChoices } from './need-choices';
import { openNeeds } from './open-needs';
import { StepFoot } from './step-foot';

interface Props {
  dossierId: string;
  address: ChoiceAddress;
}

/** First: what is looked for, and what the person has in mind already. No offer is shown before. */
export function NeedStep({ dossierId, address }: Props) {
  const t = useTranslations('choice');
  const refusal = useRefusal();
  const query = useQuery(situationQuery(useScope(), dossierId));
  if (query.data) return <Needs page={query.data} address={address} />;
  if (query.isPending) return <Skeleton rows={4} height={56} />;
  return (
    <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
  );
}

function Needs({ page, address }: { page: SituationPage; address: ChoiceAddress }) {
  const t = useTranslations('choice');
  const navigate = useNavigate();
  const [writing, setWriting] = useState<{ need: Need | null; known: readonly string[] } | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const needs = openNeeds(page);
  // One need alone leaves nothing to choose.
  const chosen = needs.find(({ need }) => need.id === address.besoin) ?? (needs.length === 1 ? needs[0] : undefined);
  const mayWrite = page.viewerCan.includes('save_need');

  const choose = (id: string) => {
    setIsMissing(false);
    // Another need is another decision: what was frozen for the first stays with the first.
    void navigate({
      to: '/dossiers/$id/orienter/besoin', params: { id: page.id }, replace: true, resetScroll: false,
      search: { besoin: id, ...(address.depuis && { depuis: address.depuis }), ...(id === address.besoin && address.choix && { choix: address.choix }) },
    });
  };
  const chooseNew = useEffectEvent((known: readonly string[]) => {
    const added = needs.find(({ need }) => !known.includes(need.id));
    if (added) choose(added.need.id);
  });
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (asked) chooseNew(asked);
  }, [asked, needs.length]);

  const goOn = () => {
    if (!chosen) return setIsMissing(true);
    void navigate({ to: '/dossiers/$id/orienter/criteres', params: { id: page.id }, search: { ...address, besoin: chosen.need.id } });
  };
  const write = (need: Need | null) => setWriting({ need, known: needs.map((one) => one.need.id) });
  const add = mayWrite && (
    <Button icon={Plus} onPress={() => write(null)}>
      {t('need.write')}
    </Button>
  );

  if (!page.situation) return <Empty icon={Lock} title={t('need.withheld')}>{t('need.withheldText')}</Empty>;
  return (
    <div className="step-body">
      {isMissing && <Notice tone="danger">{t('need.missing')}</Notice>}
      <section className="panel" aria-label={t('need.list')}>
        {needs.length === 0 ? (
          <Empty title={t('need.none')}>
            <p className="empty-text">{t('need.noneText')}</p>
            <p className="actions">{add}</p>
          </Empty>
        ) : (
          <>
            <NeedChoices needs={needs} chosen={chosen?.need.id ?? null} onChoose={choose} />
            <div className="actions">
              {add}
              {mayWrite && chosen && (
                <Button look="quiet" icon={PenLine} onPress={() => write(chosen.need)}>
                  {t('need.edit')}
                </Button>
              )}
            </div>
          </>
        )}
      </section>
      {chosen && <PreferencePart key={chosen.need.id} dossierId={page.id} needId={chosen.need.id} />}
      {address.depuis && <Notice>{t('need.reRouted')}</Notice>}
      <StepFoot dossierId={page.id} here="need" address={address} kept={t('need.kept')}>
        <Button look="primary" icon={ArrowRight} onPress={goOn}>
          {t('continue')}
        </Button>
      </StepFoot>
      {writing && (
        <NeedDialog
          dossierId={page.id} need={writing.need} goal={null} goals={page.goals}
          draft={page.drafts.find(({ form }) => form === 'need')}
          onClose={() => {
            if (!writing.need) setAsked(writing.known);
            setWriting(null);
          }}
        />
      )}
    </div>
  );
}
