import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox, Printer } from 'lucide-react';
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
import type { Figure } from '../figures/figure-fields';
import { FigureAbout, FigureControls, FigureFreshness } from '../figures/figure-frame';
import { FigureGroup } from '../figures/figure-group';
import { FigureTabs } from '../figures/figure-tabs';
import { figuresInput, type FiguresAddress } from '../figures/figures-address';
import { Tile } from '../figures/headline';
import { useFigureWords } from '../figures/use-figure-words';
import { operatorQuery, type OperatorPage } from './operator-query';
import { SeatsPanel } from './seats-panel';
import { SheetsPanel } from './sheets-panel';
import { TimesPanel } from './times-panel';

interface Props {
  address: FiguresAddress;
  onAddress: (address: FiguresAddress) => void;
}

const delays = ['got_seen_in_time', 'got_answered_in_three', 'got_days', 'got_accepted'];

/** What was sent to a place, how it answered, and where its free seats are awaited. */
export function OperatorScreen({ address, onAddress }: Props) {
  const t = useTranslations('operatorFigures');
  const print = useTranslations('common')('print');
  const refusal = useRefusal();
  const can = useCan();
  const query = useQuery({ ...operatorQuery(useScope(), figuresInput(address)), placeholderData: keepPreviousData });
  const page = query.data;
  const retry = () => void query.refetch();
  const isClosed = query.isError && codeOf(query.error) === 'record.not_found';
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={page && !isClosed ? <FigureAbout frame={page.frame} /> : <p className="prose">{t('intro')}</p>}
        actions={
          <>
            {can('inbox') && <Link to="/relais" className={buttonClass()}><Inbox aria-hidden size={16} />{t('inbox')}</Link>}
            {page && <Button icon={Printer} onPress={() => window.print()}>{print}</Button>}
          </>
        }
      />
      <FigureTabs />
      {query.isPending && <Skeleton rows={8} height={44} />}
      {isClosed && <Empty icon={Inbox} title={t('closed')}>{t('closedText')}</Empty>}
      {query.isError && !isClosed && !page && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />
      )}
      {query.isError && !isClosed && page && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {page && !isClosed && (
        <>
          <FigureControls frame={page.frame} address={address} onAddress={onAddress} />
          <FigureFreshness frame={page.frame} />
          <div className="column" aria-busy={query.isPlaceholderData}><OperatorBody page={page} /></div>
        </>
      )}
    </div>
  );
}

function OperatorBody({ page }: { page: OperatorPage }) {
  const t = useTranslations('operatorFigures');
  const { frame, figures, seats, sheets } = page;
  const some = (wanted: readonly string[]) => wanted.flatMap((name) => figures.filter((figure) => figure.name === name));
  return (
    <>
      <Standing got={some(['got'])[0]} page={page} />
      {/* Which answers came when is drawn below: not a second time under their middle. */}
      <FigureGroup title={t('delays')} figures={some(delays).map((figure) => ({ ...figure, slices: [] }))} frame={frame} />
      <TimesPanel figures={figures} />
      <FigureGroup title={t('reasons')} figures={some(['got', 'got_decline', 'got_outcome'])} frame={frame} />
      <SeatsPanel seats={seats} />
      <SheetsPanel sheets={sheets} />
    </>
  );
}

/** How many came, how many wait for an answer, how many too long: what one comes to see. */
function Standing({ got, page: { frame, awaited, late, soon } }: { got: Figure | undefined; page: OperatorPage }) {
  const t = useTranslations('operatorFigures');
  const words = useFigureWords();
  const count = (value: number) => words.value('count', value);
  return (
    <section aria-label={t('headline')}>
      <ul className="figure-headline">
        {got && (
          <Tile title={words.title('got')} value={got.value === null ? '–' : count(got.value)} unit="">
            {words.sentence(got, frame) ?? words.unsaid(got, frame)}
          </Tile>
        )}
        <Tile title={t('soonTitle')} value={count(awaited)} unit={t('now')}>{t('soon', { soon })}</Tile>
        <Tile title={t('lateTitle')} value={count(late)} unit={t('now')} isLate={late > 0}>{t('late', { count: late })}</Tile>
      </ul>
    </section>
  );
}
