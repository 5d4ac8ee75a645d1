import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenNeed } from './open-needs';
import { useNeedWords } from './use-need-words';

interface Props {
  needs: readonly OpenNeed[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** One of the dossier's needs: the browser's own choice of one, large enough for a finger. */
export function NeedChoices({ needs, chosen, onChoose }: Props) {
  const t = useTranslations('choice');
  const goals = useTranslations('goals');
  const words = useNeedWords();
  const name = useId();
  return (
    <fieldset className="fieldset">
      <legend>{t('need.which')}</legend>
      <ul className="need-choices">
        {needs.map(({ need, goal }) => (
          <li key={need.id}>
            <label className="need-choice">
              <input type="radio" name={name} checked={need.id === chosen} onChange={() => onChoose(need.id)} />
              <span className="need-choice-text">
                <strong>{words.name(need)}</strong>
                <span className="meta">{goal ? `${goals(`kinds.${goal.kind}`)} · ${goal.title}` : goals('noGoal')}</span>
                {words.detail(need) && <span className="meta written">{words.detail(need)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
