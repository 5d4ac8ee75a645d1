import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { TableRegion } from '../../ui/table-region';
import type { Caseworker } from './absence-requests';
import { HandOverAllDialog } from './hand-over-all-dialog';

interface Props {
  caseworkers: readonly Caseworker[];
  onDone: (said: string) => void;
}

/** How many dossiers each caseworker leads; those who left and still lead some too. */
export function CaseloadsPanel({ caseworkers, onDone }: Props) {
  const t = useTranslations('teamAbsence');
  const [leaver, setLeaver] = useState<Caseworker | null>(null);
  return (
    <Panel title={t('loads')}>
      <p className="meta prose">{t('loadsText')}</p>
      <TableRegion label={t('openCount')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col" className="number">
                {t('openCount')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('moveAll')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {caseworkers.map((one) => (
              <tr key={one.membershipId}>
                <th scope="row">
                  <span className="row-title">
                    {one.name}
                    {!one.isAtWork && <Badge tone="warning">{t('gone')}</Badge>}
                  </span>
                </th>
                <td className="number">{one.openCount}</td>
                <td>
                  {one.openCount > 0 && (
                    <Button aria-label={t('moveAllNamed', { name: one.name })} onPress={() => setLeaver(one)}>
                      {t('moveAll')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {leaver && (
        <HandOverAllDialog
          leaver={leaver}
          colleagues={caseworkers.filter(({ membershipId, isAtWork }) => isAtWork && membershipId !== leaver.membershipId)}
          onClose={() => setLeaver(null)}
          onDone={(said) => {
            setLeaver(null);
            onDone(said);
          }}
        />
      )}
    </Panel>
  );
}
