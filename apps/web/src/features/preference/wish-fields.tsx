import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { TextField } from '../../ui/text-field';
import type { Wish } from './wish';
import { WishSearch } from './wish-search';

const longestWords = 300;
const ways = ['list', 'words', 'none'] as const;

interface Props {
  wish: Wish;
  onChange: (wish: Wish) => void;
  /** Somebody answers for the person. */
  isOfOther?: boolean;
  error?: string | undefined;
}

/** "Do you already have something in mind?": from the register, in one's own words, or nothing precise. None is chosen beforehand. */
export function WishFields({ wish, onChange, isOfOther = false, error }: Props) {
  const t = useTranslations('wishFields');
  return (
    <div className="wish-fields">
      <ChoiceChips
        label={t(isOfOther ? 'questionOfOther' : 'question')}
        isSingle
        options={ways.map((value) => ({ value, label: t(value) }))}
        selected={wish.way ? [wish.way] : []}
        onChange={([way = null]) => onChange({ ...wish, way })}
        error={error}
      />
      {wish.way === 'list' && wish.picked && (
        <div className="wish-chosen">
          <p role="status">{t('chosen', { name: wish.picked.name })}</p>
          <Button onPress={() => onChange({ ...wish, picked: null })}>{t('change')}</Button>
        </div>
      )}
      {wish.way === 'list' && !wish.picked && <WishSearch label={t('search')} onPick={(picked) => onChange({ ...wish, picked })} />}
      {wish.way === 'words' && (
        <TextField
          label={t('ownWords')}
          hint={t('ownWordsHint')}
          rows={3}
          maxLength={longestWords}
          value={wish.words}
          onChange={(words) => onChange({ ...wish, words })}
        />
      )}
    </div>
  );
}
