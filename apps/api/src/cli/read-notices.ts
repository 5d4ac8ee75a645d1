import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { readNotice } from '../modules/reminding/delivery-notice.js';
import { moveMessage } from '../modules/reminding/messages.queries.js';
import { readConfig } from '../platform/config.js';
import { type Command, howMany, readWords } from './command.js';
import { codeOf, Impossible } from './impossible.js';
import { askOf, asOwner, type Owner } from './owner.js';

const usage = 'npm run boussole -- rebonds [DOSSIER]';

/** Notices of return, one from the standard input (as a mail server hands them to a program) or those of a folder: read again, they change nothing. */
export const readNotices: Command = {
  name: ['rebonds'],
  usage,
  summary: 'Lit des avis de non-remise (RFC 3464), d’un dossier de fichiers ou de l’entrée standard : ce qui est revenu est signalé à qui suit la personne.',
  async run(args) {
    const { words: [folder] } = args.length === 0 ? { words: [] } : readWords(args, {}, ['DOSSIER'], usage);
    const notices = (folder ? await mailsIn(folder) : [await text(process.stdin)]).map(readNotice);
    const final = notices.flatMap((notice) => (notice?.isFinal ? [notice] : []));
    let returned = 0;
    await asOwner(readConfig().databaseUrl, async (owner) => {
      for (const { mailId, status } of final) if (await bringBack(owner, mailId, status)) returned += 1;
    });
    console.log(`${howMany(notices.length, 'message')} lu${notices.length < 2 ? '' : 's'}, ${howMany(final.length, 'non-remise')} de nos envois, `
      + `${howMany(returned, 'retour')} nouveau${returned < 2 ? '' : 'x'}.`);
    return 0;
  },
};

async function mailsIn(folder: string): Promise<string[]> {
  try {
    const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return await Promise.all(files.map(({ name }) => readFile(path.join(folder, name), 'latin1')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw new Impossible(`Le dossier ${folder} n’existe pas.`);
    throw error;
  }
}

/** Says that it came back, with the promise to tell somebody, or not at all. */
const bringBack = (owner: Owner, mailId: string, status: string): Promise<boolean> => owner.together(async () => {
  const ask = askOf(owner);
  await ask('select app.begin_job()');
  const [found] = await ask<{ id: string; followUpId: string }>('select id, follow_up_id as "followUpId" from reminder where mail_id = $1 for update', [mailId]);
  if (!found || !await moveMessage(ask, found.id, 'bounced', `dsn ${status}`)) return false;
  await ask(`select app.enqueue('heed:' || $1::text || ':bounced', 'heed-message', $2)`, [found.id, { followUpId: found.followUpId, reminderId: found.id }]);
  return true;
});
