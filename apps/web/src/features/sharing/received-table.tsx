import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AnonymousBadge } from '../../ui/anonymous-badge';
import { Badge } from '../../ui/badge';
import { TableRegion } from '../../ui/table-region';
import type { SharedDossier } from './shares-query';
import { useSharingWords } from './use-words';

/** The dossiers of other branches, each a line that opens it. */
export function ReceivedTable({ dossiers }: { dossiers: readonly SharedDossier[] }) {
  const t = useTranslations('shares');
  return (
    <TableRegion label={t('table')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col" className="wide-only">
              {t('from')}
            </th>
            <th scope="col" className="wide-only">
              {t('purpose')}
            </th>
            <th scope="col" className="wide-only">
              {t('sections')}
            </th>
            <th scope="col">{t('until')}</th>
          </tr>
        </thead>
        <tbody>
          {dossiers.map((dossier) => (
            <Row key={dossier.id} dossier={dossier} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Row({ dossier }: { dossier: SharedDossier }) {
  const t = useTranslations('shares');
  const words = useTranslations('sharing');
  const { named, lastDay } = useSharingWords();
  const { dossierId, title, isAnonymous, branchName, organisationName, leadName, purpose, sections, mayWrite, isPersonal, until } = dossier;
  const purposeName = words(`purposes.${purpose}`);
  return (
    <tr>
      <th scope="row">
        <span className="row-title">
          <Link to="/dossiers/$id" params={{ id: dossierId }} className="row-link" data-row-link>
            {title}
          </Link>
          {isAnonymous && <AnonymousBadge />}
          {isPersonal && <Badge>{t('personal')}</Badge>}
          {mayWrite && <Badge tone="primary">{t('writes')}</Badge>}
        </span>
        <span className="row-meta">
          {branchName} · {purposeName} · {named(sections)}
        </span>
      </th>
      <td className="wide-only">
        {branchName}
        <span className="meta who-sees-line">
          {organisationName === branchName ? '' : `${organisationName} · `}
          {t('lead', { name: leadName })}
        </span>
      </td>
      <td className="wide-only">{purposeName}</td>
      <td className="wide-only">{named(sections)}</td>
      <td>{lastDay(until)}</td>
    </tr>
  );
}
