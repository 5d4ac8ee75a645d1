import { screen } from '@testing-library/react';
import { Save, Users, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { show } from '../../test/render';
import { AnonymousBadge } from './anonymous-badge';
import { Badge } from './badge';
import { Button } from './button';
import { Checkbox } from './checkbox';
import { ChoiceChips } from './choice-chips';
import { Confirm } from './confirm';
import { CopyButton } from './copy-button';
import { DateField } from './date-field';
import { DateTimeField } from './date-time-field';
import { Dialog } from './dialog';
import { Empty } from './empty';
import { IconButton } from './icon-button';
import { LoadError } from './load-error';
import { Notice } from './notice';
import { PageHeading } from './page-heading';
import { Panel } from './panel';
import { PasswordField } from './password-field';
import { SearchList } from './search-list';
import { Select } from './select';
import { Skeleton } from './skeleton';
import { StaleNote } from './stale-note';
import { TableRegion } from './table-region';
import { TextField } from './text-field';

const nothing = () => {};
const options = [
  { value: 'un', label: 'Un' },
  { value: 'deux', label: 'Deux' },
];
const faulty = { hint: 'Une aide', error: 'Une faute' };

const pieces: Record<string, ReactNode> = {
  AnonymousBadge: <AnonymousBadge />,
  Badge: <Badge tone="success">Actif</Badge>,
  Button: <Button icon={Save}>Enregistrer</Button>,
  'Button, busy': <Button busy>Enregistrer</Button>,
  Checkbox: (
    <Checkbox isSelected onChange={nothing}>
      Par SMS
    </Checkbox>
  ),
  'ChoiceChips, several': <ChoiceChips label="Sujets" options={options} selected={['un']} onChange={nothing} {...faulty} />,
  'ChoiceChips, one': <ChoiceChips label="Canal" isSingle options={options} selected={['un']} onChange={nothing} />,
  CopyButton: <CopyButton text="code" label="Copier" />,
  DateField: <DateField label="Né·e le" value="1998-03-12" onChange={nothing} onBlur={nothing} error="Une faute" />,
  DateTimeField: <DateTimeField label="Date" value="2026-11-04T09:30:00Z" onChange={nothing} onBlur={nothing} />,
  Empty: (
    <Empty icon={Users} title="Rien">
      À faire
    </Empty>
  ),
  IconButton: <IconButton label="Fermer" icon={X} />,
  LoadError: <LoadError what="Pas chargé." reason="Réessayez." onRetry={nothing} />,
  Notice: <Notice tone="warning">Attention</Notice>,
  PageHeading: <PageHeading title="Titre" detail="Détail" actions={<Button>Agir</Button>} />,
  Panel: <Panel title="Partie">Contenu</Panel>,
  PasswordField: <PasswordField label="Mot de passe" value="" onChange={nothing} autoComplete="new-password" {...faulty} />,
  SearchList: (
    <SearchList
      label="Commune"
      options={[{ id: '1', label: 'Liège', detail: '4000', words: ['liege'] }]}
      value={null}
      onChange={nothing}
      onBlur={nothing}
      inputRef={nothing}
      emptyText="Rien"
      {...faulty}
    />
  ),
  Select: <Select label="Langue" value="un" options={options} onChange={nothing} {...faulty} />,
  Skeleton: <Skeleton />,
  StaleNote: <StaleNote shownSince={0} reason="Pas de réponse." onRetry={nothing} />,
  TableRegion: (
    <TableRegion label="Liste" hint="Flèches">
      <table>
        <tbody>
          <tr>
            <th scope="row">Un</th>
          </tr>
        </tbody>
      </table>
    </TableRegion>
  ),
  TextField: <TextField label="Nom" value="" onChange={nothing} isOptional {...faulty} />,
  'TextField, several lines': <TextField label="Résumé" rows={4} value="" onChange={nothing} {...faulty} />,
};

test.each(Object.entries(pieces))('%s is accessible', async (_, piece) => {
  const { container } = await show(piece);
  await expect(container).toBeAccessible();
});

test('a dialog takes the focus, names itself, and closes on Escape', async () => {
  const onClose = jest.fn();
  const { user } = await show(
    <Dialog title="Une question" onClose={onClose}>
      <Button>Oui</Button>
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Une question' });
  expect(dialog).toContainElement(document.activeElement as HTMLElement);
  await expect(dialog).toBeAccessible();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalled();
});

test('a confirmation puts the focus on the harmless answer', async () => {
  await show(<Confirm title="Jeter ?" text="Vraiment." action="Jeter" onConfirm={nothing} onCancel={nothing} />);
  expect(screen.getByRole('button', { name: 'Annuler' })).toHaveFocus();
});

test('a busy button keeps the focus and does nothing', async () => {
  const onPress = jest.fn();
  const { user } = await show(
    <Button busy onPress={onPress}>
      Enregistrer
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Enregistrer' });
  await user.click(button);
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(onPress).not.toHaveBeenCalled();
});
