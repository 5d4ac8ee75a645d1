import type { IssueCode } from '../import/issues.js';
import type { FindingLevel } from '../reading/levels.js';

/** Every rule of neutrality, by the code under which it is published. */
export const ruleCodes = [
  'N-A1', 'N-A2', 'N-A3', 'N-A4', 'N-A5', 'N-A6', 'N-A7', 'N-A8', 'N-A9', 'N-A10', 'N-A11',
  'N-B1', 'N-B2', 'N-B3', 'N-B4', 'N-B5', 'N-B6', 'N-B7', 'N-B8', 'N-B9', 'N-B10',
  'N-C1', 'N-C2', 'N-C3', 'N-C4', 'N-C5', 'N-C6', 'N-C7', 'N-C8', 'N-C9',
  'N-D1', 'N-D2', 'N-D3',
  'N-Q1', 'N-Q2', 'N-Q3', 'N-Q4', 'N-Q5', 'N-Q6', 'N-Q7', 'N-Q8', 'N-Q9',
  'N-S1', 'N-S2', 'N-S3',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

/** When a rule speaks: while somebody chooses, once a period is closed, every night, while a file is read, about the product itself. */
export const ruleFamilies = ['act', 'report', 'watch', 'import', 'self'] as const;
export type RuleFamily = (typeof ruleFamilies)[number];

export type RuleLevel = FindingLevel;

/** What a rule leads to; nothing of it is a sanction, and nothing is blocked but a report that cannot be trusted. */
export const ruleConsequences = ['sentence', 'filter_reason', 'reason', 'complete_sheet', 'confirm_wish', 'declaration', 'coverage', 'disclosure',
  'dialogue', 'information', 'link_question', 'committee', 'training', 'structure_report', 'described', 'reintegration', 'catalogue', 'bounds',
  'alert', 'referent', 'import_report', 'defect', 'blocking', 'caveat'] as const;
export type RuleConsequence = (typeof ruleConsequences)[number];

/** What must be known for a rule to say anything. */
export const ruleNeeds = ['sets', 'links', 'display', 'reason', 'wish', 'path', 'minutes', 'gender', 'attainment', 'edits', 'catalogue', 'partners',
  'stream', 'file', 'system_order', 'chain', 'coverage'] as const;
export type RuleNeed = (typeof ruleNeeds)[number];

export interface Rule {
  readonly family: RuleFamily;
  /** Whom it speaks of; none: an act, a file, the product. */
  readonly levels: readonly RuleLevel[];
  readonly consequence: RuleConsequence;
  readonly needs: readonly RuleNeed[];
  /** The person who is advised reads it too. */
  readonly isToldToLearner?: true;
}

const act = (consequence: RuleConsequence, ...needs: RuleNeed[]): Rule => ({ family: 'act', levels: [], consequence, needs });
const told = (consequence: RuleConsequence, ...needs: RuleNeed[]): Rule => ({ ...act(consequence, ...needs), isToldToLearner: true });
const report = (levels: readonly RuleLevel[], consequence: RuleConsequence, ...needs: RuleNeed[]): Rule =>
  ({ family: 'report', levels, consequence, needs });
const watch = (consequence: RuleConsequence, ...needs: RuleNeed[]): Rule => ({ family: 'watch', levels: ['counsellor'], consequence, needs });
const self = (levels: readonly RuleLevel[], consequence: RuleConsequence, ...needs: RuleNeed[]): Rule =>
  ({ family: 'self', levels, consequence, needs });
const ofFile: Rule = { family: 'import', levels: ['structure'], consequence: 'import_report', needs: ['file'] };

const everyLevel = ['structure', 'branch', 'operator', 'counsellor'] as const;
const bornSomewhere = ['structure', 'counsellor'] as const;

/** The rules, as they are published. */
export const rules: Readonly<Record<RuleCode, Rule>> = {
  'N-A1': act('sentence', 'display'), 'N-A2': act('filter_reason', 'display'), 'N-A3': told('complete_sheet', 'display'),
  'N-A4': act('reason', 'reason'), 'N-A5': act('confirm_wish', 'reason', 'wish'), 'N-A6': act('reason', 'sets'), 'N-A7': act('reason', 'edits'),
  'N-A8': act('declaration', 'links'), 'N-A9': act('sentence', 'display', 'path'), 'N-A10': act('coverage', 'sets'),
  'N-A11': told('disclosure', 'links'),
  'N-B1': report(everyLevel, 'dialogue', 'sets', 'links'), 'N-B2': report(everyLevel, 'information', 'sets', 'links'),
  'N-B3': report(['counsellor'], 'link_question', 'sets', 'links'), 'N-B4': report(['operator'], 'committee', 'sets', 'links'),
  'N-B5': report(['operator'], 'committee', 'sets', 'links'), 'N-B6': report(['structure'], 'training', 'sets', 'path'),
  'N-B7': report(['structure'], 'information', 'sets', 'minutes'), 'N-B8': report(['structure'], 'structure_report', 'sets', 'path', 'gender'),
  'N-B9': report(['structure'], 'structure_report', 'sets', 'links', 'attainment'),
  'N-B10': report(['structure', 'network'], 'described', 'sets'),
  'N-C1': report(bornSomewhere, 'dialogue', 'display', 'links'), 'N-C2': report(bornSomewhere, 'dialogue', 'display', 'links'),
  'N-C3': report(['structure'], 'dialogue', 'sets', 'links'), 'N-C4': report(['structure'], 'dialogue', 'sets', 'links'),
  'N-C5': report(['structure'], 'dialogue', 'edits', 'links'), 'N-C6': report(['structure'], 'dialogue', 'reason', 'wish', 'links'),
  'N-C7': report(['structure'], 'reintegration', 'wish', 'links'),
  'N-C8': report(['structure', 'operator'], 'catalogue', 'sets', 'catalogue'),
  'N-C9': report(['structure'], 'bounds', 'partners'),
  'N-D1': watch('alert', 'stream'), 'N-D2': watch('alert', 'stream'), 'N-D3': watch('referent', 'sets', 'links'),
  'N-Q1': ofFile, 'N-Q2': ofFile, 'N-Q3': ofFile, 'N-Q4': ofFile, 'N-Q5': ofFile, 'N-Q6': ofFile, 'N-Q7': ofFile, 'N-Q8': ofFile, 'N-Q9': ofFile,
  'N-S1': self(['network'], 'defect', 'system_order'), 'N-S2': self(['network'], 'blocking', 'chain'),
  'N-S3': self(['operator'], 'caveat', 'coverage'),
};

/** Under which rule of a file each irregularity is counted. */
export const ruleOfIssue: Readonly<Record<IssueCode, RuleCode>> = {
  'D-DOUBLON': 'N-Q1', 'D-DATE': 'N-Q2', 'D-SANSAUTEUR': 'N-Q3', 'D-REPETE': 'N-Q4',
  'D-VIDE': 'N-Q5', 'D-UNIQUE': 'N-Q5', 'D-SANSSUITE': 'N-Q5', 'D-TOUTRETENU': 'N-Q5',
  'D-HORSREF': 'N-Q6', 'D-SANSLIEN': 'N-Q6', 'D-IMPOSSIBLE': 'N-Q7', 'D-VALEUR': 'N-Q7', 'I-POURCENT': 'N-Q7',
  'A-DOUBLON': 'N-Q8', 'A-INDISPONIBLE': 'N-Q8', 'A-POIDS': 'N-Q8', 'A-LIGNE': 'N-Q8',
  'X-LIEN': 'N-Q9', 'X-DATEAFF': 'N-Q9', 'X-TITULAIRE': 'N-Q9',
};

/**
 * Rules that leave a finding in the audit of a period: not what is said while somebody chooses, nor the main one, whose figures are those
 * of the unit, nor the alerts, which ring at night.
 */
export type FoundRule = Exclude<RuleCode, `N-A${number}` | 'N-B1' | 'N-D1' | 'N-D2'>;

const leavesNone: ReadonlySet<RuleCode> = new Set<RuleCode>(['N-B1', 'N-D1', 'N-D2']);

export const isFoundRule = (code: string): code is FoundRule => isRuleCode(code) && rules[code].family !== 'act' && !leavesNone.has(code);

export const isRuleCode = (code: string): code is RuleCode => ruleCodes.some((one) => one === code);
