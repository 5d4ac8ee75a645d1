import { table } from '../lib/progress.mjs';

/** The last thing `npm start` prints: where to go, and as whom. */
export function welcome({ address }, accounts, seconds) {
  console.log(`\nBoussole est ouvert en ${seconds} s : ${address}\n`);
  if (accounts.length > 0) console.log(`${people(accounts)}\n`);
  console.log('Ctrl-C arrête tout. Les données restent dans .data (journaux : .data/logs) ; « npm run reset » repart de zéro.');
}

function people(accounts) {
  const passwords = new Set(accounts.map(({ password }) => password));
  const rows = accounts.map(({ roleName, role, name, email, organisation }) => [roleName ?? role, name, email, organisation ?? '']);
  const notes = accounts.filter(({ note }) => note).map(({ name, note }) => `  ${name} : ${note}`);
  return [
    table(['Rôle', 'Nom', 'Adresse', 'Structure'], rows),
    passwords.size === 1
      ? `\n  Mot de passe de tous ces comptes : ${accounts[0].password}`
      : `\n${accounts.map(({ email, password }) => `  ${email} : ${password}`).join('\n')}`,
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}
