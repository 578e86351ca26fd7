// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { expect } from 'vitest';
import type { Session } from '../../demonstration/session.ts';
import { until } from '../../demonstration/until.ts';

/** From a declaration to the proof, with a tool that is down for a while. */
export const SAGA_MS = 120_000;

/** The id of an organisation, by its key. */
export const organisation = async ({ identity }: Session, key: string): Promise<string> => {
  const { items } = await unwrap(identity.GET('/organisations', { params: { query: { key } } }));
  return items[0]?.id ?? '';
};

/** The id of somebody below an organisation, by the address. */
export const personId = async (
  { identity }: Session,
  organisationId: string,
  email: string,
): Promise<string> => {
  const query = { organisationId, q: email };
  const { items } = await unwrap(identity.GET('/people', { params: { query } }));
  return items[0]?.id ?? '';
};

/** Declares that somebody leaves the network; said twice, it is declared once. */
export const declare = async (
  { identity }: Session,
  organisationId: string,
  person: string,
): Promise<string> => {
  const { id } = await unwrap(
    identity.POST('/offboardings', {
      params: { header: { 'Idempotency-Key': `departure-${person}` } },
      body: { personId: person, organisationId, scope: 'account', reason: 'Fin du mandat' },
    }),
  );
  return id;
};

/** Says it again for as long as nobody answers, as a page does whose request was cut off. */
export const declarePatiently = (
  session: Session,
  place: string,
  person: string,
): Promise<string> =>
  until('an answer to the declaration', SAGA_MS, () => declare(session, place, person));

/** A departure as it is now. */
export const departure = ({ identity }: Session, offboardingId: string) =>
  unwrap(identity.GET('/offboardings/{offboardingId}', { params: { path: { offboardingId } } }));

/** Waits until a departure is closed with a proof, with what became of the account in each tool. */
export const expectClosed = async (
  session: Session,
  offboardingId: string,
  outcomes: Readonly<Record<string, string>>,
): Promise<void> => {
  const over = await until('the departure is closed', SAGA_MS, async () => {
    const found = await departure(session, offboardingId);
    return found.state === 'finished' ? found : undefined;
  });
  expect(over.steps.filter(({ state }) => state !== 'done')).toEqual([]);
  expect(Object.fromEntries(over.tools.map(({ name, outcome }) => [name, outcome]))).toEqual(
    outcomes,
  );
  expect(over.tools).toHaveLength(Object.keys(outcomes).length);
  const proof = await unwrap(
    session.identity.GET('/offboardings/{offboardingId}/proof', {
      params: { path: { offboardingId } },
    }),
  );
  expect(proof.sha256).toMatch(/^[0-9a-f]{64}$/);
};

/** Each was declared once, ended once, and is told of once in the journal. */
export const expectOnce = async (
  { identity }: Session,
  organisationId: string,
  departures: number,
): Promise<void> => {
  const { items } = await unwrap(
    identity.GET('/offboardings', { params: { query: { organisationId, size: 50 } } }),
  );
  expect(new Set(items.map(({ person }) => person?.id)).size).toBe(departures);
  expect(items).toHaveLength(departures);
  for (const action of ['startOffboarding', 'finishOffboarding']) {
    const { total } = await unwrap(identity.GET('/journal', { params: { query: { action } } }));
    expect(total, action).toBe(departures);
  }
};
