// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { findStructureChange } from '../db/structure-changes.ts';
import type { Schemas, Served } from './operation.ts';
import { structureChangeViews } from './views/structure-change-view.ts';

/** One change of structure as the API shows it. */
export const structureChangeReply = async (
  { db }: Served,
  id: string,
): Promise<Schemas['StructureChange']> => {
  const change = await findStructureChange(db, id);
  const [view] = change ? await structureChangeViews(db, [change]) : [];
  if (!view) throw problem('structure-change-unknown');
  return view;
};
