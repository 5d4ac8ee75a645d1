import { inflateSync } from 'node:zlib';
import { reportData } from '../apps/api/src/modules/report/report-data.js';
import { reportDocument } from '../apps/api/src/modules/report/report-document.js';
import { reportModel } from '../apps/api/src/modules/report/report-model.js';
import { reportPage } from '../apps/api/src/modules/report/report-page.js';
import { answerOf } from '../apps/api/src/modules/report/report-words.js';
import { aContent } from './factories/reports.js';

const aReport = (more = {}) => ({
  content: aContent(more), madeAt: new Date('2027-01-12T09:00:00Z'), byName: 'Benoît Servais', edition: 1,
  comments: [{ section: 'foreword' as const, words: 'Une année de reprise.\n\n<b>Merci</b> #let x = 1', version: 1 }],
});

/** Everything that a PDF says of itself, its compressed parts too. */
function insideOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return [text, ...streams].join('\n');
}

describe('the document', () => {
  let pdf: Buffer;
  let inside: string;
  beforeAll(async () => {
    const report = aReport();
    pdf = await reportDocument(reportModel(report), report.madeAt);
    inside = insideOf(pdf);
  });
  test.each([['is tagged', /\/StructTreeRoot/], ['marks what it holds', /\/Marked true/], ['says its language', /\/Lang ?\(fr-BE\)/], ['shows its title', /\/DisplayDocTitle true/],
    ['says that it is PDF/UA-1', /pdfuaid:part>1</], ['holds tables with their heads', /\/S ?\/TH\b/], ['and their captions', /\/S ?\/Caption\b/],
    ['a heading of its own', /\/S ?\/H1\b/], ['and one for each part', /\/S ?\/H2\b/], ['a table of contents', /\/S ?\/TOC\b/], ['an outline', /\/Outlines/]])('%s', (_, sign) => {
    expect(sign.test(inside)).toBe(true);
  });
  test('is called by what it is about', () => {
    expect(Buffer.from(inside, 'latin1').toString('utf8')).toMatch(/<dc:title>.*Rapport d’activité, 2026, Antenne d’Avroy/);
  });
  test('is the same for the same report', async () => {
    const report = aReport();
    expect((await reportDocument(reportModel(report), report.madeAt)).equals(pdf)).toBe(true);
  });
  test.each([['nothing to tell', { figures: [], needs: [], offers: [], load: null, neutrality: null, labels: {} }],
    ['the network', { kind: 'network', name: '', organisationName: null, basin: '*', answers: [{ name: 'IFAPME', received: 40, seenInTime: 90, answeredInThree: null, accepted: 55 }] }],
    ['a quarter', { period: { code: '2026-T3', from: '2026-07-01', until: '2026-09-30' }, versus: { code: '2025-T3', from: '2025-07-01', until: '2025-09-30' } }]])('is made of %s too', async (_, more) => {
    const report = aReport(more);
    expect((await reportDocument(reportModel(report), report.madeAt)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('what is read', () => {
  test.each(['handoff', 'got'])('says the states of %s of a "relais", which is masculine', (name) => {
    const states = ['accepted', 'declined', 'expired', 'entered_in_error', 'enrolled'];
    expect(states.map((state) => answerOf(name, state, {}))).toEqual(['Accepté', 'Refusé', 'Resté sans réponse', 'Encodé par erreur', 'Inscription faite']);
  });
  test('is the same in the page: figures beside those of a year before, what is hidden said to be', () => {
    const page = reportPage(reportModel(aReport()));
    for (const said of ['Rapport d’activité, 2026', '1 240 dossiers ont été ouverts (1 102 en 2025).', 'trop peu', 'se dira à partir du 6 juillet 2027', 'Du 1er janvier 2026', 'La session est complète', 'Construction, bâtiment']) {
      expect(page.replace(/[\u00a0\u202f]/g, ' ')).toContain(said);
    }
  });
  test('holds what was typed as text, whatever it looks like', () => {
    expect(reportPage(reportModel(aReport()))).toContain('&lt;b&gt;Merci&lt;/b&gt; #let x = 1');
  });
  test('leaves out a part of words alone where nothing is written', () => {
    const sections = reportModel(aReport()).parts.map(({ section }) => section);
    expect(sections).toEqual(['foreword', 'public', 'needs', 'offer', 'relays', 'outcomes', 'quality']);
  });
  test('is said of the receiver, not to him, in a report of what was received', () => {
    const got = (name: string, kind: 'count' | 'percent', value: number) => ({ name, kind, value, before: null, whole: 40, isHidden: false, saidOn: null, slices: [], rest: null });
    const model = reportModel(aReport({ kind: 'operator', figures: [got('got', 'count', 40), got('got_seen_in_time', 'percent', 80), got('got_decline', 'count', 12)] }));
    expect(JSON.stringify(model)).not.toMatch(/\b[Vv]ous\b|\b[Vv]os\b/);
  });
});

test('as data, each figure has its definition and each answer its name; what is hidden is nothing', () => {
  const data = JSON.parse(reportData(aReport())) as { format: string; rules: string[]; figures: { name: string; definition: string; value: number | null; slices: { title: string }[] }[]; comments: object[] };
  expect(data).toMatchObject({ format: 'boussole-rapport-activite/1', comments: [{ section: 'foreword' }] });
  expect(data.figures.filter(({ definition }) => definition.length < 20)).toEqual([]);
  expect(data.figures.find(({ name }) => name === 'talk')?.slices.map(({ title }) => title)).toEqual(['Sur place', 'Téléphone', 'Atelier']);
  expect(data.figures.find(({ name }) => name === 'seat_absent')?.value).toBeNull();
  expect(data.rules.join(' ')).toContain('moins de 10 personnes');
});
