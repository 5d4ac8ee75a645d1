import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useDebounced } from '../../lib/use-debounced';
import { branchesQuery, shortestBranch, type ShareBranch } from './sharing-query';

const settling = 200;

interface Props {
  chosen: Pick<ShareBranch, 'id' | 'name'> | null;
  onChoose: (branch: Pick<ShareBranch, 'id' | 'name'> | null) => void;
}

/** The branches of the register in which somebody works with Boussole, found by name, organisation or commune. */
export function BranchSearch({ chosen, onChoose }: Props) {
  const t = useTranslations('shareForm');
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const asked = useDebounced(typed.trim(), settling);
  const query = useQuery(branchesQuery(useScope(), asked));
  const isAsked = typed.trim().length >= shortestBranch && typed !== chosen?.name;
  const found = isAsked && query.data ? query.data : [];
  const isLooking = query.isFetching || asked !== typed.trim();

  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        if (chosen && text !== chosen.name) onChoose(null);
      }}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={(key) => {
        const branch = found.find(({ id }) => id === key);
        if (!branch) return;
        setTyped(branch.name);
        onChoose({ id: branch.id, name: branch.name });
      }}
      allowsCustomValue
      // Emptied by a choice, it must not open again to say that it found nothing.
      allowsEmptyCollection={isAsked}
    >
      <Label className="label">{t('branch')}</Label>
      <Text slot="description" className="hint">
        {t('branchHint')}
      </Text>
      <div className="frame">
        <Input className="input" autoComplete="off" />
      </div>
      <Popover className="popover">
        <ListBox<ShareBranch>
          className="listbox"
          renderEmptyState={() => <p className="option">{isLooking ? t('branchLoading') : t('branchNone')}</p>}
        >
          {(branch) => (
            <ListBoxItem id={branch.id} textValue={branch.name} className="option">
              <span>{branch.name}</span>
              <span className="meta">{[branch.organisationName, branch.communeName].filter(Boolean).join(' · ')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
