import { sections as everySection } from '@boussole/domain/access/sections';
import { useTranslations } from 'use-intl';
import type { SectionName } from './sharing-query';

interface Props {
  label: string;
  hint: string;
  sections: readonly SectionName[];
  withSpecial: boolean;
  specialLabel: string;
  /** What may be ticked at all. */
  among?: readonly SectionName[];
  onSections: (sections: SectionName[]) => void;
  onSpecial: (withSpecial: boolean) => void;
}

/** The parts of a dossier to tick. Who the person is goes with all of them; what is very personal stands apart. */
export function SectionChoice(props: Props) {
  const { label, hint, sections, withSpecial, specialLabel, among = everySection, onSections, onSpecial } = props;
  const t = useTranslations('sharing');
  const always = useTranslations('shareForm')('always');
  const plain = everySection.filter((name) => name !== 'special' && among.includes(name));
  const toggle = (name: SectionName, isChosen: boolean) =>
    onSections(everySection.filter((one) => one !== 'special' && (one === name ? isChosen : sections.includes(one))));
  return (
    <>
      <fieldset className="fieldset">
        <legend>{label}</legend>
        <p className="hint">{hint}</p>
        {plain.map((name) => (
          <label key={name} className="checkbox section-choice">
            <input
              type="checkbox"
              checked={name === 'identity' || sections.includes(name)}
              disabled={name === 'identity'}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            <span>
              <strong>{t(`sections.${name}`)}</strong> {name === 'identity' && <span className="meta">({always})</span>}
              <span className="meta radio-detail">{t(`sectionTexts.${name}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {among.includes('special') && (
        <div className="special-choice">
          <label className="checkbox section-choice">
            <input type="checkbox" checked={withSpecial} onChange={(event) => onSpecial(event.target.checked)} />
            <span>
              <strong>{specialLabel}</strong>
              <span className="meta radio-detail">{t('sectionTexts.special')}</span>
            </span>
          </label>
        </div>
      )}
    </>
  );
}
