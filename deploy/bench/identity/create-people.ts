// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { setTimeout as pause } from 'node:timers/promises';
import { accountUids } from './keycloak-accounts.ts';
import type { BenchNetwork } from './network.ts';
import { waitingTasks } from './settled.ts';

const PEOPLE = 3_000;
const PER_SECOND_LIMIT = 100;
const POLL_MS = 200;
const DEADLINE_MS = 300_000;

const COLUMNS =
  'given_name,family_name,email,language,role,scope,organisation_key,valid_from,valid_to';

const peopleFile = (domain: string): string =>
  [
    COLUMNS,
    ...Array.from(
      { length: PEOPLE },
      (_, index) =>
        `Zoé,Mesure-${letters(index)},zoe.${index}@${domain},fr,member,self,dep-53,2026-09-01,`,
    ),
  ].join('\n');

/** A number in letters: names hold no digits. */
const letters = (number: number): string =>
  String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

/** Imports people and follows the queue until each has an account. @returns seconds from import to the last account */
const createAll = async (
  network: BenchNetwork,
  domain: string,
  atHalf: () => Promise<void>,
): Promise<number> => {
  const begun = performance.now();
  await unwrap(
    network.nation.identity.POST('/people/import', {
      body: peopleFile(domain),
      bodySerializer: (text: string) => text,
      headers: { 'content-type': 'text/csv' },
    }),
  );
  let isPastHalf = false;
  for (;;) {
    const left = await waitingTasks(network).catch(() => PEOPLE);
    if (left === 0) return (performance.now() - begun) / 1000;
    if (!isPastHalf && left < PEOPLE / 2) {
      isPastHalf = true;
      await atHalf();
    }
    if (performance.now() - begun > DEADLINE_MS) throw new Error(`${left} accounts are missing`);
    await pause(POLL_MS);
  }
};

/**
 * Creation of people without credentials, from the import of the file to the last account in
 * Keycloak: once undisturbed, once with identity killed by -9 when half is done.
 */
export const createPeople = async (network: BenchNetwork) => {
  const seconds = await createAll(network, 'mesure.example', async () => {});
  const killedSeconds = await createAll(network, 'coupure.example', () =>
    network.constellation.kill('identity'),
  );
  const uids = await accountUids(network, 'coupure.example');
  const duplicates = uids.length - new Set(uids).size;
  const perSecond = Math.round(PEOPLE / seconds);
  return {
    people: PEOPLE,
    perSecond,
    limitPerSecond: PER_SECOND_LIMIT,
    ratioToLimit: Math.round((perSecond / PER_SECOND_LIMIT) * 100) / 100,
    afterKill: { seconds: Math.round(killedSeconds), accounts: uids.length, duplicates },
    holds: perSecond >= PER_SECOND_LIMIT && uids.length === PEOPLE && duplicates === 0,
  };
};
