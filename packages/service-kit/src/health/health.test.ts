// SPDX-License-Identifier: AGPL-3.0-or-later
import express from 'express';
import { expect, test } from 'vitest';
import { listen } from '../lifecycle/listen.ts';
import { type Health, ready } from './health.ts';

const well = () => Promise.resolve(null);
const away = () => Promise.resolve('away');
const broken = () => Promise.reject(new Error('refused'));

const look = async (health: Health) => {
  const server = await listen(express().get('/health/ready', ready(health)), 0);
  try {
    const response = await fetch(`${server.url}/health/ready`);
    return { status: response.status, body: await response.json() };
  } finally {
    await server.close();
  }
};

test('ready when all is well', async () => {
  expect(await look({ needs: { database: well }, delays: { nats: well } })).toEqual({
    status: 200,
    body: {
      status: 'ready',
      checks: [
        { name: 'database', needed: true, ok: true },
        { name: 'nats', needed: false, ok: true },
      ],
    },
  });
});

test('degraded, and ready, while what only delays is away', async () => {
  expect(await look({ needs: { database: well }, delays: { nats: away } })).toMatchObject({
    status: 200,
    body: { status: 'degraded', checks: [{ ok: true }, { name: 'nats', reason: 'away' }] },
  });
});

test('not ready while what every request needs is away', async () => {
  const health: Health = {
    needs: { database: broken },
    delays: { nats: away },
    figures: () => Promise.resolve({ parked: 1 }),
  };
  expect(await look(health)).toMatchObject({
    status: 503,
    body: {
      status: 'not-ready',
      checks: [{ name: 'database', reason: 'refused' }, { name: 'nats' }],
      figures: { parked: 1 },
    },
  });
});
