// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Hat } from '../../../shared/session.ts';
import type { Planning } from '../../api/schemas.ts';

type Worn = Pick<Hat, 'role' | 'organisation'>;

/** Whether a hat publishes versions of a playbook: the coordination of its owner, the national one for a national playbook. */
export function mayAuthor(
  hat: Worn | null,
  { owner }: Pick<Planning['PlaybookSummary'], 'owner'>,
): boolean {
  if (hat?.role !== 'coordination') return false;
  const { id, tier } = hat.organisation;
  return owner === null ? tier === 'national' : id === owner.id;
}

/** Whether a hat may have a version of its own of a national playbook. */
export const mayDerive = (hat: Worn | null): boolean =>
  hat?.role === 'coordination' && ['regional', 'departmental'].includes(hat.organisation.tier);
