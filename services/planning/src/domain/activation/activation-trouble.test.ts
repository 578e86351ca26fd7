// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import type { ActivationCopy } from './activation-copy.ts';
import { activationTrouble } from './activation-trouble.ts';
import { troubleSentence } from './trouble-sentence.ts';

const [department, hoster] = [newId(), newId()];
const step = (
  change: Partial<ActivationCopy['steps'][number]>,
): ActivationCopy['steps'][number] => ({
  key: 'client',
  kind: 'automatic',
  state: 'pending',
  since: null,
  who: null,
  reasonCode: null,
  attempts: 0,
  ...change,
});
const copy = (change: Partial<ActivationCopy>): ActivationCopy => ({
  id: newId(),
  offerId: newId(),
  instanceId: newId(),
  organisationId: department,
  hosterOrganisationId: hoster,
  toolKey: 'nextcloud',
  toolName: 'Nextcloud',
  state: 'provisioning',
  since: '2027-01-04T08:00:00Z',
  taskId: null,
  blockedStep: null,
  reasonCode: null,
  who: null,
  steps: [],
  requestedBy: null,
  requestedAt: '2027-01-04T08:00:00Z',
  firstSignInAt: null,
  message: null,
  ...change,
});
const people = (organisationId: string) => ({
  kind: 'people' as const,
  role: 'operator',
  organisationId,
});

test('what goes its way, or waits for its own people, is no trouble', () => {
  expect(activationTrouble(copy({ state: 'requested' }))).toBeNull();
  expect(activationTrouble(copy({ steps: [step({ state: 'in-progress' })] }))).toBeNull();
  const own = step({ key: 'first-sign-in', state: 'waiting', who: people(department) });
  expect(activationTrouble(copy({ steps: [own] }))).toBeNull();
  const service = step({ state: 'waiting', who: { kind: 'service', service: 'identity' } });
  expect(activationTrouble(copy({ steps: [service] }))).toBeNull();
});

const told = (change: Partial<ActivationCopy>) => {
  const found = activationTrouble(copy(change));
  return (
    found && {
      fr: troubleSentence(found.trouble, 'fr'),
      en: troubleSentence(found.trouble, 'en'),
      organisationId: found.organisationId,
    }
  );
};

test('a step that the hoster has to make says so, and who', () => {
  const waiting = step({ key: 'configuration', state: 'waiting', who: people(hoster) });
  expect(told({ steps: [waiting] })).toEqual({
    fr: 'L’activation de Nextcloud attend l’étape « configuration chez l’hébergeur ».',
    en: 'The activation of Nextcloud waits for the step “configuration at the hoster”.',
    organisationId: hoster,
  });
});

test('a failure comes before what waits', () => {
  const waiting = step({ key: 'configuration', state: 'waiting', who: people(hoster) });
  const failed = step({ state: 'failed' });
  expect(told({ steps: [waiting, failed] })).toEqual({
    fr: 'L’activation de Nextcloud est arrêtée à l’étape « client de connexion ».',
    en: 'The activation of Nextcloud is stopped at the step “sign-in client”.',
    organisationId: null,
  });
});

test.each([
  ['refused', 'La demande de Nextcloud a été refusée.', 'The request for Nextcloud was refused.'],
  ['suspended', 'L’usage de Nextcloud est suspendu.', 'The use of Nextcloud is suspended.'],
] as const)('%s is trouble', (state, fr, en) => {
  expect(told({ state })).toMatchObject({
    fr: expect.stringContaining(fr),
    en: expect.stringContaining(en),
  });
});
