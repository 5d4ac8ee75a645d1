/** What is taught of a trade, whoever teaches it. */
export interface Course {
  readonly key: string;
  /** ROME codes. */
  readonly trades: readonly string[];
  /** Of the French-speaking qualifications framework. */
  readonly level: number;
  readonly hours: number;
  /** As it stands in the middle of a sentence. */
  readonly name: string;
  readonly title: string;
  readonly objective: string;
}

export const course = (
  key: string, trades: string, level: number, hours: number, name: string, title: string, objective: string,
): Course => ({ key, trades: trades.split(' '), level, hours, name, title, objective });
