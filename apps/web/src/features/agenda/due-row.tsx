import { Link } from '@tanstack/react-router';
import { CalendarClock, Clock, TriangleAlert, Zap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import type { Due } from './due-query';

interface Props {
  item: Due;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onDo: () => void;
}

/** One task: about whom, what for, since when; to choose, to do, to open. */
export function DueRow({ item, isChosen, onChoose, onDo }: Props) {
  const t = useTranslations('due');
  const acts = useTranslations('dueActs');
  const { dossierId, dossierTitle, kind, way, words, point, note, isMine, id } = item;
  const title = dossierTitle ?? t('restricted');
  const isContact = kind === 'contact' || kind === 'call_back';
  return (
    <li className="due-row" data-chosen={isChosen || undefined}>
      <input type="checkbox" className="due-check" checked={isChosen} aria-label={t('choose', { title })} onChange={(event) => onChoose(event.target.checked)} />
      <div className="entry-text">
        <span className="row-title">
          <Link to="/dossiers/$id" params={{ id: dossierId }} className="row-link" data-due={id}>
            {title}
          </Link>
          <Marks item={item} />
        </span>
        <span>
          {t(`kinds.${kind}`)}
          {way && ` ${t(`ways.${way}`)}`}
          {point && <span className="meta"> · {point}</span>}
        </span>
        {(words ?? note) && <span className="meta due-words">{[words, note].filter(Boolean).join(' · ')}</span>}
      </div>
      {isMine && (
        <div className="due-acts">
          {isContact ? (
            <Link to="/dossiers/$id" params={{ id: dossierId }} search={{ entretien: 'nouveau', relance: id, ...(way && { par: way }) }} className="button button-plain">
              {acts('interview')}
            </Link>
          ) : kind === 'confirm_transition' ? (
            <Link to="/dossiers/$id/relances" params={{ id: dossierId }} className="button button-plain">
              {acts('decide')}
            </Link>
          ) : (
            <Button onPress={onDo} aria-label={`${acts('done')} : ${title}`}>
              {acts('done')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Marks({ item: { isUrgent, isLate, dueOn, replaces, isMine, ownerName } }: { item: Due }) {
  const t = useTranslations('due');
  const dates = useDates();
  return (
    <>
      {isUrgent && <Badge tone="danger" icon={Zap}>{t('urgent')}</Badge>}
      {isLate ? (
        <Badge tone="warning" icon={TriangleAlert}>{t('isLate', { date: dates.calendarDay(dueOn) })}</Badge>
      ) : (
        <Badge icon={isUrgent ? Clock : CalendarClock}>{dueOn > dayInBrussels(serverNow()) ? dates.calendarDay(dueOn) : t('today')}</Badge>
      )}
      {replaces && <Badge tone="primary">{t('replaces', { name: ownerName })}</Badge>}
      {!isMine && <Badge>{t('for', { name: ownerName })}</Badge>}
    </>
  );
}
