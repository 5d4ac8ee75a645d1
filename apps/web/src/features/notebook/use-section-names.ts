import { sections as every } from '@boussole/domain/access/sections';
import { useFormatter, useTranslations } from 'use-intl';
import type { OwnGrant } from './notebook-query';

/** "qui vous êtes, parcours et projets et documents": what is open, in words. */
export function useSectionNames(): (sections: OwnGrant['sections']) => string {
  const t = useTranslations('ownSections');
  const everything = useTranslations('ownLooks')('everything');
  const format = useFormatter();
  return (sections) => (sections.length === every.length ? everything : format.list(sections.map((section) => t(section))));
}
