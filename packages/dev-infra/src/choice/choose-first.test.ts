// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { chooseFirst } from './choose-first.ts';

const absent = { name: 'the machine', find: () => 'it is not there' };
const broken = { name: 'the wheel', find: () => Promise.reject(new Error('pip failed')) };
const serving = { name: 'Go', find: () => Promise.resolve({ version: '2.14.9' }) };
const never = {
  name: 'the release',
  find: () => {
    throw new Error('must not be asked');
  },
};

test('takes the first that serves and says what it passed over', async () => {
  const choice = await chooseFirst('NATS', [absent, broken, serving, never], 'Install it.');
  expect(choice).toEqual({
    part: 'NATS',
    name: 'Go',
    found: { version: '2.14.9' },
    passedOver: [
      { name: 'the machine', reason: 'it is not there' },
      { name: 'the wheel', reason: 'pip failed' },
    ],
  });
});

test('says what to install when none serves', async () => {
  const choosing = chooseFirst('NATS', [absent, broken], 'Install nats-server.');
  await expect(choosing).rejects.toThrow(
    /^Install nats-server\.\n.*it is not there\n.*pip failed$/,
  );
});
