// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, permit } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { placeOf } from '../../domain/organisation.ts';
import type { May } from './perform.ts';

/**
 * What who asked may do themself, by any of their mandates.
 * @param date civil date on which the mandates count
 */
export const askerMay = async (trx: Work, personId: Uuid, date: string): Promise<May> => {
  const mandates = (await mandatesOf(trx, [personId])).get(personId) ?? [];
  return (permission, organisation) =>
    permit({ mandates, active: null, permission, place: placeOf(organisation), date }).allowed;
};
