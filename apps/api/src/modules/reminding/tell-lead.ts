import type { TaskKind } from '@boussole/domain/transition/words';
import { reminderMails as de } from '@boussole/shared/messages/de-reminder-mails';
import { reminderMails as en } from '@boussole/shared/messages/en-reminder-mails';
import { reminderMails as fr } from '@boussole/shared/messages/fr-reminder-mails';
import { reminderMails as nl } from '@boussole/shared/messages/nl-reminder-mails';
import type { Transaction } from '../../platform/transaction.js';
import { addTask } from '../transition/add-task.js';
import type { DueMessage } from './due-message.queries.js';

const texts = { fr, nl, de, en };
const tags = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const;

/** What did not go as planned with a message is a task of whoever leads the dossier, with its reason in her language. */
export async function tellLead(tx: Transaction, due: DueMessage, kind: TaskKind, why: keyof typeof fr.notes, now: Date): Promise<void> {
  const day = new Intl.DateTimeFormat(tags[due.leadLocale], { dateStyle: 'long', timeZone: 'Europe/Brussels' }).format(due.dueAt);
  const note = texts[due.leadLocale].notes[why].replace('{day}', () => day);
  await addTask(tx, { dossierId: due.dossierId, kind, note, causeId: due.id, isUrgent: due.isUrgent, dueAt: now }, now);
}
