import { useFormatter, useTranslations } from 'use-intl';
import type { OwnGrant } from './notebook-query';

/** "qui vous êtes, parcours et projets et documents": what is open, in words. */
export function useSectionNames(): (sections: OwnGrant['sections']) => string {
  const t = useTranslations('ownSections');
  const format = useFormatter();
  return (sections) => format.list(sections.map((section) => t(section)));
}
