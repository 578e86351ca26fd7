// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Hat } from '../../../shared/session.ts';

const OWN_TEAM: ReadonlySet<string> = new Set(['coordination', 'technical']);

/** Whether a hat attaches tools: a hoster's operator, or the team of an organisation that runs its own. */
export const mayAttach = (hat: Hat | null): hat is Hat =>
  hat !== null &&
  (hat.organisation.tier === 'hoster' ? hat.role === 'operator' : OWN_TEAM.has(hat.role));
