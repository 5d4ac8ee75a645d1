import { useQuery } from '@tanstack/react-query';
import { useMemo, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import { graphql } from '../../lib/graphql';
import { plainText } from '../../lib/plain-text';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { SearchList } from '../../ui/search-list';

const CommunesDocument = graphql(`
  query Communes {
    communes { nis name postcodes }
  }
`);

interface Props {
  value: string | null;
  onChange: (nis: string | null) => void;
  onBlur: () => void;
  inputRef: Ref<HTMLInputElement>;
  error?: string | undefined;
}

/** Found by name, with or without accents and hyphens, or by postcode. */
export function CommuneField({ value, onChange, onBlur, inputRef, error }: Props) {
  const t = useTranslations('common');
  const refusal = useRefusal();
  const query = useQuery({
    queryKey: [useScope(), 'communes'],
    queryFn: ({ signal }) => request(CommunesDocument, {}, { signal }).then((data) => data.communes),
    staleTime: Infinity,
  });

  const options = useMemo(
    () =>
      (query.data ?? []).map(({ nis, name, postcodes }) => ({
        id: nis,
        label: name,
        detail: postcodes.slice(0, 3).join(', '),
        words: [plainText(name).replace(/[-’']/g, ' '), ...postcodes],
      })),
    [query.data],
  );

  return (
    <SearchList
      // A commune known before the list is: its name is written once it can be.
      key={value && !query.data ? 'waiting' : 'ready'}
      label={t('commune')}
      hint={t('communeHint')}
      isOptional
      options={options}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      inputRef={inputRef}
      emptyText={query.isPending ? t('communeLoading') : t('communeNone')}
      error={error ?? (query.isError ? refusal(query.error) : undefined)}
    />
  );
}
