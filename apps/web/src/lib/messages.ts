import type { RefusalCode } from '@boussole/domain/refusals';
import { refusals } from '@boussole/shared/messages/fr';
import { common, type CommonMessages } from '@boussole/shared/messages/fr-common';
import { keeping, type KeepingMessages } from '@boussole/shared/messages/fr-keeping';
import { register, type RegisterMessages } from '@boussole/shared/messages/fr-register';
import { screens, type ScreenMessages } from '@boussole/shared/messages/fr-screens';

export const locales = ['fr', 'nl', 'de', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A code as the messages key it: a dot would mean one level down. */
type RefusalKey<Code extends RefusalCode = RefusalCode> = Code extends `${infer Noun}.${infer Reason}`
  ? `${Noun}_${Reason}`
  : never;

// A refusal without a sentence does not compile.
const sentences: Record<RefusalKey, string> = refusals;

export const refusalKey = (code: RefusalCode) => code.replace('.', '_') as RefusalKey; // the type above says the same

export const fr = { ...common, ...screens, ...register, ...keeping, refusals: sentences };

export type Messages = CommonMessages & ScreenMessages & RegisterMessages & KeepingMessages
  & { readonly refusals: Readonly<typeof sentences> };

/** French comes with the page; the others when they are chosen. */
export const loadMessages: Record<Locale, () => Promise<Messages>> = {
  fr: () => Promise.resolve(fr),
  nl: async () => {
    const [{ refusals: sentences }, words, screen, { register }, { keeping }] = await Promise.all([
      import('@boussole/shared/messages/nl'),
      import('@boussole/shared/messages/nl-common'),
      import('@boussole/shared/messages/nl-screens'),
      import('@boussole/shared/messages/nl-register'),
      import('@boussole/shared/messages/nl-keeping'),
    ]);
    return { ...words.common, ...screen.screens, ...register, ...keeping, refusals: sentences };
  },
  de: async () => {
    const [{ refusals: sentences }, words, screen, { register }, { keeping }] = await Promise.all([
      import('@boussole/shared/messages/de'),
      import('@boussole/shared/messages/de-common'),
      import('@boussole/shared/messages/de-screens'),
      import('@boussole/shared/messages/de-register'),
      import('@boussole/shared/messages/de-keeping'),
    ]);
    return { ...words.common, ...screen.screens, ...register, ...keeping, refusals: sentences };
  },
  en: async () => {
    const [{ refusals: sentences }, words, screen, { register }, { keeping }] = await Promise.all([
      import('@boussole/shared/messages/en'),
      import('@boussole/shared/messages/en-common'),
      import('@boussole/shared/messages/en-screens'),
      import('@boussole/shared/messages/en-register'),
      import('@boussole/shared/messages/en-keeping'),
    ]);
    return { ...words.common, ...screen.screens, ...register, ...keeping, refusals: sentences };
  },
};

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof fr;
  }
}
