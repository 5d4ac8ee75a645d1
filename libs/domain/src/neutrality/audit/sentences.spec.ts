import { sayExpected, sayFrequency, sayGap, sayList, sayRatio } from './numbers.js';
import {
  earlyAlertSentence, excludedSentence, falseAlarmSentence, footerSentence, greenSentence, greySentence, headerSentence, orangeSentence,
  originSentence, pathSentence, plain, reintegratedSentence, swapSentence, yellowSentence,
} from './sentences.js';

const spaces = /[\u00a0\u202f]/g;
const said = (sentence: Parameters<typeof plain>[0]): string => plain(sentence).replace(spaces, ' ');

describe('numbers', () => {
  it('are said to one decimal with a comma, what was expected without decimals from ten on', () => {
    expect([sayRatio(2.424), sayRatio(3), sayExpected(9.04), sayExpected(12.6), sayGap(4.4), sayGap(-3.6), sayGap(0.2)])
      .toEqual(['2,4', '3,0', '9,0', '13', '+4', '−4', '0']);
  });

  it('say how often chance does as much, to one digit, and never beyond once in ten thousand', () => {
    const frequency = (p: number) => sayFrequency(p)?.replace(spaces, ' ') ?? null;
    expect([0.5, 0.05, 0.049, 0.0123, 0.00018, 0.0001, 0.00005, 0].map(frequency)).toEqual([null, null, 'environ une fois sur 20',
      'environ une fois sur 80', 'environ une fois sur 6 000', 'environ une fois sur 10 000', 'moins d’une fois sur 10 000', 'moins d’une fois sur 10 000']);
  });

  it('are listed', () => expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(sayList)).toEqual(['', 'A', 'A et B', 'A, B et C']));
});

describe('the sentences', () => {
  it('begin with what was seen', () => {
    expect(said(headerSentence({ n: 61, observed: 28, expected: 12.88, operator: 'OP01' }))).toBe('Sur 61 orientations où un vrai choix existait, 28 ont '
      + 'abouti chez OP01. Si toutes les offres équivalentes avaient eu la même chance, on en attendait 13.');
    expect(said(headerSentence({ n: 1, observed: 1, expected: 0.4, operator: null }))).toContain('Sur 1 orientation où un vrai choix existait, 1 a abouti dans');
  });

  it('say grey, green, yellow and orange', () => {
    const gap = { ratio: 2.17, low: 1.6, high: 2.8 };
    expect(said(greySentence(12, 0.47))).toBe('Pas encore assez d’orientations pour se prononcer (12 avec un vrai choix). Avec ce volume, un doublement '
      + 'serait repéré 5 fois sur 10.');
    expect(said(greySentence(0, null))).not.toContain('doublement');
    expect(said(greenSentence(4.2))).toBe('Rien d’inhabituel : l’écart (+4) est compatible avec le hasard et la marge de tolérance.');
    expect(said(yellowSentence(gap, 1.1))).toBe('C’est 2,2 fois plus (fourchette 1,6 à 2,8). À distance et attrait comparables, le rapport n’est plus que '
      + 'de 1,1 : l’écart s’explique en partie par la proximité ou la réputation de vos offres. À regarder ensemble, sans plus.');
    expect(said(yellowSentence(gap, 2.6))).toContain('le rapport est de 2,6. À regarder');
    const signal = { ...gap, excess: 15.1, operator: 'OP01', expectedByPeers: 10.6, p: 0.00018, canAnswer: true };
    expect(said(orangeSentence(signal))).toBe('C’est 2,2 fois plus (fourchette 1,6 à 2,8), soit environ 15 personnes. Des conseillers sans lien avec OP01, '
      + 'devant les mêmes offres à la même distance, l’auraient choisie 11 fois. Un écart pareil arriverait par hasard environ une fois sur 6 000. '
      + 'Un signal n’est pas une faute : il ouvre un échange, vous pouvez répondre ici.');
    expect(said(orangeSentence({ ...signal, p: 0.2, canAnswer: false }))).toMatch(/n’a rien d’exceptionnel\. Un signal n’est pas une faute : il ouvre un échange\.$/);
  });

  it('say the rest', () => {
    expect(said(originSentence(1.94, 1.1))).toBe('Où naît l’écart ? Ce qui est montré : × 1,9. Ce qui est choisi parmi le montré : × 1,1.');
    expect(said(excludedSentence(9))).toBe('9 orientations ne sont pas comptées : la personne avait indiqué elle-même cette offre avant l’entretien.');
    expect(said(reintegratedSentence(2.5))).toContain('ils sont 2,5 fois plus fréquents ici qu’ailleurs');
    expect(said(earlyAlertSentence(42, 'OP01'))).toContain('vos 42 dernières orientations penchent nettement vers OP01');
    expect(said(pathSentence(85, 14, 18.5))).toBe('L’alternance était possible dans 85 situations ; elle a été choisie 14 fois, on en attendait 19.');
    expect(said(swapSentence('A', 'B', 2.4, 3))).toBe('A oriente vers B 2,4 fois plus qu’attendu, et B vers A 3,0 fois plus. Existe-t-il une convention à déclarer ?');
    expect(said(falseAlarmSentence(8))).toBe('Sur ces 8 signaux, on accepte qu’au plus 5 % en moyenne soient dus au hasard.');
    expect(said(footerSentence('abc'))).toBe('Méthode publiée, refaite à l’identique à partir du fichier exporté : empreinte abc.');
  });
});
