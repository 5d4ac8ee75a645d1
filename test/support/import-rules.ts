/** Which way imports go (house.md): the reason why one file may not lean on another, or null. */
export function whyNot(from: string, to: string): string | null {
  if (exceptions.some((known) => known.from === from && known.to === to)) return null;
  if (isSpec(from) || from.startsWith('test/') || /^[^/]+\/[^/]+\/test\//.test(from)) return null;
  const [source, goal] = [areaOf(from), areaOf(to)];
  if (goal === 'test') return 'only tests lean on tests';
  if (!(allowed[source] ?? []).includes(goal)) return `${source} does not lean on ${goal}`;
  if (source === 'api' && goal === 'api') return insideApi(from, to);
  return source === 'web' && goal === 'web' ? insideWeb(from, to) : null;
}

/** Each with its reason; this list should only grow shorter. */
export const exceptions = [
  { from: 'apps/api/src/modules/exporting/order-export.ts', to: 'apps/api/src/modules/account/prove-oneself.ts',
    reason: 'whoever carries names away says her password again: one place compares and counts' },
  { from: 'apps/api/src/modules/dossier/create-anonymous-dossier.ts', to: 'apps/api/src/modules/account/password.ts',
    reason: 'the secret of an anonymous dossier is kept as passwords are: one place knows how' },
  { from: 'apps/api/src/modules/notebook/answer-share-request.ts', to: 'apps/api/src/modules/grant/decide-grant-request.ts',
    reason: 'the person answers a request as her team does: one place knows how' },
  { from: 'apps/api/src/modules/handoff/answer-session.ts', to: 'apps/api/src/modules/referral/move-referral.ts',
    reason: 'one answer to a whole session is as many moves, each as if it were made alone' },
  { from: 'apps/api/src/modules/notebook/person-keys.ts', to: 'apps/api/src/modules/account/password.ts',
    reason: 'the keys of own pages are kept as passwords are: one place knows how' },
  { from: 'apps/api/src/modules/review/review.queries.ts', to: 'apps/api/src/modules/neutrality/show-unit.ts',
    reason: 'the figures of a unit are shown the same way wherever they stand: one place knows how' },
  { from: 'apps/api/src/modules/review/source.queries.ts', to: 'apps/api/src/modules/neutrality/show-unit.ts',
    reason: 'what a review begins with is what the board reads of a unit' },
  { from: 'apps/api/src/modules/agenda/each-dossier.ts', to: 'apps/api/src/modules/transition/plan-person.ts',
    reason: 'what was done changes what is planned, in the same transaction: one place knows how' },
  { from: 'apps/api/src/modules/closing/close-dossier.ts', to: 'apps/api/src/modules/transition/plan-person.ts',
    reason: 'what is planned stops with the dossier, in the same transaction: one place knows how' },
  { from: 'apps/api/src/modules/check-in/follow-answer.ts', to: 'apps/api/src/modules/transition/plan-person.ts',
    reason: 'an answer changes what is planned, in the same transaction: one place knows how' },
  { from: 'apps/api/src/modules/check-in/follow-answer.ts', to: 'apps/api/src/modules/transition/add-task.ts',
    reason: 'an answer asks something of whoever leads the dossier: one place makes tasks' },
  { from: 'apps/api/src/modules/interview/log-interview.ts', to: 'apps/api/src/modules/transition/plan-person.ts',
    reason: 'an interview changes what is planned, in the same transaction: one place knows how' },
  { from: 'apps/api/src/modules/gathering/mail-gathering.job.ts', to: 'apps/api/src/modules/telling/appointment-event.ts',
    reason: 'a date for somebody\'s calendar is written the same way whatever it is for' },
  { from: 'apps/api/src/modules/gathering/plan-together.ts', to: 'apps/api/src/modules/transition/add-task.ts',
    reason: 'what follows a shared moment waits for whoever leads the dossier: one place makes tasks' },
  { from: 'apps/api/src/modules/reminding/tell-lead.ts', to: 'apps/api/src/modules/transition/add-task.ts',
    reason: 'what could not be sent waits for whoever leads the dossier: one place makes tasks' },
  { from: 'apps/api/src/modules/reminding/send-message.ts', to: 'apps/api/src/modules/check-in/check-in-links.ts',
    reason: 'a message that asks something carries the link to answer it: one place makes keys' },
  { from: 'apps/api/src/platform/http.ts', to: 'apps/api/src/app.module.ts',
    reason: 'the HTTP server serves the whole; main.ts and the tests open it the same way' },
] as const;

const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'], shared: ['shared'], migrations: ['migrations'], web: ['web', 'domain', 'shared'],
  api: ['api', 'domain', 'shared', 'migrations'], tools: ['tools'],
};

const isSpec = (file: string): boolean => /\.(spec|test)\.tsx?$/.test(file);

function areaOf(file: string): string {
  const [top, name] = file.split('/');
  return top === 'apps' || top === 'libs' ? name ?? top : top ?? file;
}

type Layer = 'platform' | 'entry' | 'cli' | { module: string };

function layerOf(file: string): Layer {
  const [folder, name, ...rest] = file.replace('apps/api/src/', '').split('/');
  if (folder === 'platform') return 'platform';
  if (folder === 'cli') return 'cli';
  return folder === 'modules' && name && rest.length > 0 ? { module: name } : 'entry';
}

// What a module shows to the others: its rows, its reads, the types that leave it. Its verbs are its own.
const shown = /\.(entity|queries|graphql)\.ts$/;

function insideApi(from: string, to: string): string | null {
  const [source, goal] = [layerOf(from), layerOf(to)];
  if (source === 'entry') return null;
  if (goal === 'entry') return 'only an entry leans on an entry';
  if (source === 'cli') return null;
  if (goal === 'cli') return 'only the command line leans on the command line';
  if (source === 'platform') return goal === 'platform' ? null : 'the platform knows nothing of guidance';
  if (goal === 'platform' || goal.module === source.module) return null;
  if (from.endsWith('.module.ts') && to.endsWith('.module.ts')) return null;
  return shown.test(to) ? null : 'a module shows its entities, its queries and its types only';
}

const webLayers = ['ui', 'lib', 'features', 'app'];

function insideWeb(from: string, to: string): string | null {
  const [source, goal] = [from, to].map((file) => file.replace('apps/web/src/', '').split('/')[0] ?? '');
  const mayLeanOn: Readonly<Record<string, readonly string[]>> = {
    ui: ['ui', 'lib'], lib: ['lib'], features: ['features', 'ui', 'lib'], app: webLayers,
  };
  const isKnown = source !== undefined && goal !== undefined && webLayers.includes(source) && webLayers.includes(goal);
  return !isKnown || mayLeanOn[source]?.includes(goal) ? null : `${source} does not lean on ${goal}`;
}
