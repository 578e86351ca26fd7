// SPDX-License-Identifier: AGPL-3.0-or-later
import { forgetImports } from '../../db/association-imports.ts';
import type { Identity } from '../identity.ts';

const KEPT_DAYS = 90;

/** Forgets imports that nobody touched for 90 days: their lines hold names and addresses. */
export const forgetOldImports = ({ db, clock }: Identity): Promise<void> =>
  forgetImports(db, clock.now().subtract({ hours: 24 * KEPT_DAYS }));
