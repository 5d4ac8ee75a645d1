import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl';
import { useDebounced } from '../../lib/use-debounced';
import { TextField } from '../../ui/text-field';
import { shortestSearch, wishChoicesQuery } from './preference-query';
import type { Picked } from './wish';

const settling = 250;

interface Props {
  label: string;
  onPick: (picked: Picked) => void;
  /** Bodies alone, no offers. */
  isForBodies?: boolean;
}

interface Line { picked: Picked; detail: string }

/** Looks in the public register while one types; what is found stands under the field, in large lines that are pressed. */
export function WishSearch({ label, onPick, isForBodies = false }: Props) {
  const t = useTranslations('wishFields');
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed.trim(), settling);
  const query = useQuery(wishChoicesQuery(asked));
  const isAsked = asked.length >= shortestSearch;
  const found = isAsked ? query.data : undefined;
  const organisations = (found?.organisations ?? []).map(({ id, name, acronym }): Line =>
    ({ picked: { kind: 'organisation', id, name }, detail: acronym && acronym !== name ? acronym : '' }));
  const offers = (isForBodies ? [] : found?.offers ?? []).map(({ id, title, organisationName, communeName }): Line =>
    ({ picked: { kind: 'offer', id, name: `${title}, ${organisationName}` }, detail: communeName ?? '' }));
  const count = organisations.length + offers.length;

  return (
    <div className="wish-search">
      <TextField label={label} hint={t('searchHint')} type="search" autoComplete="off" maxLength={100} value={typed} onChange={setTyped} />
      <p className="visually-hidden" role="status">
        {isAsked && query.isSuccess ? t('found', { count }) : ''}
      </p>
      {isAsked && query.isError && <p className="meta">{t('failed')}</p>}
      {isAsked && query.isSuccess && count === 0 && <p className="meta">{t('nothing')}</p>}
      <Group title={t('organisations')} lines={organisations} onPick={onPick} />
      <Group title={t('offers')} lines={offers} onPick={onPick} />
    </div>
  );
}

function Group({ title, lines, onPick }: { title: string; lines: readonly Line[]; onPick: (picked: Picked) => void }) {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="label">
        {title}
      </p>
      <ul className="wish-lines">
        {lines.map(({ picked, detail }) => (
          <li key={picked.id}>
            <Button className="wish-line" onPress={() => onPick(picked)}>
              <span>{picked.name}</span>
              {detail && <span className="meta">{detail}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
