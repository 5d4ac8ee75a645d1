import { purposes } from '@boussole/domain/access/sections';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { BranchSearch } from './branch-search';
import type { ShareDraft } from './share-draft';
import type { GrantRequest } from './sharing-query';

interface Props {
  draft: ShareDraft;
  request: GrantRequest | undefined;
  onChange: (changed: Partial<ShareDraft>) => void;
}

/** With whom, and for what: a service that asked has said both. */
export function WhoStep({ draft, request, onChange }: Props) {
  const t = useTranslations('shareForm');
  const words = useTranslations('sharing');
  if (request) {
    const { by, purpose, message } = request;
    return (
      <>
        <p>
          <strong>{words('requestBy', { name: by.name, branch: by.branchName })}</strong> ·{' '}
          {words('for', { purpose: words(`purposes.${purpose}`) })}
        </p>
        <p className="written">« {message} »</p>
        {!request.isPersonal && (
          <Checkbox isSelected={draft.isPersonal} onChange={(isPersonal) => onChange({ isPersonal })}>
            {t('onlyAsker', { name: by.name })}
          </Checkbox>
        )}
      </>
    );
  }
  return (
    <>
      <BranchSearch chosen={draft.branch} onChoose={(branch) => onChange({ branch })} />
      <TextField
        label={t('person')}
        hint={t('personHint')}
        type="email"
        isOptional
        autoComplete="off"
        maxLength={254}
        value={draft.email}
        onChange={(email) => onChange({ email })}
      />
      <Select
        label={t('purpose')}
        value={draft.purpose}
        options={purposes.map((value) => ({ value, label: words(`purposes.${value}`) }))}
        onChange={(purpose) => onChange({ purpose })}
      />
    </>
  );
}
