import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog';
import { TableRegion } from '../../ui/table-region';
import type { ChoiceCard } from './choice-query';
import { useCardWords } from './use-card-words';

interface Props {
  cards: readonly ChoiceCard[];
  own: (card: ChoiceCard) => string | null;
  onClose: () => void;
}

/** Two to four offers side by side: the same lines for each, in the order of the list. */
export function CompareDialog({ cards, own, onClose }: Props) {
  const t = useTranslations('choice.compare');
  const list = useTranslations('choice.list');
  const words = useCardWords();
  const rows: readonly (readonly [string, (card: ChoiceCard) => string])[] = [
    [list('operator'), (card) => [card.operatorName, words.site(card)].filter(Boolean).join(' · ')],
    [list('link'), (card) => own(card) ?? list('noLink')],
    [list('place'), words.place], [list('start'), words.start], [list('rhythm'), words.rhythm], [list('duration'), words.duration],
    [list('price'), words.price], [list('conditions'), words.conditions], [list('entry'), words.entry], [list('languages'), words.languages],
    [list('objective'), ({ objective }) => objective ?? ''],
  ];
  return (
    <Dialog title={t('title')} size="full" onClose={onClose}>
      <TableRegion label={t('table')}>
        <table className="table compare-table">
          <thead>
            <tr>
              <th scope="col">{t('aspect')}</th>
              {cards.map((card) => (
                <th key={card.alternative} scope="col">{card.title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.filter(([, say]) => cards.some((card) => say(card))).map(([name, say]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cards.map((card) => (
                  <td key={card.alternative}>{say(card) || '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Dialog>
  );
}
