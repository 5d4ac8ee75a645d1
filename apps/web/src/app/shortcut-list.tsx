import { useTranslations } from 'use-intl';
import { usePreference } from '../lib/use-preference';
import { Checkbox } from '../ui/checkbox';
import { Dialog } from '../ui/dialog';

export function ShortcutList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts');
  const [choice, choose] = usePreference('shortcuts', 'on');
  const ctrl = t('keys_ctrl');
  const rows = [
    { keys: `${ctrl} + K`, does: t('palette') },
    { keys: `${t('keys_alt')} + 1, 2, 3…`, does: t('sections') },
    { keys: `${ctrl} + /`, does: t('list') },
    { keys: `${ctrl} + ${t('keys_enter')}`, does: t('save') },
    { keys: `${ctrl} + → ←`, does: t('steps') },
    { keys: '/', does: t('registerField') },
    { keys: t('keys_arrows'), does: t('rows') },
    { keys: 'J, K', does: t('timeline') },
    { keys: 'X, E, S, D, C', does: t('followUps') },
    { keys: t('keys_pages'), does: t('weeks') },
  ];
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <table className="table">
        <tbody>
          {rows.map(({ keys, does }) => (
            <tr key={keys}>
              <th scope="row">{does}</th>
              <td>
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox isSelected={choice === 'on'} onChange={(isOn) => choose(isOn ? 'on' : 'off')}>
        {t('enable')}
      </Checkbox>
    </Dialog>
  );
}
