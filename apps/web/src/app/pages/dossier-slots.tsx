import type { ComponentType } from 'react';
import type { Dossier } from '../../features/dossier/dossier-query';
import { ExceptionalBanner } from '../../features/break-glass/exceptional-banner';
import { GrantBanner } from '../../features/sharing/grant-banner';

/** What stands between the title of a dossier and its tabs, in this order; each shows itself, or nothing. */
export const dossierBanners: readonly ComponentType<{ dossier: Dossier }>[] = [ExceptionalBanner, GrantBanner];
