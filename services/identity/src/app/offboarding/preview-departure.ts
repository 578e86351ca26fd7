// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { clientsByIds } from '../../db/clients.ts';
import type { RecordedMandate } from '../../db/mandates.ts';
import { findPerson } from '../../db/people.ts';
import { signInsOf } from '../../db/sign-ins.ts';
import { type Promised, promiseOf } from '../../domain/offboarding/tool-task.ts';
import type { Person } from '../../domain/person.ts';
import type { Identity } from '../identity.ts';
import { openableInstances } from './lost-tools.ts';
import { type OffboardingRequest, splitByReach } from './start-offboarding.ts';

export interface DeparturePreview {
  readonly person: Person;
  readonly scopes: readonly ('account' | 'here')[];
  readonly inReach: readonly RecordedMandate[];
  readonly kept: number;
  /** Every tool that the person may have used. */
  readonly tools: readonly {
    readonly instanceId: string;
    readonly name: string;
    readonly address: string;
    readonly promise: Promised;
  }[];
}

/** What the departure of a person would end; undefined when there is nobody of that id. */
export const previewDeparture = (
  { db }: Identity,
  personId: string,
  today: string,
  isInReach: OffboardingRequest['isInReach'],
): Promise<DeparturePreview | undefined> =>
  transaction(db, async (trx) => {
    const person = await findPerson(trx, personId);
    if (!person) return undefined;
    const { inReach, beyond } = await splitByReach(trx, person.id, today, isInReach);
    const opened = (await signInsOf(trx, person.id)).map(({ instanceId }) => instanceId);
    const openable = await openableInstances(trx, person.id, today);
    const clients = await clientsByIds(trx, [...openable, ...opened]);
    return {
      person,
      scopes: inReach.length === 0 ? [] : beyond.length > 0 ? ['here'] : ['account', 'here'],
      inReach,
      kept: beyond.length,
      tools: [...clients.values()].map((client) => ({
        instanceId: client.instance_id,
        name: client.name,
        address: client.address,
        promise: promiseOf(client),
      })),
    };
  });
