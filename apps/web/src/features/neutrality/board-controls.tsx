import { useTranslations } from 'use-intl';
import { Select } from '../../ui/select';
import { boardLevels, type BoardAddress } from './board-address';
import type { Board } from './board-query';
import { usePeriodName } from './use-period-name';

interface Props {
  board: Board;
  address: BoardAddress;
  onAddress: (address: BoardAddress) => void;
}

/** When, where, and of what kind of bodies. */
export function BoardControls({ board, address, onAddress }: Props) {
  const t = useTranslations('neutrality');
  const words = useTranslations('neutralityWords');
  const nameOf = usePeriodName();
  const change = <Name extends keyof BoardAddress>(name: Name, value: BoardAddress[Name] | '') => {
    // Another version of the parameters is of one period only.
    const { [name]: _, parametres: __, ...rest } = address;
    onAddress(value ? { ...rest, [name]: value } : rest);
  };
  const periods = board.periods.map(({ code, from, until, isClosed, kind }) => {
    const name = nameOf(code, { from, until });
    return { value: code, label: kind === 'quarter' && !isClosed ? t('running', { name }) : name };
  });
  const isListed = periods.some(({ value }) => value === board.period.code);
  const here = { value: board.period.code, label: nameOf(board.period.code, board.period) };
  return (
    <form className="form-row board-controls" aria-label={t('controls')} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t('period')}
        value={board.period.code}
        options={isListed ? periods : [here, ...periods]}
        onChange={(code) => change('periode', code)}
      />
      {board.basins.length > 1 && (
        <Select
          label={t('basin')}
          value={board.basin ?? ''}
          options={[{ value: '', label: t('everywhere') }, ...board.basins.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={(code) => change('bassin', code)}
        />
      )}
      <Select
        label={t('level')}
        value={board.level}
        options={boardLevels.map((value) => ({ value, label: words(`levelsMany.${value}`) }))}
        onChange={(level) => change('niveau', level)}
      />
    </form>
  );
}
