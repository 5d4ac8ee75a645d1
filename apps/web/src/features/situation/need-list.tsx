import { Link } from '@tanstack/react-router';
import { Signpost } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import type { Need } from './situation-query';
import { useSay } from './use-say';
import { useWords } from './use-words';

const tones = { open: 'warning', met: 'success', unmet: 'danger', withdrawn: 'neutral' } as const;

interface Props {
  title: string;
  needs: readonly Need[];
  onEdit?: ((need: Need) => void) | undefined;
  /** The dossier in which offers may be chosen for them; none: not by this reader. */
  dossierId?: string | undefined;
}

/** What is looked for, the open ones first. */
export function NeedList({ title, needs, onEdit, dossierId }: Props) {
  if (needs.length === 0) return null;
  return (
    <div className="need-list">
      <p className="entry-title">{title}</p>
      <ul>
        {needs.map((need) => (
          <NeedItem key={need.id} need={need} onEdit={onEdit} dossierId={dossierId} />
        ))}
      </ul>
    </div>
  );
}

function NeedItem({ need, onEdit, dossierId }: { need: Need } & Pick<Props, 'onEdit' | 'dossierId'>) {
  const t = useTranslations('goals');
  const nav = useTranslations('nav');
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
        {dossierId && need.state === 'open' && (
          <Link to="/dossiers/$id/orienter/besoin" params={{ id: dossierId }} search={{ besoin: need.id }} className={buttonClass('quiet')}
            aria-label={t('orientNamed', { title: name })}>
            <Signpost aria-hidden size={16} />
            {nav('orient')}
          </Link>
        )}
      </div>
      {detail && <p className="meta">{detail}</p>}
      {need.constraints && <p className="meta written">{need.constraints}</p>}
      {need.reason && <p className="meta written">{t('reasonIs', { reason: need.reason })}</p>}
    </li>
  );
}
