import { offerKinds, publics } from '@boussole/domain/register/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { useOptions, withNone } from '../keeping/use-options';
import { vocabularyQuery } from '../register/register-query';
import { axes, inputOf, type CoverageAddress } from './coverage-address';
import type { CoverageAxis } from './coverage-query';

interface Props {
  address: CoverageAddress;
  onAddress: (address: CoverageAddress) => void;
}

const levels = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** What is crossed with what, and what is left out. */
export function CoverageControls({ address, onAddress }: Props) {
  const t = useTranslations('coverage');
  const level = useTranslations('keeping');
  const options = useOptions();
  const words = useQuery(vocabularyQuery);
  const { rows, columns } = inputOf(address);
  const all = (name: string, choices: readonly { value: string; label: string }[]) => withNone<string>(name, choices);
  const axis = (other: CoverageAxis) =>
    axes.filter((one) => one !== other).map((value) => ({ value, label: t(`axes.${value}`) }));

  /** Nothing chosen takes the name away, so that the address stays short. */
  const change = <Name extends keyof CoverageAddress>(name: Name, value: CoverageAddress[Name] | '' | false) => {
    const { [name]: _, ...rest } = address;
    onAddress(value ? { ...rest, [name]: value } : rest);
  };
  const kind = (value: string) => change('nature', offerKinds.find((one) => one === value) ?? '');
  const who = (value: string) => change('public', publics.find((one) => one === value) ?? '');

  return (
    <form className="coverage-controls" aria-label={t('controls')} onSubmit={(event) => event.preventDefault()}>
      <div className="form-row">
        <Select label={t('rows')} value={rows} options={axis(columns)} onChange={(value) => change('lignes', value)} />
        <Select label={t('columns')} value={columns} options={axis(rows)} onChange={(value) => change('colonnes', value)} />
        <Select
          label={t('axes.basin')}
          value={address.bassin ?? ''}
          options={all(t('every'), (words.data?.basins ?? []).map(({ code, name }) => ({ value: code, label: name })))}
          onChange={(value) => change('bassin', value)}
        />
        <Select
          label={t('axes.field')}
          value={address.domaine ?? ''}
          options={all(t('every'), (words.data?.fields ?? []).map(({ code, name }) => ({ value: code, label: name })))}
          onChange={(value) => change('domaine', value)}
        />
        <Select label={t('axes.kind')} value={address.nature ?? ''} options={all(t('every'), options('offerKinds', offerKinds))} onChange={kind} />
        <Select
          label={t('axes.level')}
          value={address.niveau ?? ''}
          options={all(t('every'), levels.map((value) => ({ value, label: level('levelOf', { level: value }) })))}
          onChange={(value) => change('niveau', value)}
        />
        <Select label={t('axes.public')} value={address.public ?? ''} options={all(t('every'), options('publics', publics))} onChange={who} />
      </div>
      <div className="actions">
        <Checkbox isSelected={address.prioritaires ?? false} onChange={(is) => change('prioritaires', is && true)}>
          {t('onlyPriority')}
        </Checkbox>
        <Checkbox isSelected={address.vides ?? false} onChange={(is) => change('vides', is && true)}>
          {t('onlyEmpty')}
        </Checkbox>
      </div>
    </form>
  );
}
