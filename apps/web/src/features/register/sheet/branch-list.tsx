import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { plainText } from '../../../lib/plain-text';
import { Panel } from '../../../ui/panel';
import { TextField } from '../../../ui/text-field';
import { BranchAddress, BranchReach } from './branch-panel';
import { Opening, OpenToday } from './opening';
import { SheetActions } from './sheet-actions';
import type { Branch } from './sheet-query';

const searchedFrom = 8;

interface Props {
  branches: readonly Branch[];
  editLink?: ((sheet: { id: string; kind: 'branch'; title: string }) => ReactNode) | undefined;
}

/** Every place of the organisation, folded: its hours and how to reach it are one press away. */
export function BranchList({ branches, editLink }: Props) {
  const t = useTranslations('sheet');
  const [typed, setTyped] = useState('');
  const wanted = plainText(typed);
  const shown = branches.filter(({ name, communeName, postcode, locality }) =>
    plainText([name, communeName, postcode, locality].filter(Boolean).join(' ')).includes(wanted));
  return (
    <Panel title={t('branches', { count: branches.length })}>
      {branches.length >= searchedFrom && (
        <TextField label={t('findBranch')} type="search" autoComplete="off" value={typed} onChange={setTyped} />
      )}
      {branches.length === 0 && <p className="meta">{t('noBranches')}</p>}
      {branches.length > 0 && shown.length === 0 && <p className="meta">{t('noBranchFound')}</p>}
      <ul className="branch-list">
        {shown.map((branch) => (
          <li key={branch.id}>
            <BranchEntry
              branch={branch}
              isOpenFirst={branches.length === 1}
              editLink={editLink?.({ id: branch.id, kind: 'branch', title: branch.name })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface EntryProps {
  branch: Branch;
  isOpenFirst: boolean;
  editLink: ReactNode;
}

function BranchEntry({ branch, isOpenFirst, editLink }: EntryProps) {
  const t = useTranslations('sheet');
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  const { id, name, communeName, offerCount, version, viewerCan } = branch;
  return (
    <details className="branch" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <strong>{name}</strong>
        <span className="meta">
          {[communeName, t('offerCount', { count: offerCount })].filter(Boolean).join(' · ')}
        </span>
        <OpenToday isOpen={branch.isOpenToday} />
      </summary>
      {isOpen && (
        <div className="branch-body">
          <div className="two-columns">
            <div className="column">
              <BranchAddress branch={branch} />
              <BranchReach branch={branch} />
            </div>
            <Opening branch={branch} />
          </div>
          <div className="actions">
            <SheetActions kind="branch" sheet={{ id, version, title: name, viewerCan }} editLink={editLink} />
          </div>
        </div>
      )}
    </details>
  );
}
