import type { ReactNode } from 'react';
import { useNeutralityWords } from '../../lib/neutrality-words';
import type { Unit, UnitFacts } from './unit-fields';

interface Props {
  line: Unit;
  facts: UnitFacts;
  /** An answer can be given where the sentence stands. */
  canAnswer: boolean;
}

/** What was counted, and what is to be thought of it: the same sentences for a body and for oneself. */
export function UnitSentences({ line, facts, canAnswer }: Props) {
  const words = useNeutralityWords();
  const { n, observed, expected } = line;
  const { operatorNames: operators, excludedWishes, reintegratedRatio } = facts;
  return (
    <div className="unit-sentences">
      {n > 0 && <p>{words.header({ n, observed, expected, operators })}</p>}
      <Verdict line={line} facts={facts} canAnswer={canAnswer} />
      {excludedWishes > 0 && reintegratedRatio === null && <p>{words.excluded(excludedWishes)}</p>}
      {reintegratedRatio !== null && <p>{words.reintegrated(reintegratedRatio)}</p>}
    </div>
  );
}

function Verdict({ line, facts, canAnswer }: Props) {
  const words = useNeutralityWords();
  const sentence = verdictOf(line, facts, canAnswer, words);
  return sentence === null ? null : <p>{sentence}</p>;
}

function verdictOf(line: Unit, facts: UnitFacts, canAnswer: boolean, words: ReturnType<typeof useNeutralityWords>): ReactNode {
  const { status, n, power, excess, ratio, low, high, peersRatio } = line;
  if (status === 'gris') return words.grey(n, power);
  if (status === 'vert') return words.green(excess);
  if (status === null || ratio === null || low === null || high === null) return null;
  const gap = { ratio, low, high };
  if (status === 'jaune') return words.yellow(gap, peersRatio);
  if (status === 'jaune_pale') return words.pale(gap);
  if (status === 'bleu') return words.blue(gap);
  const { operatorNames: operators, peersExpected, pAll } = facts;
  return words.orange({ ...gap, excess, operators, expectedByPeers: peersExpected ?? 0, p: pAll ?? 1, canAnswer });
}
