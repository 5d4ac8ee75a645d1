import { pointRules } from '../../choice/point-rules.js';
import { issueCodes } from '../import/issues.js';
import { isFoundRule, ruleCodes, ruleConsequences, ruleFamilies, ruleNeeds, ruleOfIssue, rules } from './rules.js';

const numbered = (letter: string, last: number): string[] => Array.from({ length: last }, (_, place) => `N-${letter}${place + 1}`);

describe('the registry of rules', () => {
  it('holds every published code, in order', () => {
    expect(ruleCodes).toEqual([...numbered('A', 11), ...numbered('B', 10), ...numbered('C', 9), ...numbered('D', 3), ...numbered('Q', 9),
      ...numbered('S', 3)]);
    expect(Object.keys(rules)).toEqual(ruleCodes);
  });

  it('holds the rules that speak while somebody chooses, as the choice knows them', () => {
    expect(ruleCodes.filter((code) => rules[code].family === 'act')).toEqual(pointRules.map((rule) => rule.replace('_', '-')));
    expect(ruleCodes.filter((code) => rules[code].isToldToLearner)).toEqual(['N-A3', 'N-A11']);
  });

  it('uses every family, consequence and need, and no other', () => {
    const used = Object.values(rules);
    expect(new Set(used.map(({ family }) => family))).toEqual(new Set(ruleFamilies));
    expect(new Set(used.map(({ consequence }) => consequence))).toEqual(new Set(ruleConsequences));
    expect(new Set(used.flatMap(({ needs }) => needs))).toEqual(new Set(ruleNeeds));
  });

  it('names persons in few rules, and never in one that a body reads alone', () => {
    expect(ruleCodes.filter((code) => rules[code].levels.includes('counsellor')))
      .toEqual(['N-B1', 'N-B2', 'N-B3', 'N-C1', 'N-C2', 'N-D1', 'N-D2', 'N-D3']);
  });

  it('counts every irregularity of a file under one of its rules, and uses all of them', () => {
    expect(issueCodes.filter((code) => rules[ruleOfIssue[code]].family !== 'import')).toEqual([]);
    expect(new Set(issueCodes.map((code) => ruleOfIssue[code]))).toEqual(new Set(numbered('Q', 9)));
  });

  it('knows which leave a finding', () => {
    expect(['N-A1', 'N-B1', 'N-D1', 'N-B2', 'N-Q9', 'N-X1', '__proto__', ''].map(isFoundRule)).toEqual([false, false, false, true, true, false, false, false]);
  });
});
