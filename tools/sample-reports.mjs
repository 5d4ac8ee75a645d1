// Makes the three sample reports of docs/rapports again, from a demo network that runs (PORT=4180 node tools/e2e-server.mjs).
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { inRoot } from './lib/places.mjs';

const base = process.argv[2] ?? 'http://localhost:4180';
const period = process.argv[3] ?? '2026-T3';
const samples = [
  { file: 'cite-des-metiers', who: 'benoit', kind: 'service', words: [['foreword', 'Ce rapport présente ce que l’équipe a fait avec les personnes qu’elle a reçues, et ce que ces chiffres ne disent pas.']] },
  { file: 'operateur', who: 'stephane', kind: 'operator', words: [['outlook', 'Nous voulons répondre à chaque relais en trois jours ouvrables.']] },
  { file: 'reseau', who: 'odile', kind: 'network', words: [['projects', 'Le groupe de travail sur le cadastre s’est réuni deux fois.']] },
];

async function signIn(who) {
  let cookie = '';
  const ask = async (query, variables = {}) => {
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf': '1', cookie }, body: JSON.stringify({ query, variables }),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const { data, errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  await ask('mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }',
    { input: { email: `${who}@demo.boussole.example`, password: 'quatre saisons à Liège' } });
  return { ask, get: async (path) => Buffer.from(await (await fetch(base + path, { headers: { cookie } })).arrayBuffer()) };
}

async function makeSample({ file, who, kind, words }, browser) {
  const { ask, get } = await signIn(who);
  const { activityReports } = await ask('query { activityReports { places { kind branchId basin } } }');
  const { branchId, basin } = activityReports.places.find((place) => place.kind === kind);
  const { makeReport } = await ask('mutation ($input: MakeReportInput!) { makeReport(input: $input) { id parts { section version } } }', { input: { kind, branchId, basin, period } });
  for (const [section, text] of words) {
    const { version } = makeReport.parts.find((part) => part.section === section);
    await ask('mutation ($input: CommentReportInput!) { commentReport(input: $input) { id } }', { input: { id: makeReport.id, section, words: text, version } });
  }
  await writeFile(inRoot('docs', 'rapports', `${file}.pdf`), await get(`/rapports/${makeReport.id}.pdf`));
  const page = await browser.newPage({ viewport: { width: 900, height: 1270 } });
  await page.setContent((await get(`/rapports/${makeReport.id}.html`)).toString());
  await page.screenshot({ path: inRoot('docs', 'rapports', `${file}.png`) });
  await page.close();
}

await mkdir(inRoot('docs', 'rapports'), { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
for (const sample of samples) await makeSample(sample, browser);
await browser.close();
