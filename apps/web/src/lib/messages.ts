import type { RefusalCode } from '@boussole/domain/refusals';
import { refusals } from '@boussole/shared/messages/fr';
import { common } from '@boussole/shared/messages/fr-common';
import type { agenda } from '@boussole/shared/messages/fr-agenda';
import type { charts } from '@boussole/shared/messages/fr-charts';
import type { checkIn } from '@boussole/shared/messages/fr-check-in';
import type { choice } from '@boussole/shared/messages/fr-choice';
import type { documents } from '@boussole/shared/messages/fr-documents';
import type { exporting } from '@boussole/shared/messages/fr-exporting';
import type { figures } from '@boussole/shared/messages/fr-figures';
import type { finding } from '@boussole/shared/messages/fr-finding';
import type { following } from '@boussole/shared/messages/fr-following';
import type { gathering } from '@boussole/shared/messages/fr-gathering';
import type { handoff } from '@boussole/shared/messages/fr-handoff';
import type { keeping } from '@boussole/shared/messages/fr-keeping';
import type { ledger } from '@boussole/shared/messages/fr-ledger';
import type { networkFigures } from '@boussole/shared/messages/fr-network-figures';
import type { neutrality } from '@boussole/shared/messages/fr-neutrality';
import type { neutralityWords } from '@boussole/shared/messages/fr-neutrality-words';
import type { notebook } from '@boussole/shared/messages/fr-notebook';
import type { preference } from '@boussole/shared/messages/fr-preference';
import type { privacy } from '@boussole/shared/messages/fr-privacy';
import type { quality } from '@boussole/shared/messages/fr-quality';
import type { referrals } from '@boussole/shared/messages/fr-referrals';
import type { referralWords } from '@boussole/shared/messages/fr-referral-words';
import type { register } from '@boussole/shared/messages/fr-register';
import type { reports } from '@boussole/shared/messages/fr-reports';
import type { review } from '@boussole/shared/messages/fr-review';
import type { screens } from '@boussole/shared/messages/fr-screens';
import type { sharing } from '@boussole/shared/messages/fr-sharing';
import type { situation } from '@boussole/shared/messages/fr-situation';
import type { story } from '@boussole/shared/messages/fr-story';
import type { team } from '@boussole/shared/messages/fr-team';
import type { vocabulary } from '@boussole/shared/messages/fr-vocabulary';
import type { Locale } from './locales';
import { sentenceFiles, type Area } from './sentence-files';

/** A code as the messages key it: a dot would mean one level down. */
type RefusalKey<Code extends RefusalCode = RefusalCode> = Code extends `${infer Noun}.${infer Reason}`
  ? `${Noun}_${Reason}`
  : never;

// A refusal without a sentence does not compile.
const sentences: Record<RefusalKey, string> = refusals;

export const refusalKey = (code: RefusalCode) => code.replace('.', '_') as RefusalKey; // the type above says the same

/** What every page needs. In French it comes with the first page; the rest arrives with the page that says it. */
export const firstSentences = { ...common, refusals: sentences };

/** Everything that can be said, as French says it: the types know all the areas, whichever have arrived. */
export type French = typeof firstSentences & typeof agenda & typeof charts & typeof checkIn & typeof choice & typeof documents & typeof exporting & typeof figures & typeof finding & typeof following & typeof gathering & typeof handoff & typeof keeping & typeof ledger & typeof networkFigures & typeof neutrality & typeof neutralityWords & typeof notebook & typeof preference & typeof privacy
  & typeof quality & typeof referrals & typeof referralWords & typeof register & typeof reports & typeof review & typeof screens & typeof sharing & typeof situation & typeof story & typeof team
  & typeof vocabulary;

export const loadFirst: Record<Locale, () => Promise<object>> = {
  fr: () => Promise.resolve(firstSentences),
  nl: async () => {
    const [first, words] = await Promise.all([
      import('@boussole/shared/messages/nl'), import('@boussole/shared/messages/nl-common'),
    ]);
    return { ...words.common, refusals: first.refusals };
  },
  de: async () => {
    const [first, words] = await Promise.all([
      import('@boussole/shared/messages/de'), import('@boussole/shared/messages/de-common'),
    ]);
    return { ...words.common, refusals: first.refusals };
  },
  en: async () => {
    const [first, words] = await Promise.all([
      import('@boussole/shared/messages/en'), import('@boussole/shared/messages/en-common'),
    ]);
    return { ...words.common, refusals: first.refusals };
  },
};

/** The sentences of one area: its file exports them under the area's own name. */
export async function loadArea(area: Area, locale: Locale): Promise<object> {
  const file: Partial<Record<Area, object>> = await sentenceFiles[area][locale]();
  const said = file[area];
  if (!said) throw new Error(`${locale}-${area} does not say ${area}`);
  return said;
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: French;
  }
}
