import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import type { Need } from './situation-query';
import { useSay } from './use-say';
import { useWords } from './use-words';

const tones = { open: 'warning', met: 'success', unmet: 'danger', withdrawn: 'neutral' } as const;

interface Props {
  title: string;
  needs: readonly Need[];
  onEdit?: ((need: Need) => void) | undefined;
}

/** What is looked for, the open ones first. */
export function NeedList({ title, needs, onEdit }: Props) {
  if (needs.length === 0) return null;
  return (
    <div className="need-list">
      <p className="entry-title">{title}</p>
      <ul>
        {needs.map((need) => (
          <NeedItem key={need.id} need={need} onEdit={onEdit} />
        ))}
      </ul>
    </div>
  );
}

function NeedItem({ need, onEdit }: { need: Need; onEdit?: ((need: Need) => void) | undefined }) {
  const t = useTranslations('goals');
  const words = useWords();
  const say = useSay();
  const dates = useDates();
  const name = [words.offerKind(need.kind), need.trade?.name ?? (need.field && say.field(need.field))].filter(Boolean).join(' : ');
  const place = need.communeName ?? (need.basin && say.basin(need.basin));
  const detail = [need.level !== null && t('level', { level: String(need.level) }), place,
    need.wantedBefore && t('before', { date: dates.calendarDay(need.wantedBefore) })].filter(Boolean).join(' · ');
  return (
    <li className="need">
      <div className="need-head">
        <span>{name}</span>
        <Badge tone={tones[need.state]}>{t(`needStates.${need.state}`)}</Badge>
        {onEdit && (
          <Button look="quiet" aria-label={t('editNamed', { title: name })} onPress={() => onEdit(need)}>
            {t('edit')}
          </Button>
        )}
      </div>
      {detail && <p className="meta">{detail}</p>}
      {need.constraints && <p className="meta written">{need.constraints}</p>}
      {need.reason && <p className="meta written">{t('reasonIs', { reason: need.reason })}</p>}
    </li>
  );
}
