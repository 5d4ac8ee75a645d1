import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { exportFormats, exportLink, type ExportFormat } from './export-links';
import type { Filters } from './filters';

const names: Record<ExportFormat, 'exportCsv' | 'exportXlsx' | 'exportHsds' | 'exportInclusion'> = {
  csv: 'exportCsv',
  xlsx: 'exportXlsx',
  'hsds.json': 'exportHsds',
  'data-inclusion.json': 'exportInclusion',
};

/** The offers found, as a file: plain links, so that the browser does the rest. */
export function ExportMenu({ filters }: { filters: Filters }) {
  const t = useTranslations('register');
  return (
    <details
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
    >
      <summary className="button button-quiet">
        <Download aria-hidden size={16} />
        {t('export')}
      </summary>
      <ul className="menu-list">
        {exportFormats.map((format) => (
          <li key={format}>
            <a className="menu-link" href={exportLink(format, filters)} download>
              {t(names[format])}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
