import { useKnownWord } from '../../lib/use-known-word';

/** What a rule is called; a code that the screens do not know yet is shown as it is. */
export function useRuleName(): (code: string) => string {
  const word = useKnownWord('neutralityWords.rules');
  return (code) => {
    const name = word(`${code}.name`);
    return name.startsWith(`${code}.`) ? code : name;
  };
}
