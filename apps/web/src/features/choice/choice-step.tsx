import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { withoutMarks, type ChoiceAddress } from './address';
import { ChoiceBoard } from './choice-board';
import { setQuery, type ChoiceSet } from './choice-query';
import { retainOffers } from './choice-requests';
import { addressOfCriteria } from './criteria-address';
import { criteriaOf } from './criteria-of';
import { PickTray } from './pick-tray';
import { pickInput } from './picks';
import { relaxed } from './relaxed';
import { StepFoot } from './step-foot';
import { useCommandKey } from './use-command-key';
import { useMarks } from './use-marks';

interface Props {
  dossierId: string;
  setId: string;
  address: ChoiceAddress;
}

/** Third: every offer that answers, frozen before it is shown; what is picked of it enters the dossier when one goes on. */
export function ChoiceStep({ dossierId, setId, address }: Props) {
  const t = useTranslations('choice');
  const refusal = useRefusal();
  const query = useQuery(setQuery(useScope(), setId, dossierId));
  const retry = () => void query.refetch();
  if (query.data) {
    return (
      <>
        {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
        <Choosing key={setId} dossierId={dossierId} set={query.data} address={address} />
      </>
    );
  }
  if (query.isPending) return <Skeleton rows={6} height={120} />;
  return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
}

function Choosing({ dossierId, set, address }: { dossierId: string; set: ChoiceSet; address: ChoiceAddress }) {
  const t = useTranslations('choice.picks');
  const texts = useTranslations('choice');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const scope = useScope();
  const keyOf = useCommandKey();
  const marks = useMarks(set);
  const { picks } = marks;
  const [isMissing, setIsMissing] = useState(false);
  const referred = set.made.filter(({ referralId }) => referralId !== null);

  const retain = useMutation({
    mutationFn: async (_: 'approval' | 'dossier') => {
      const content = { dossierId, setId: set.id, picks: picks.map(pickInput), fromReferralId: address.depuis ?? null };
      if (picks.length > 0) await retainOffers({ ...content, commandKey: keyOf(content) });
    },
    onSuccess: async (_, next) => {
      // The draft that was taken up is one of the referrals now.
      const { depuis: _draft, ...rest } = withoutMarks(address);
      if (picks.length > 0) {
        announce(t('done', { count: picks.length }));
        for (const name of ['choice-set', 'dossier', 'story']) void queries.invalidateQueries({ queryKey: [scope, name] });
      }
      if (next === 'dossier') await navigate({ to: '/dossiers/$id', params: { id: dossierId } });
      else await navigate({ to: '/dossiers/$id/orienter/accord', params: { id: dossierId }, search: rest });
    },
  });
  const goOn = () => {
    if (picks.length + referred.length === 0) return setIsMissing(true);
    if (!retain.isPending) retain.mutate('approval');
  };

  return (
    <div className="step-body">
      {!set.isMine && <Notice>{texts('list.notMine', { name: set.byName })}</Notice>}
      <ChoiceBoard
        set={set} address={address} marks={marks}
        onPick={(key, reasonCode) => {
          setIsMissing(false);
          marks.toggle(key, reasonCode);
        }}
        onRelax={(relax) => {
          const frozen = criteriaOf(set.criteria);
          const { besoin, depuis, choix: _, ...criteria } = withoutMarks(address);
          void navigate({
            to: '/dossiers/$id/orienter/criteres', params: { id: dossierId },
            search: { ...(besoin && { besoin }), ...(depuis && { depuis }), ...criteria, ...addressOfCriteria(frozen, relaxed(frozen, relax)) },
          });
        }}
      />
      {set.isMine && (
        <Panel title={t('title')} action={
          <Link to="/dossiers/$id/orienter/fiche" params={{ id: dossierId }} search={{ choix: set.id }} className={buttonClass()}>
            <FileText aria-hidden size={16} />
            {t('sheet')}
          </Link>
        }>
          {isMissing && <Notice tone="danger">{t('missing')}</Notice>}
          {retain.isError && <Notice tone="danger">{refusal(retain.error)}</Notice>}
          <PickTray set={set} marks={marks} />
          {referred.length > 0 && (
            <ul className="plain-bullets">
              {referred.map(({ id, offerTitle }) => (
                <li key={id}>{t('already', { title: offerTitle })}</li>
              ))}
            </ul>
          )}
        </Panel>
      )}
      <StepFoot dossierId={dossierId} here="choice" address={address} kept={t('kept')} onKeep={() => retain.mutate('dossier')}>
        {set.isMine && (
          <Button look="primary" busy={retain.isPending} onPress={goOn}>
            {t('goOn', { count: picks.length + referred.length })}
          </Button>
        )}
      </StepFoot>
    </div>
  );
}
