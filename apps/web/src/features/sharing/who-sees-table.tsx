import { sections as everySection } from '@boussole/domain/access/sections';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { TableRegion } from '../../ui/table-region';
import { EndGrantButton } from './end-grant-button';
import { GrantLines, recipientOf } from './grant-lines';
import { SectionCells, SectionWords } from './section-marks';
import type { Grant, Sharing } from './sharing-query';
import { useSharingWords } from './use-words';

interface Props {
  sharing: Sharing;
  onDone: (said: string) => void;
}

/** The picture of who sees what: one row for each party, one column for each section. */
export function WhoSeesTable({ sharing, onDone }: Props) {
  const t = useTranslations('sharing');
  return (
    <>
      <TableRegion label={t('table')}>
        <table className="table who-sees">
          <thead>
            <tr>
              <th scope="col">{t('party')}</th>
              {everySection.map((name) => (
                <th key={name} scope="col" className="wide-only mark-head">
                  {t(`sections.${name}`)}
                </th>
              ))}
              <th scope="col" className="wide-only">
                {t('until')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sharing.team.map((party) => (
              <PartyRow key={`${party.kind}-${party.person.id}`} party={party} branch={sharing.branchName} />
            ))}
          </tbody>
          <tbody>
            {sharing.grants.map((grant) => (
              <GrantRow key={grant.id} grant={grant} dossierId={sharing.id} onDone={onDone} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="meta wide-only-text">{t('legend')}</p>
      {sharing.grants.length === 0 && (
        <p className="prose">
          <strong>{t('alone')}</strong> {t('aloneText')}
        </p>
      )}
    </>
  );
}

function PartyRow({ party, branch }: { party: Sharing['team'][number]; branch: string }) {
  const t = useTranslations('sharing');
  const dates = useDates();
  const shown = party.kind === 'break_glass' ? dates.dayAndTime : dates.day;
  return (
    <tr>
      <th scope="row">
        <span className="row-title">
          <strong>{party.person.name}</strong>
          <Badge tone={party.kind === 'break_glass' ? 'warning' : 'neutral'}>{t(`kinds.${party.kind}`)}</Badge>
        </span>
        <span className="meta who-sees-line">{t('ownTeam', { branch })}</span>
        <SectionWords sections={party.sections} />
      </th>
      <SectionCells sections={party.sections} mayWrite />
      <td className="wide-only">
        {party.until ? shown(party.until) : <span className="meta">{t('always')}</span>}
      </td>
      <td />
    </tr>
  );
}

function GrantRow({ grant, dossierId, onDone }: { grant: Grant; dossierId: string; onDone: (said: string) => void }) {
  const t = useTranslations('sharing');
  const { lastDay } = useSharingWords();
  return (
    <tr>
      <th scope="row">
        <span className="row-title">
          <strong>{recipientOf(grant)}</strong>
          <Badge tone="primary">{t(`purposes.${grant.purpose}`)}</Badge>
        </span>
        <GrantLines grant={grant} />
        <SectionWords sections={grant.sections} />
        <span className="row-meta">{t('untilDay', { date: lastDay(grant.until) })}</span>
      </th>
      <SectionCells sections={grant.sections} mayWrite={grant.mayWrite} />
      <td className="wide-only">{lastDay(grant.until)}</td>
      <td>
        <EndGrantButton grant={grant} dossierId={dossierId} onDone={onDone} />
      </td>
    </tr>
  );
}
