import {
  diplomas,
  entries,
  languageLevels,
  modes,
  offerKinds,
  offerLanguages,
  paths,
  publics,
  weekTimes,
} from '@boussole/domain/register/vocabulary';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { AgeField } from './age-field';
import { FacetChoices, FacetGroup } from './facet-group';
import { toggled, type Filters, type ListName } from './filters';
import { PlaceFilter } from './place-filter';
import type { FacetCount } from './register-query';
import { StartField } from './start-field';
import { useNames, useVocabulary } from './use-names';

interface Props {
  filters: Filters;
  facets: readonly FacetCount[];
  onChange: (filters: Filters) => void;
}

/** The families of boxes to tick, under the name that each has in the server's counts. */
const families = [
  { list: 'kinds', facet: 'kind' },
  { list: 'fields', facet: 'field' },
  { list: 'basins', facet: 'basin' },
  { list: 'publics', facet: 'public' },
  { list: 'times', facet: 'time' },
  { list: 'paths', facet: 'path' },
  { list: 'modes', facet: 'mode' },
  { list: 'languages', facet: 'language' },
  { list: 'levels', facet: 'level' },
  { list: 'entries', facet: 'entry' },
] as const satisfies readonly { list: ListName; facet: string }[];

type Family = (typeof families)[number]['list'];

const openFirst: readonly ListName[] = ['kinds', 'fields'];

export function FilterPanel({ filters, facets, onChange }: Props) {
  const t = useTranslations('register');
  const { value: nameOf } = useNames();
  const { basins, fields } = useVocabulary();
  const known: Record<Family, readonly string[]> = {
    kinds: offerKinds, publics, times: weekTimes, paths, modes, languages: offerLanguages, entries, levels: [],
    basins: basins.map(({ code }) => code), fields: fields.map(({ code }) => code),
  };
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  const countOf = (facet: string, value: string) =>
    facets.find((entry) => entry.facet === facet && entry.value === value)?.count ?? null;

  /** The fullest first. Once a value is ticked the others are no longer counted, but can still be added to it. */
  const choicesOf = (list: Family, facet: string) => {
    const ticked = filters[list].map(String);
    const counted = facets.filter((entry) => entry.facet === facet && entry.count > 0).map(({ value }) => value);
    const values = ticked.length > 0 ? [...counted, ...ticked, ...known[list]] : counted;
    return [...new Set(values)]
      .map((value) => ({ value, label: nameOf(list, value), count: countOf(facet, value), isTicked: ticked.includes(value) }))
      .sort((a, b) =>
        list === 'levels' ? Number(a.value) - Number(b.value) : (b.count ?? -1) - (a.count ?? -1) || a.label.localeCompare(b.label));
  };

  const ofPerson = [filters.diploma, filters.languageLevel, filters.age].filter((one) => one !== null).length;
  return (
    <div className="facets">
      <FacetGroup title={t('whereTitle')} used={filters.near ? 1 : 0} isOpenFirst>
        <PlaceFilter filters={filters} onChange={onChange} />
      </FacetGroup>
      <FacetGroup title={t('personTitle')} used={ofPerson} isOpenFirst>
        <PersonFilter filters={filters} onChange={onChange} />
      </FacetGroup>
      <FacetGroup title={t('whenTitle')} used={(filters.startsBefore ? 1 : 0) + (filters.isFree ? 1 : 0)} isOpenFirst>
        <StartField key={filters.startsBefore} day={filters.startsBefore} onDay={(startsBefore) => change({ startsBefore })} />
        <Checkbox isSelected={filters.isFree} onChange={(isFree) => change({ isFree })}>
          {t('onlyFree', { count: countOf('price', 'free') ?? 0 })}
        </Checkbox>
      </FacetGroup>
      {families.map(({ list, facet }) => (
        <FacetGroup key={list} title={t(`lists.${list}`)} used={filters[list].length} isOpenFirst={openFirst.includes(list)}>
          <FacetChoices
            label={t(`lists.${list}`)}
            choices={choicesOf(list, facet)}
            onToggle={(value) => onChange(toggled(filters, list, value))}
          />
        </FacetGroup>
      ))}
    </div>
  );
}

function PersonFilter({ filters, onChange }: Omit<Props, 'facets'>) {
  const t = useTranslations('register');
  const { word } = useNames();
  const optional = <Value extends string>(list: string, values: readonly Value[]) => [
    { value: '' as const, label: t('any') },
    ...values.map((value) => ({ value, label: word(list, value) })),
  ];
  return (
    <>
      <Select
        label={t('diploma')}
        value={filters.diploma ?? ''}
        options={optional('diplomas', diplomas)}
        onChange={(diploma) => onChange({ ...filters, diploma: diploma || null })}
      />
      <Select
        label={t('languageLevel')}
        value={filters.languageLevel ?? ''}
        options={optional('languageLevels', languageLevels)}
        onChange={(languageLevel) => onChange({ ...filters, languageLevel: languageLevel || null })}
      />
      <AgeField key={filters.age} age={filters.age} onAge={(age) => onChange({ ...filters, age })} />
    </>
  );
}
