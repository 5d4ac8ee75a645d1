import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags, useDates } from '../../lib/dates';
import type { Sheet, SheetEntry } from './sheet-query';

interface Props {
  sheet: Sheet;
  isLarge: boolean;
}

/** What the person takes along: every possibility as large as the next, in the order that was drawn; nothing of her. */
export function SheetPaper({ sheet, isLarge }: Props) {
  const t = useTranslations('choiceSheet');
  const dates = useDates();
  const locale = useLocale();
  const { entries, frozenAt, optionCount } = sheet;
  return (
    <article className={isLarge ? 'sheet-paper sheet-large' : 'sheet-paper'} lang={locale}>
      <header>
        <h2>{t('paperTitle')}</h2>
        <p>
          {t('paperIntro', { day: dates.day(frozenAt), count: optionCount })}
          {entries.length < optionCount && ` ${t('shownSome', { count: entries.length })}`}
        </p>
        <p>
          {t('paperOrder')} {t('paperFree')}
        </p>
      </header>
      {entries.length === 0 && <p>{t('empty')}</p>}
      <ul className="sheet-entries">
        {entries.map((entry) => (
          <li key={entry.offerId}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      <footer>
        <p>{t('foot')}</p>
      </footer>
    </article>
  );
}

function Entry({ entry }: { entry: SheetEntry }) {
  const t = useTranslations('choiceSheet');
  const words = useTranslations('vocabulary');
  const { title, kind, organisationName, branchName, isRetained, tie, status } = entry;
  return (
    <section className="sheet-entry" aria-label={title}>
      <h3>{title}</h3>
      <p className="sheet-by">{[words(`offerKinds.${kind}`), organisationName, branchName !== organisationName && branchName].filter(Boolean).join(' · ')}</p>
      {isRetained && <p className="sheet-retained">{t('retained')}</p>}
      {tie && <p className="sheet-tie">{t(`ties.${tie}`)}</p>}
      {status === 'closed' && <p className="sheet-tie">{t('closed')}</p>}
      {status === 'full' && <p className="sheet-tie">{t('full')}</p>}
      <dl>
        <Fact name={t('where')}><Where entry={entry} /></Fact>
        <Fact name={t('when')}><When entry={entry} /></Fact>
        <Fact name={t('price')}><Price entry={entry} /></Fact>
        <Fact name={t('enrol')}><Enrol entry={entry} /></Fact>
        <Fact name={t('contact')}><Contact entry={entry} /></Fact>
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Where({ entry }: { entry: SheetEntry }) {
  const t = useTranslations('choiceSheet');
  const { street, postcode, place, mode, minutes } = entry;
  const address = [street, [postcode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [mode === 'remote' ? t('remote') : address || t('enrolUnknown'), minutes !== null && t('minutes', { minutes: String(minutes) })].filter(Boolean).join(' · ');
}

function When({ entry }: { entry: SheetEntry }) {
  const t = useTranslations('choiceSheet');
  const words = useTranslations('vocabulary');
  const dates = useDates();
  const { startsOn, registerBy, times, path, durationWeeks, durationHours } = entry;
  return [
    startsOn ? t('starts', { day: dates.calendarDay(startsOn) }) : t('anyTime'),
    registerBy && t('registerBy', { day: dates.calendarDay(registerBy) }),
    ...times.map((time) => words(`weekTimes.${time}`)),
    path && words(`paths.${path}`),
    durationWeeks !== null ? t('weeks', { count: durationWeeks }) : durationHours !== null && t('hours', { count: durationHours }),
  ].filter(Boolean).join(' · ');
}

function Price({ entry: { priceCents, priceNote } }: { entry: SheetEntry }) {
  const t = useTranslations('choiceSheet');
  const locale = useLocale();
  const euros = new Intl.NumberFormat(languageTags[locale], { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' });
  const price = priceCents === null ? !priceNote && t('priceUnknown') : priceCents === 0 ? t('free') : euros.format(priceCents / 100);
  return [price, priceNote].filter(Boolean).join(' · ');
}

function Enrol({ entry: { entries, entryNote } }: { entry: SheetEntry }) {
  const t = useTranslations('choiceSheet');
  const words = useTranslations('vocabulary');
  return [...entries.map((way) => words(`entries.${way}`)), entryNote].filter(Boolean).join(' · ') || t('enrolUnknown');
}

function Contact({ entry: { phone, email, website } }: { entry: SheetEntry }) {
  const t = useTranslations('choiceSheet');
  if (!phone && !email && !website) return t('contactUnknown');
  return (
    <ul className="sheet-reach">
      {phone && <li><a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a></li>}
      {email && <li><a href={`mailto:${email}`}>{email}</a></li>}
      {website && <li><a href={website} rel="noreferrer">{website.replace(/^https?:\/\/|\/$/g, '')}</a></li>}
    </ul>
  );
}
