import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import { changesBetween } from './settings';
import type { Setting, Version } from './method-query';

/** What is measured with: each version, since when, by whom and why, and what it changes of the one before. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations('neutralityMethod');
  const today = dayInBrussels(serverNow());
  const current = versions.find(({ appliesFrom }) => appliesFrom <= today);
  return (
    <Panel title={t('versions')}>
      <ul className="cards">
        {versions.map((version, place) => (
          <VersionCard
            key={version.version} version={version} before={versions[place + 1] ?? null}
            state={version === current ? 'current' : version.appliesFrom > today ? 'coming' : null}
          />
        ))}
      </ul>
    </Panel>
  );
}

function VersionCard({ version: one, before, state }: { version: Version; before: Version | null; state: 'current' | 'coming' | null }) {
  const t = useTranslations('neutralityMethod');
  const dates = useDates();
  const word = useKnownWord('neutralityMethod.parameters');
  const { version, appliesFrom, reason, registeredAt, registeredByName, settings } = one;
  const changes = before ? changesBetween(before.settings, settings) : [];
  return (
    <li className="card">
      <header className="card-head">
        <h3 className="card-title">{version}</h3>
        {state && <Badge tone={state === 'current' ? 'success' : 'primary'}>{t(state)}</Badge>}
      </header>
      <p className="meta">
        {t('since', { date: dates.calendarDay(appliesFrom) })} ·{' '}
        {t('by', { name: registeredByName ?? t('product'), date: dates.day(registeredAt) })}
      </p>
      <p className="written">{reason}</p>
      {changes.length > 0 && (
        <ul className="plain-list">
          {changes.map(({ name, before: old, after }) => <li key={name}>{t('from', { name: word(name), before: old, after })}</li>)}
        </ul>
      )}
      <details>
        <summary>{t('values')}</summary>
        <Values settings={settings} />
      </details>
    </li>
  );
}

function Values({ settings }: { settings: readonly Setting[] }) {
  const word = useKnownWord('neutralityMethod.parameters');
  return (
    <dl className="facts">
      {settings.filter(({ name }) => name !== 'version').map(({ name, value }) => (
        <div key={name}>
          <dt>{word(name)}</dt>
          <dd className="numeric">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
