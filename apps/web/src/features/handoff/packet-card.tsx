import { ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import type { PacketShown } from './handoff-query';

interface Props {
  packet: PacketShown;
  /** How to reach her is shown elsewhere once it is open. */
  isAccepted: boolean;
  /** Where somebody else reads what the operator does. */
  title?: string;
}

/** Who, what for, what she needs, what limits her, how to reach her, in her words: read in half a minute, in this order. */
export function PacketCard({ packet, isAccepted, title }: Props) {
  const t = useTranslations('handoff.packet');
  const words = useTranslations();
  const { name, isAlias, ageBand, goal, freeText } = packet;
  return (
    <Panel title={title ?? t('title')}>
      <p className="packet-who">
        <strong>{name}</strong>
        {ageBand && <span>{words(`situationWords.ageBands.${ageBand}`)}</span>}
      </p>
      {isAlias && <p className="meta">{t('alias')}</p>}
      <dl className="packet">
        {goal && (
          <Part name={t('aims')}>
            <span className="packet-line">
              {goal.title} <span className="meta">({words(`goals.kinds.${goal.kind}`)})</span>
            </span>
            {goal.trade && <span>{t('trade', { name: goal.trade })}</span>}
          </Part>
        )}
        <Need packet={packet} />
        <Constraints packet={packet} />
        <Contact packet={packet} opensLater={!isAccepted && title === undefined} />
        {freeText && (
          <Part name={t('words')}>
            <span className="written">{freeText}</span>
          </Part>
        )}
      </dl>
    </Panel>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Need({ packet: { need } }: { packet: PacketShown }) {
  const t = useTranslations('handoff.packet');
  const kinds = useTranslations('vocabulary.offerKinds');
  const dates = useDates();
  if (!need) return null;
  const more = [
    need.trade && t('trade', { name: need.trade }),
    !need.trade && need.field && t('field', { name: need.field }),
    need.level !== null && t('level', { level: need.level }),
    need.commune && t('near', { name: need.commune }),
    need.wantedBefore && t('before', { date: dates.calendarDay(need.wantedBefore) }),
  ].filter((line) => typeof line === 'string' && line !== '');
  return (
    <Part name={t('needs')}>
      <span className="packet-line">{kinds(need.kind)}</span>
      {more.map((line) => (
        <span key={String(line)}>{line}</span>
      ))}
    </Part>
  );
}

function Constraints({ packet: { constraints } }: { packet: PacketShown }) {
  const t = useTranslations('handoff.packet');
  const times = useTranslations('vocabulary.weekTimes');
  const ways = useTranslations('situationWords.transports');
  const dates = useDates();
  if (!constraints) return null;
  const lines = [
    constraints.times.length > 0 && t('times', { list: constraints.times.map((time) => times(time)).join(' · ') }),
    constraints.transports.length > 0 && t('transports', { list: constraints.transports.map((way) => ways(way)).join(' · ') }),
    constraints.maxMinutes !== null && t('minutes', { count: constraints.maxMinutes }),
    constraints.availableFrom && t('availableFrom', { date: dates.calendarDay(constraints.availableFrom) }),
  ].filter((line) => typeof line === 'string' && line !== '');
  if (lines.length === 0 && !constraints.words) return null;
  return (
    <Part name={t('constraints')}>
      {constraints.words && <span className="written packet-line">{constraints.words}</span>}
      {lines.map((line) => (
        <span key={String(line)}>{line}</span>
      ))}
    </Part>
  );
}

function Contact({ packet: { contact }, opensLater }: { packet: PacketShown; opensLater: boolean }) {
  const t = useTranslations('handoff.packet');
  if (!contact) return null;
  const [from, to] = [contact.notBeforeHour?.toString(), contact.notAfterHour?.toString()];
  const hours = from && to ? t('between', { from, to }) : from ? t('after', { from }) : to ? t('notAfter', { to }) : null;
  return (
    <Part name={t('contact')}>
      <span className="packet-line">{t(`wished.${contact.wished}`)}</span>
      {hours && <span>{hours}</span>}
      {contact.hideService && (
        <strong className="packet-safe">
          <ShieldAlert aria-hidden size={16} />
          {t('hideService')}
        </strong>
      )}
      {contact.note && <span className="written">{contact.note}</span>}
      {opensLater && contact.wished !== 'through_sender' && <span className="meta">{t('afterAccepting')}</span>}
    </Part>
  );
}
