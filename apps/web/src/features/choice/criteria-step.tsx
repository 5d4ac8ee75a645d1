import type { Criteria } from '@boussole/domain/choice/criteria';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useTradeNames } from '../register/use-trade-names';
import { withoutMarks, type ChoiceAddress } from './address';
import { startQuery, type ChoiceStart } from './choice-query';
import { freezeChoice } from './choice-requests';
import { addressOfCriteria, changedCriteria, criteriaFrom } from './criteria-address';
import { faultsOf } from './criteria-faults';
import { CriteriaForm } from './criteria-form';
import { criteriaOf } from './criteria-of';
import { sourceOf } from './criteria-sources';
import { LearntList } from './learnt-list';
import { StepFoot } from './step-foot';
import { useCommandKey } from './use-command-key';

interface Props {
  dossierId: string;
  needId: string;
  address: ChoiceAddress;
}

/** Second: what an offer must answer, taken from what is known, all of it open to change. Still nothing is shown. */
export function CriteriaStep({ dossierId, needId, address }: Props) {
  const t = useTranslations('choice');
  const refusal = useRefusal();
  const query = useQuery(startQuery(useScope(), dossierId, needId));
  if (query.data) return <CriteriaPart start={query.data} address={address} />;
  if (query.isPending) return <Skeleton rows={6} height={56} />;
  return (
    <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
  );
}

function CriteriaPart({ start, address }: { start: ChoiceStart; address: ChoiceAddress }) {
  const t = useTranslations('choice.criteria');
  const sources = useTranslations('choice.criteria.sources');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const keyOf = useCommandKey();
  const { besoin, choix, depuis } = address;
  const { dossierId } = start;
  const proposed = criteriaOf(start.criteria);
  const criteria = criteriaFrom(proposed, address);
  const changed = changedCriteria(proposed, criteria);
  const [isChecked, setIsChecked] = useState(false);
  const faults = isChecked ? faultsOf(criteria, dayInBrussels(serverNow())) : {};
  const trades = useTradeNames(criteria.trade ? [criteria.trade] : [], knownTrade(start));

  const change = (next: Criteria) =>
    void navigate({
      to: '/dossiers/$id/orienter/criteres', params: { id: dossierId }, replace: true, resetScroll: false,
      search: { ...(besoin && { besoin }), ...(depuis && { depuis }), ...addressOfCriteria(proposed, next) },
    });

  const freeze = useMutation({
    mutationFn: () => freezeChoice({ dossierId, needId: start.need.id }, criteria, keyOf(criteria)),
    onSuccess: ({ id }) => navigate({ to: '/dossiers/$id/orienter/choix', params: { id: dossierId }, search: { ...withoutMarks(address), choix: id } }),
  });
  const show = () => {
    setIsChecked(true);
    if (!freeze.isPending && Object.keys(faultsOf(criteria, dayInBrussels(serverNow()))).length === 0) freeze.mutate();
  };
  const said = (...keys: (keyof Criteria)[]): string | null => {
    if (keys.some((key) => changed.includes(key))) return sources('changed');
    const source = keys.map((key) => sourceOf(key, start)).find((one) => one !== null);
    return source ? sources(source) : null;
  };

  if (!start.mayFreeze) return <Empty icon={Lock} title={t('closed')}>{t('closedText')}</Empty>;
  return (
    <div className="step-body">
      <p className="prose">{t('intro')}</p>
      <LearntList start={start} />
      <EarlierSet start={start} address={address} isSame={choix !== undefined} />
      {Object.keys(faults).length > 0 && <Notice tone="danger">{t('fault')}</Notice>}
      {freeze.isError && <Notice tone="danger">{refusal(freeze.error)}</Notice>}
      <CriteriaForm
        criteria={criteria} tradeName={trades.find(({ code }) => code === criteria.trade)?.name ?? null} onChange={change} source={said}
        faults={{
          ...(faults.field && { field: t(faults.field) }), ...(faults.age && { age: t(faults.age) }),
          ...(faults.startsBefore && { startsBefore: t(faults.startsBefore) }),
        }}
      />
      <Notice>{t('frozen')}</Notice>
      <StepFoot dossierId={dossierId} here="criteria" address={address} kept={t('kept')}>
        <Button look="primary" busy={freeze.isPending} onPress={show}>
          {t('show')}
        </Button>
      </StepFoot>
    </div>
  );
}

const knownTrade = ({ criteria: { trade, tradeName } }: ChoiceStart) =>
  (trade && tradeName ? [{ code: trade, name: tradeName, isShortage: false }] : []);

/** A list was shown for this need before: one goes on with it, or asks for another; both are kept. */
function EarlierSet({ start, address, isSame }: { start: ChoiceStart; address: ChoiceAddress; isSame: boolean }) {
  const t = useTranslations('choice.criteria');
  const dates = useDates();
  const navigate = useNavigate();
  const [latest] = start.earlier;
  if (!latest || isSame) return null;
  return (
    <Notice
      action={
        <Button onPress={() => void navigate({
          to: '/dossiers/$id/orienter/choix', params: { id: start.dossierId }, search: { ...withoutMarks(address), choix: latest.id } })}>
          {t('resume')}
        </Button>
      }
    >
      {t('earlier', { when: dates.dayAndTime(latest.frozenAt), count: latest.optionCount })}
    </Notice>
  );
}
