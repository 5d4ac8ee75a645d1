import { useTranslations } from 'use-intl';

/** What may be typed, to be tried with a press. */
export function SearchExamples({ onChoose }: { onChoose: (sentence: string) => void }) {
  const t = useTranslations('register');
  const examples = [t('example1'), t('example2'), t('example3')];
  return (
    <div className="examples">
      <span className="meta">{t('examples')}</span>
      <ul className="examples-list">
        {examples.map((example) => (
          <li key={example}>
            <button type="button" className="link-button" onClick={() => onChoose(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
