// Read by any Node that knows modules, so that an old one answers with a sentence and not with a syntax error:
// nothing newer than ES2018 in this file or in the entries that import it.
const FLOOR = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return;
  console.error(
    `Boussole demande Node ${FLOOR.join('.')} ou plus récent (24 conseillé) ; ce poste utilise Node ${process.versions.node}.`,
  );
  process.exit(1);
}
