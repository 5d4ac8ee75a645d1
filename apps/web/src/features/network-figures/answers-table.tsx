import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags } from '../../lib/dates';
import { useFigures } from '../../ui/charts/use-figures';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { TableRegion } from '../../ui/table-region';
import { useFigureWords } from '../figures/use-figure-words';
import type { Network, NetworkAnswers } from './network-query';
import { answerColumns, byName, nextOrder, sortAnswers, type AnswerColumn, type AnswerOrder } from './sort-answers';

/** How each body answers what is sent to it: by name, never as a ranking; one press puts a column in order for whoever looks for something. */
export function AnswersTable({ network }: { network: Network }) {
  const t = useTranslations('networkFigures.answers');
  const tag = languageTags[useLocale()];
  const [order, setOrder] = useState(byName);
  const { answers, frame: { least } } = network;
  const sorted = useMemo(() => sortAnswers(answers, order, new Intl.Collator(tag).compare), [answers, order, tag]);
  const most = Math.max(1, ...answers.map(({ received }) => received ?? 0));
  const whole = wholeOf(network);
  const tooFew = answers.filter(({ received }) => received === null).length;
  return (
    <Panel title={t('title')}>
      <p className="prose">{t('intro')}</p>
      {answers.length === 0 && <Empty title={t('none')} />}
      {answers.length > 0 && (
        <TableRegion label={t('table')}>
          <table className="table answers-table">
            <caption className="visually-hidden">{t('caption')}</caption>
            <thead>
              <tr>
                <SortHead by="name" order={order} onOrder={setOrder} />
                {answerColumns.map((by) => <SortHead key={by} by={by} order={order} onOrder={setOrder} />)}
              </tr>
            </thead>
            <tbody>
              <Row answers={whole} most={null} whole={null} />
              {sorted.map((one) => <Row key={one.id} answers={one} most={most} whole={whole} />)}
            </tbody>
          </table>
        </TableRegion>
      )}
      <p className="meta">{tooFew > 0 && t('tooFew', { count: tooFew, least })} {t('stroke')}</p>
    </Panel>
  );
}

function SortHead({ by, order, onOrder }: { by: AnswerOrder['by']; order: AnswerOrder; onOrder: (order: AnswerOrder) => void }) {
  const t = useTranslations('networkFigures.answers.columns');
  const isOn = order.by === by;
  const Icon = isOn ? (order.isDescending ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <th scope="col" aria-sort={isOn ? (order.isDescending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="sort-button" onClick={() => onOrder(nextOrder(order, by))}>
        {t(by)} <Icon aria-hidden size={14} />
      </button>
    </th>
  );
}

const shares = ['seenInTime', 'answeredInThree', 'accepted'] as const;

type Whole = Pick<NetworkAnswers, 'name' | AnswerColumn>;

function Row({ answers, most, whole }: { answers: Whole | null; most: number | null; whole: Whole | null }) {
  const t = useTranslations('networkFigures.answers');
  const figures = useFigures();
  const words = useFigureWords();
  if (!answers) return null;
  const { received, days } = answers;
  return (
    <tr className={most === null ? 'answers-whole' : undefined}>
      <th scope="row">{most === null ? t('whole') : answers.name}</th>
      <td>
        {received === null ? <span className="meta">{t('few')}</span> : <Bar text={figures.whole(received)} of={most === null ? null : (100 * received) / most} />}
      </td>
      <td>{days === null ? <span className="meta">{t(received === null ? 'few' : 'slow')}</span> : words.value('days', days)}</td>
      {shares.map((column) => {
        const value = answers[column];
        return (
          <td key={column}>
            {value === null ? <span className="meta">{t('few')}</span> : <Bar text={figures.share(value / 100)} of={value} mean={whole?.[column] ?? null} />}
          </td>
        );
      })}
    </tr>
  );
}

/** A number, and how long it is beside the others; a stroke says where the network as a whole stands. */
function Bar({ text, of, mean = null }: { text: string; of: number | null; mean?: number | null }) {
  return (
    <span className="cell-bar">
      <span className="cell-bar-text">{text}</span>
      {of !== null && (
        <svg aria-hidden className="cell-bar-drawing" width={72} height={14} viewBox="0 0 72 14">
          <rect className="cell-bar-ground" x={0} y={2} width={72} height={10} rx={2} />
          <rect className="bar" x={0} y={2} width={0.72 * Math.min(100, of)} height={10} rx={2} />
          {mean !== null && <path className="bar-expected" d={`M${0.72 * mean},0V14`} />}
        </svg>
      )}
    </span>
  );
}

/** The same figures of the network as a whole, as its own page tells them. */
function wholeOf({ figures }: Network): Whole {
  const valueOf = (name: string) => figures.find((figure) => figure.name === name)?.value ?? null;
  return {
    name: '', received: valueOf('handoff'), seenInTime: valueOf('handoff_seen_in_time'),
    answeredInThree: valueOf('handoff_answered_in_three'), accepted: valueOf('handoff_accepted'), days: valueOf('handoff_days'),
  };
}
