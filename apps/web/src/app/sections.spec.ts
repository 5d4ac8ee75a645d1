import { roles } from '@boussole/domain/access/roles';
import { aSession } from '../../test/factories';
import { homeOf, openSections } from './sections';

test.each(roles)('%s begins where something waits for her, on a page of her own navigation', (role) => {
  const session = aSession({ role });
  expect(openSections(session).map(({ to }) => to)).toContain(homeOf(session));
});

test('whoever follows people begins with her day, an operator with what was sent to her', () => {
  expect([homeOf(aSession({ role: 'counsellor' })), homeOf(aSession({ role: 'operator_agent' }))]).toEqual(['/ma-journee', '/relais']);
});
