import type { Criteria } from '@boussole/domain/choice/criteria';
import { monthsAfter, usualMinutes, usualMonths } from '@boussole/domain/choice/criteria';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileText, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { useTradeNames } from '../register/use-trade-names';
import { withoutMarks, type CounterAddress } from './address';
import { ChoiceBoard } from './choice-board';
import { setQuery, type ChoiceSet } from './choice-query';
import { freezeChoice } from './choice-requests';
import { addressOfCriteria, criteriaFrom } from './criteria-address';
import { faultsOf } from './criteria-faults';
import { CriteriaForm } from './criteria-form';
import { criteriaOf } from './criteria-of';
import { relaxed } from './relaxed';
import { useCommandKey } from './use-command-key';
import { useMarks } from './use-marks';

/** Nothing asked yet: what is published as usual. */
const usual = (today: string): Criteria => ({
  kind: 'training', field: null, trade: null, level: null, communeNis: null, travel: 'bus', maxMinutes: usualMinutes, diploma: null,
  languages: [], publics: [], age: null, times: [], startsFrom: null, startsBefore: monthsAfter(today, usualMonths), withStale: false,
});

/** At the counter: no dossier, no name; the same list, frozen before it is shown, and what was pointed at. */
export function CounterScreen({ address }: { address: CounterAddress }) {
  const t = useTranslations('choice.counter');
  return (
    <div className="page choice-page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      {address.choix ? <CounterList setId={address.choix} address={address} /> : <CounterForm address={address} />}
    </div>
  );
}

function CounterForm({ address }: { address: CounterAddress }) {
  const t = useTranslations('choice.counter');
  const criteriaText = useTranslations('choice.criteria');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const keyOf = useCommandKey();
  const today = dayInBrussels(serverNow());
  const criteria = criteriaFrom(usual(today), address);
  const [isShort, setIsShort] = useState(true);
  const [isChecked, setIsChecked] = useState(false);
  const faults = isChecked ? faultsOf(criteria, today) : {};
  const [trade] = useTradeNames(criteria.trade ? [criteria.trade] : [], []).filter(({ code }) => code === criteria.trade);
  const freeze = useMutation({
    mutationFn: () => freezeChoice({ dossierId: null, needId: null }, criteria, keyOf(criteria)),
    onSuccess: ({ id }) => navigate({ to: '/comptoir', search: { ...withoutMarks(address), choix: id } }),
  });
  const show = () => {
    setIsChecked(true);
    if (!freeze.isPending && Object.keys(faultsOf(criteria, today)).length === 0) freeze.mutate();
  };
  return (
    <form
      noValidate
      className="step-body"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      {Object.keys(faults).length > 0 && <Notice tone="danger">{criteriaText('fault')}</Notice>}
      {freeze.isError && <Notice tone="danger">{refusal(freeze.error)}</Notice>}
      <CriteriaForm
        criteria={criteria} tradeName={trade?.name ?? null} isShort={isShort} source={() => null}
        onChange={(next) => void navigate({ to: '/comptoir', search: addressOfCriteria(usual(today), next), replace: true, resetScroll: false })}
        faults={{
          ...(faults.field && { field: criteriaText(faults.field) }), ...(faults.age && { age: criteriaText(faults.age) }),
          ...(faults.startsBefore && { startsBefore: criteriaText(faults.startsBefore) }),
        }}
      />
      <p className="meta">{t('noDossier')}</p>
      <div className="actions">
        <Button type="submit" look="primary" busy={freeze.isPending}>{t('show')}</Button>
        <Button onPress={() => setIsShort(!isShort)}>{isShort ? t('more') : t('less')}</Button>
      </div>
    </form>
  );
}

function CounterList({ setId, address }: { setId: string; address: CounterAddress }) {
  const t = useTranslations('choice');
  const refusal = useRefusal();
  const query = useQuery(setQuery(useScope(), setId, null));
  if (!query.data) {
    if (query.isPending) return <Skeleton rows={6} height={120} />;
    return (
      <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
    );
  }
  const set = query.data;
  const mentions = set.made.filter(({ isMention }) => isMention).length;
  return (
    <div className="step-body">
      <div className="list-foot">
        <p className="meta">{t('counter.mentions', { count: mentions })}</p>
        <div className="actions">
          <Link to="/comptoir/fiche" search={{ choix: set.id }} className={buttonClass()}>
            <FileText aria-hidden size={16} />
            {t('counter.sheet')}
          </Link>
          <Link to="/comptoir" className={buttonClass()}>
            <RotateCcw aria-hidden size={16} />
            {t('counter.again')}
          </Link>
        </div>
      </div>
      <CounterBoard key={set.id} set={set} address={address} />
      <p className="meta">{t('counter.openDossier')}</p>
    </div>
  );
}

function CounterBoard({ set, address }: { set: ChoiceSet; address: CounterAddress }) {
  const navigate = useNavigate();
  const { choix: _, ...criteria } = withoutMarks(address);
  return (
    <ChoiceBoard
      set={set} address={address} marks={useMarks(set)}
      onRelax={(relax) => {
        const frozen = criteriaOf(set.criteria);
        void navigate({ to: '/comptoir', search: { ...criteria, ...addressOfCriteria(frozen, relaxed(frozen, relax)) } });
      }}
    />
  );
}
