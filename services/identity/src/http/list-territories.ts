// SPDX-License-Identifier: AGPL-3.0-or-later
import { allTerritories } from '../db/territories.ts';
import type { Operation } from './operation.ts';

export const listTerritories: Operation<'listTerritories'> =
  ({ db }) =>
  async () => ({ status: 200, body: { items: await allTerritories(db) } });
