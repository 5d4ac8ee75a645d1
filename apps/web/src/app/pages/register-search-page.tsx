import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readFilters, writeAddress } from '../../features/register/filters';
import { RegisterScreen } from '../../features/register/register-screen';

const route = getRouteApi('/shell/cadastre');

/** The whole search is in the address: it can be shared, and the way back undoes the last criterion. */
export function RegisterSearchPage() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const filters = useMemo(() => readFilters(address), [address]);
  return (
    <RegisterScreen
      filters={filters}
      onChange={(next) => void navigate({ search: writeAddress(next), resetScroll: false })}
    />
  );
}
