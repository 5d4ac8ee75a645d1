import { getRouteApi } from '@tanstack/react-router';
import { viewOfWord, wordOfView } from '../../features/inbox/inbox-address';
import { InboxScreen } from '../../features/inbox/inbox-screen';

const route = getRouteApi('/shell/relais');

export function InboxPage() {
  const { vue, relais } = route.useSearch();
  const navigate = route.useNavigate();
  const of = (word: typeof vue) => (word ? { vue: word } : {});
  return (
    <InboxScreen
      view={viewOfWord(vue)}
      openId={relais}
      onView={(view) => void navigate({ search: of(wordOfView(view)) })}
      onClose={() => void navigate({ search: of(vue), resetScroll: false })}
      address={(id) => ({ ...of(vue), relais: id })}
    />
  );
}
