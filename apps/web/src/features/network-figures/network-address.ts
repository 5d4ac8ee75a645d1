import { readFiguresAddress, type FiguresAddress } from '../figures/figures-address';
import { needModes, type NeedMode } from './needs-grid';

export interface NetworkAddress extends FiguresAddress {
  /** Which needs are looked at; not said: those that found nothing that fitted. */
  besoins?: NeedMode;
}

export function readNetworkAddress(search: Record<string, unknown>): NetworkAddress {
  // The network is one: there is no other place to choose.
  const { unite: _, ...figures } = readFiguresAddress(search);
  const mode = needModes.find((one) => one === search['besoins']);
  return { ...figures, ...(mode ? { besoins: mode } : {}) };
}
