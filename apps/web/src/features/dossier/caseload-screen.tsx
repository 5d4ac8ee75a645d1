import { Search } from 'lucide-react';
import { Activity, memo, useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OneOf } from '../../ui/one-of';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { ExportMenu } from '../exporting/export-menu';
import { MergesLink } from '../finding/merges-link';
import { CaseloadList } from './caseload-list';
import type { CaseloadScope } from './caseload-query';
import { CreateActions } from './create-actions';
import { SearchResults } from './search-results';

interface Props {
  scope: CaseloadScope;
  text: string;
  onScope: (scope: CaseloadScope) => void;
  onText: (text: string) => void;
}

const scopes = ['mine', 'branch'] as const;

export function CaseloadScreen({ scope, text, onScope, onText }: Props) {
  const t = useTranslations('caseload');
  const [typed, setTyped] = useState(text);

  const search = (value: string) => {
    setTyped(value);
    onText(value.trim());
  };

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        actions={
          <>
            {typed.trim() === '' && <ExportMenu list="caseload" view={scope} />}
            <MergesLink />
            <CreateActions />
          </>
        }
      />
      <div className="toolbar">
        <div className="toolbar-grow">
          <TextField
            label={t('search')}
            hint={t('searchHint')}
            type="search"
            autoComplete="off"
            value={typed}
            onChange={search}
            end={<Search aria-hidden size={16} className="select-mark" />}
          />
        </div>
        {typed.trim() === '' && (
          <OneOf
            label={t('scope')}
            isLabelShown
            options={scopes.map((value) => ({ value, label: t(value) }))}
            selected={scope}
            onChange={onScope}
          />
        )}
      </div>
      <Below scope={scope} typed={useDeferredValue(typed.trim())} />
    </div>
  );
}

/** Hundreds of lines take longer to draw than a key may wait: they come after what is typed, and stay drawn while something is searched. */
const Below = memo(function Below({ scope, typed }: { scope: CaseloadScope; typed: string }) {
  return (
    <>
      <Activity mode={typed === '' ? 'visible' : 'hidden'}>
        <CaseloadList scope={scope} />
      </Activity>
      {typed !== '' && <SearchResults typed={typed} />}
    </>
  );
});
