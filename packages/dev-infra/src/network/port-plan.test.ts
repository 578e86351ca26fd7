// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { isPortFree } from './is-port-free.ts';
import { checkPorts, freePortBase, PORT_SPAN, portPlan } from './port-plan.ts';

test('each part has a port of its own, and two copies have none in common', () => {
  const first = Object.values(portPlan(7400));
  const second = Object.values(portPlan(7400 + PORT_SPAN));
  expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
  expect(portPlan('7500').console).toBe(7500);
});

test.each(['0', 'abc', '80', '65530', '7400.5'])('%s is no port base', (base) => {
  expect(() => portPlan(base)).toThrow(/ESSAIM_PORT_BASE/);
});

test('a taken port is named with its part, before anything is started', async () => {
  const plan = portPlan(await freePortBase());
  await expect(checkPorts(plan)).resolves.toBeUndefined();
  const server = createServer().listen(plan.nats, '127.0.0.1');
  await once(server, 'listening');
  await expect(checkPorts(plan)).rejects.toThrow(`${plan.nats} (nats)`);
  server.close();
});

test('the system gives a port that is free', async () => {
  const port = await freePort();
  expect(await isPortFree(port)).toBe(true);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect((server.address() as AddressInfo).port).toBe(port);
  expect(await isPortFree(port)).toBe(false);
  server.close();
});
