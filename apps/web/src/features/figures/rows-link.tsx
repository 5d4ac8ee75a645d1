import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowsAddress } from './figures-address';

/** To the dossiers behind a figure. Asked for, never ahead: each reading leaves its line. */
export const RowsLink = ({ search, children }: { search: RowsAddress; children: ReactNode }) => (
  <Link to="/chiffres/dossiers" search={search} preload={false}>{children}</Link>
);
