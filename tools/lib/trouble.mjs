/** Something the person at the keyboard can act on: shown as sentences, never as a stack. */
export class Trouble extends Error {
  constructor(sentence, { exitCode = 1, details = '' } = {}) {
    super(sentence);
    this.exitCode = exitCode;
    this.details = details;
  }
}

const FULL = 'Le disque est plein : libérez de la place, puis relancez.';

const sentences = {
  ENOSPC: () => FULL,
  EDQUOT: () => 'Le quota de disque de ce compte est atteint : libérez de la place, puis relancez.',
  EROFS: (error) => `Ce dossier est en lecture seule : ${error.path ?? 'voir les journaux'}. Copiez Boussole ailleurs, puis relancez.`,
  EACCES: (error) => `Ce compte n'a pas le droit d'écrire ici : ${error.path ?? 'voir les journaux'}. Copiez Boussole dans un dossier à vous, puis relancez.`,
};
sentences.EPERM = sentences.EACCES;
// PostgreSQL's own name for it.
sentences['53100'] = sentences.ENOSPC;

export function explain(error) {
  if (error instanceof Trouble) return error;
  const sentence = sentences[error?.code]?.(error);
  return sentence ? new Trouble(sentence) : error;
}

/** What a failing program printed, when the disk was the reason. */
export const diskFullIn = (output) => (/No space left on device|ENOSPC/.test(output) ? FULL : null);

/** Runs a command's main function; its result is the exit code. */
export async function runMain(main) {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    const trouble = explain(error);
    if (!(trouble instanceof Trouble)) {
      console.error(error);
      process.exit(1);
    }
    if (trouble.details) console.error(`\n${trouble.details.trimEnd()}`);
    console.error(`\n${trouble.message}`);
    process.exit(trouble.exitCode);
  }
}
