// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Identity } from '../app/identity.ts';
import { findMandate } from '../db/mandates.ts';
import type { Schemas } from './operation.ts';
import { mandateViews } from './views/mandate-view.ts';

/** A mandate, as it is now. */
export const mandateReply = async (
  { db }: Identity,
  mandateId: string,
): Promise<Schemas['Mandate']> => {
  const mandate = await findMandate(db, mandateId);
  if (!mandate) throw problem('not-found');
  const [view] = await mandateViews(db, [mandate]);
  return view as Schemas['Mandate'];
};
