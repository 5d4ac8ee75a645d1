import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { ownPreferencesQuery, SayOwnDocument, type OwnNeed } from './preference-query';
import { useSaid, useWanted } from './use-said';
import { noWish, wishInput } from './wish';
import { WishFields } from './wish-fields';

/** At her own page: what is looked for with her, and what she has in mind herself. Nothing is shown while nothing is looked for. */
export function OwnPreferencePart() {
  const t = useTranslations('ownWish');
  const { data: needs = [], refetch } = useQuery(ownPreferencesQuery);
  if (needs.length === 0) return null;
  return (
    <Panel title={t('title')}>
      <p>{t('intro')}</p>
      <ul className="own-list">
        {needs.map((need) => (
          <OwnNeedLine key={need.id} need={need} onSaid={() => void refetch()} />
        ))}
      </ul>
    </Panel>
  );
}

function OwnNeedLine({ need, onSaid }: { need: OwnNeed; onSaid: () => void }) {
  const t = useTranslations('ownWish');
  const wanted = useWanted();
  const said = useSaid();
  const [isOpen, setIsOpen] = useState(false);
  const { latest } = need;
  return (
    <li>
      <strong>{wanted(need)}</strong>
      <p className="own-text">{latest ? t('latest', { said: said.what(latest), by: said.by(latest) }) : t('nothing')}</p>
      {isOpen ? (
        <OwnWishForm
          needId={need.id}
          onClose={() => setIsOpen(false)}
          onSaid={() => {
            setIsOpen(false);
            onSaid();
          }}
        />
      ) : (
        <div className="actions">
          <Button onPress={() => setIsOpen(true)}>{t(latest ? 'sayAgain' : 'say')}</Button>
        </div>
      )}
    </li>
  );
}

function OwnWishForm({ needId, onClose, onSaid }: { needId: string; onClose: () => void; onSaid: () => void }) {
  const t = useTranslations('ownWish');
  const fields = useTranslations('wishFields');
  const refusal = useRefusal();
  const [wish, setWish] = useState(noWish);
  const [isChecked, setIsChecked] = useState(false);
  const [commandKey] = useState(newKey);
  const input = wishInput(wish);
  const say = useMutation({
    mutationFn: (given: NonNullable<typeof input>) => request(SayOwnDocument, { input: { commandKey, needId, wish: given } }, { isFinal: true }),
    onSuccess: () => {
      announce(t('saved'));
      onSaid();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (input && !say.isPending) say.mutate(input);
  };
  return (
    <form noValidate className="form" onSubmit={submit}>
      {say.isError && <Notice tone="danger">{refusal(say.error)}</Notice>}
      <WishFields wish={wish} onChange={setWish} error={isChecked && !input ? fields('missing') : undefined} />
      <div className="actions">
        <Button type="submit" look="primary" busy={say.isPending}>
          {t('save')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
