import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import type { Publication } from './method-query';

const forms = ['html', 'pdf', 'csv', 'json'] as const;

/** What is published each year, in the form one wants: to read, to print, to compute with, to make again. */
export function PublicationList({ publications }: { publications: readonly Publication[] }) {
  const t = useTranslations('neutralityMethod');
  return (
    <Panel title={t('publications')}>
      {publications.length === 0 && <p className="meta">{t('publicationsNone')}</p>}
      <ul className="plain-list">
        {publications.map(({ year }) => (
          <li key={year} className="publication">
            <strong>{year}</strong>
            {forms.map((form) => (
              <a
                key={form} href={`/publications/neutralite-${year}.${form}`} target="_blank" rel="noopener" className="touch-link"
                aria-label={t('publicationNamed', { year: String(year), form: t(`forms.${form}`) })}
              >
                {t(`forms.${form}`)}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
