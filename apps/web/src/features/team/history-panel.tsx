import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import type { Team } from './team-query';

/** Through whose hands the dossier went, and when it was opened as an exception. */
export function HistoryPanel({ team }: { team: Team }) {
  const t = useTranslations();
  const dates = useDates();
  return (
    <>
      <Panel title={t('team.history')}>
        {team.leadChanges.length === 0 ? (
          <p className="meta">{t('team.noHistory')}</p>
        ) : (
          <ol className="entry-list">
            {team.leadChanges.map((change) => (
              <li key={change.id}>
                <div className="entry-text">
                  <span>{t('team.changed', { from: change.fromName, to: change.toName })}</span>
                  {change.note && <q>{change.note}</q>}
                  <span className="meta">
                    {dates.day(change.at)}
                    {change.byName !== change.fromName && `, ${t('team.changedBy', { name: change.byName })}`}
                  </span>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Panel>
      {team.exceptions.length > 0 && (
        <Panel title={t('team.exceptions')}>
          <ol className="entry-list">
            {team.exceptions.map((one) => (
              <li key={one.id}>
                <div className="entry-text">
                  <span>{t('team.opened', { name: one.name, when: dates.dayAndTime(one.openedAt) })}</span>
                  <span className="meta">
                    {[
                      t(`teamGlass.categories.${one.category}`),
                      one.agreedByName && t('team.agreedBy', { name: one.agreedByName }),
                      one.verdict && t(`teamGlass.verdicts.${one.verdict}`),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </div>
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </>
  );
}
