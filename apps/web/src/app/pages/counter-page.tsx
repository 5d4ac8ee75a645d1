import { getRouteApi } from '@tanstack/react-router';
import { CounterScreen } from '../../features/choice/counter-screen';

const route = getRouteApi('/shell/comptoir');

export function CounterPage() {
  return <CounterScreen address={route.useSearch()} />;
}
