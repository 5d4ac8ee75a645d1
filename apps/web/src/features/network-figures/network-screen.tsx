import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Compass, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { useCan, useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { FigureAbout, FigureControls, FigureFreshness } from '../figures/figure-frame';
import { FigureGroup } from '../figures/figure-group';
import { figuresInput } from '../figures/figures-address';
import { AnswersTable } from './answers-table';
import { CharterPanel } from './charter-panel';
import { NeedsPanel } from './needs-panel';
import type { NetworkAddress } from './network-address';
import { NetworkFlows } from './network-flows';
import { networkQuery, type Network } from './network-query';
import { RegisterPanel } from './register-panel';
import { useNeedNames } from './use-need-names';

interface Props {
  address: NetworkAddress;
  onAddress: (address: NetworkAddress) => void;
}

const headline = ['two_contacts', 'first_wait', 'handoff_answered_in_three', 'handoff_accepted', 'reached_6', 'task_in_time'];

/** The network, to whoever coordinates it or a territory: bodies and places, never a person, never a ranking. */
export function NetworkScreen({ address, onAddress }: Props) {
  const t = useTranslations('networkFigures');
  const print = useTranslations('common')('print');
  const refusal = useRefusal();
  const can = useCan();
  const query = useQuery({ ...networkQuery(useScope(), figuresInput(address)), placeholderData: keepPreviousData });
  const network = query.data;
  const retry = () => void query.refetch();
  const isClosed = query.isError && codeOf(query.error) === 'record.not_found';
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={network && !isClosed ? <FigureAbout frame={named(network, t('everywhere'))} /> : <p className="prose">{t('intro')}</p>}
        actions={
          <>
            {can('neutralityBoard') && <Link to="/neutralite" className={buttonClass()}><Compass aria-hidden size={16} />{t('board')}</Link>}
            {network && <Button icon={Printer} onPress={() => window.print()}>{print}</Button>}
          </>
        }
      />
      {query.isPending && <Skeleton rows={10} height={44} />}
      {isClosed && <Empty icon={Compass} title={t('closed')}>{t('closedText')}</Empty>}
      {query.isError && !isClosed && !network && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />
      )}
      {query.isError && !isClosed && network && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {network && !isClosed && (
        <>
          <FigureControls
            frame={network.frame}
            address={address}
            onAddress={(figures) => onAddress({ ...figures, ...(address.besoins ? { besoins: address.besoins } : {}) })}
          />
          <FigureFreshness frame={network.frame} />
          <p className="prose">{t('scope')}</p>
          <div className="column" aria-busy={query.isPlaceholderData}>
            <NetworkBody network={network} address={address} onAddress={onAddress} />
          </div>
        </>
      )}
    </div>
  );
}

function NetworkBody({ network, address, onAddress }: Props & { network: Network }) {
  const t = useTranslations('networkFigures');
  const names = useNeedNames();
  const { frame, figures, register } = network;
  const some = (wanted: readonly string[]) => wanted.flatMap((name) => figures.filter((figure) => figure.name === name));
  return (
    <>
      <FigureGroup title={t('headline')} figures={some(headline)} frame={frame} />
      <NetworkFlows network={network} />
      <AnswersTable network={network} />
      <NeedsPanel network={network} mode={address.besoins ?? 'unmet'} onMode={(besoins) => onAddress({ ...address, besoins })} />
      <FigureGroup title={t('fullSessions')} figures={some(['handoff_decline', 'handoff_outcome'])} frame={frame}>
        <p className="meta">{t('fullSessionsText')}</p>
      </FigureGroup>
      <RegisterPanel register={register} names={names} />
      <CharterPanel network={network} />
    </>
  );
}

/** Everybody together has no name of its own: the reader's language gives one. */
const named = ({ frame }: Network, name: string): Network['frame'] => ({ ...frame, unit: { ...frame.unit, name } });
