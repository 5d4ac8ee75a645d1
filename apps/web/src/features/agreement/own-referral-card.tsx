import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useLastDay } from '../handoff/due';
import { PacketCard } from '../handoff/packet-card';
import { OwnActions } from './own-actions';
import { OwnOutcome } from './own-outcome';
import type { OwnPort } from './own-port';
import type { OwnReferral } from './own-query';

const isToMeet = (state: OwnReferral['state']) => ['accepted', 'no_show', 'appointment_cancelled'].includes(state);

interface Props {
  referral: OwnReferral;
  port: OwnPort;
  /** The packet is what one came to read, and the referral is what the page is about. */
  isPacketOpen?: boolean;
}

/** One referral in plain words: to whom, where it stands, what exactly was sent, what was answered, what one may do. */
export function OwnReferralCard({ referral, port, isPacketOpen = false }: Props) {
  const t = useTranslations('ownReferrals');
  const dates = useDates();
  const lastDay = useLastDay();
  const Title = isPacketOpen ? 'h2' : 'h3';
  const { state, offerTitle, organisationName, branchName, senderName, senderBranchName, sentAt, dueAt, expiresAt, waitUntil } = referral;
  return (
    <article className="own-referral" aria-labelledby={`orientation-${referral.id}`}>
      <Title id={`orientation-${referral.id}`} className="own-referral-title">{offerTitle}</Title>
      <span>{organisationName && branchName && t('place', { organisation: organisationName, branch: branchName })}</span>
      <p className="own-state">
        <strong>{t(`states.${state}`)}</strong>
      </p>
      <span className="meta">
        {senderName ? t('by', { name: senderName, branch: senderBranchName }) : t('byBranch', { branch: senderBranchName })}
        {' · '}
        {sentAt ? t('sentOn', { date: dates.day(sentAt) }) : t('notSent')}
      </span>
      {referral.turn === 'receiver' && dueAt && <span>{t(isToMeet(state) ? 'dueMeet' : 'due', { date: lastDay(dueAt).day })}</span>}
      {state === 'waitlisted' && waitUntil && <span>{t('wait', { date: dates.calendarDay(waitUntil) })}</span>}
      {expiresAt && referral.turn === 'receiver' && <span className="meta">{t('expires', { date: dates.day(expiresAt) })}</span>}
      <OwnDates dates={referral.dates} />
      {referral.packet && <OwnPacket packet={referral.packet} isOpen={isPacketOpen || referral.canApprove} />}
      <OwnSteps steps={referral.steps} />
      <OwnOutcome referral={referral} port={port} />
      <OwnActions referral={referral} port={port} />
    </article>
  );
}

/** Exactly what the operator reads, on the same card; and what opens to it once it accepts. */
function OwnPacket({ packet, isOpen }: { packet: NonNullable<OwnReferral['packet']>; isOpen: boolean }) {
  const t = useTranslations('ownReferrals');
  const dates = useDates();
  const more = packet.grantSections.filter((name) => name !== 'identity');
  return (
    <details open={isOpen}>
      <summary>{t('packet')}</summary>
      <PacketCard packet={packet.content} isAccepted={false} title={t('packetTitle')} />
      <p className="meta">{t('packetHint')}</p>
      <p>{t(more.length === 0 ? 'opensNothing' : 'opens')}</p>
      {more.length > 0 && (
        <ul className="bulleted">
          {packet.grantSections.map((name) => (
            <li key={name}>{t(`sections.${name}`)}</li>
          ))}
        </ul>
      )}
      {packet.approvedAt && <p className="meta">{t('approvedOn', { date: dates.dayAndTime(packet.approvedAt) })}</p>}
    </details>
  );
}

function OwnDates({ dates: appointments }: Pick<OwnReferral, 'dates'>) {
  const t = useTranslations('ownReferrals');
  const dates = useDates();
  if (appointments.length === 0) return null;
  const isOpen = appointments.some(({ state }) => state === 'proposed');
  return (
    <>
      <ul className="plain-list" aria-label={t('dates')}>
        {appointments.map(({ id, state, startsAt, place, link, contact }) => (
          <li key={id}>
            <strong>
              {dates.fullDay(startsAt)}, {dates.time(startsAt)}
            </strong>{' '}
            ({t(`dateStates.${state}`)})
            <br />
            {[place, contact && t('ask', { name: contact })].filter(Boolean).join(' · ')}
            {link && state === 'confirmed' && (
              <>
                {' '}
                <a href={link} rel="noreferrer noopener" target="_blank">{t('remote')}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <p className="meta">{t('chooseDate')}</p>}
    </>
  );
}

/** What happened, in the words that are for her; never what those who work wrote to each other. */
function OwnSteps({ steps }: Pick<OwnReferral, 'steps'>) {
  const t = useTranslations('ownReferrals');
  const dates = useDates();
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>{t('history')}</summary>
      <ol className="plain-list">
        {steps.map(({ at, to, text, onDate }) => (
          <li key={`${at}${to}`}>
            <span className="meta">{dates.dayAndTime(at)}</span>
            <br />
            {t(`states.${to}`)} {onDate && `(${dates.calendarDay(onDate)})`}
            {text && <p className="own-text">{t('toYou')} « {text} »</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
