import { BookOpen, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { Button } from '../../ui/button';
import { JournalPart } from './journal-part';
import { type AuditCase, auditLogQuery } from './journal-query';

/** One case; its log is asked for by a press, because asking leaves a line that the person reads. */
export function CaseCard({ opened }: { opened: AuditCase }) {
  const t = useTranslations('privacy');
  const dates = useDates();
  const id = useId();
  const hat = useScope();
  const [isReading, setIsReading] = useState(false);
  return (
    <li>
      <article className="card" aria-labelledby={id}>
        <header className="card-head">
          <h3 id={id} className="card-title">
            {t('caseLine', { number: opened.number })} · {t('dossier', { reference: opened.reference })}
          </h3>
          <Button icon={isReading ? X : BookOpen} aria-expanded={isReading} onPress={() => setIsReading(!isReading)}>
            {isReading ? t('hideLog') : t('readLog')}
          </Button>
        </header>
        <p className="meta">
          {opened.branchName} · {t('openedBy', { name: opened.openedByName, date: dates.day(opened.openedAt) })}
        </p>
        <p className="written">« {opened.reason} »</p>
        {isReading && <JournalPart query={auditLogQuery(hat, opened.id)} label={t('logOf', { reference: opened.reference })} isNamed />}
      </article>
    </li>
  );
}
