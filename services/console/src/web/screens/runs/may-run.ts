// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Hat } from '../../../shared/session.ts';

const ROLES: ReadonlySet<string> = new Set(['coordination', 'technical']);

/** Whether a hat activates offers for many: coordination and technical team, above associations. */
export const mayRun = (hat: Hat | null): hat is Hat =>
  hat !== null &&
  ROLES.has(hat.role) &&
  hat.scope === 'subtree' &&
  ['national', 'regional', 'departmental'].includes(hat.organisation.tier);
