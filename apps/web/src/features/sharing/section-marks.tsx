import { sections as everySection } from '@boussole/domain/access/sections';
import { Eye, Minus, PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SectionName } from './sharing-query';
import { othersThan, useSharingWords } from './use-words';

const marks = { read: Eye, write: PenLine, none: Minus } as const;

interface Props {
  sections: readonly SectionName[];
  mayWrite: boolean;
}

/** One cell for each section: an eye, a pencil or a dash, each with its word. */
export function SectionCells({ sections, mayWrite }: Props) {
  const t = useTranslations('sharing');
  return everySection.map((name) => {
    const mark = !sections.includes(name) ? 'none' : mayWrite ? 'write' : 'read';
    const Mark = marks[mark];
    return (
      <td key={name} className="wide-only mark-cell" data-mark={mark}>
        <Mark aria-hidden size={18} />
        <span className="visually-hidden">{t(`marks.${mark}`)}</span>
      </td>
    );
  });
}

/** The same in words, where there is no room for columns. */
export function SectionWords({ sections }: Pick<Props, 'sections'>) {
  const t = useTranslations('sharing');
  const { named } = useSharingWords();
  const others = othersThan(sections);
  return (
    <span className="row-meta">
      {others.length === 0 ? t('seesAll') : `${t('sees', { sections: named(sections) })} ${t('seesNot', { sections: named(others) })}`}
    </span>
  );
}
