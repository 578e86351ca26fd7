// SPDX-License-Identifier: AGPL-3.0-or-later
import { createTransport } from 'nodemailer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoredMail } from './mail-store.ts';
import { type MailServer, startMail } from './start-mail.ts';

let folder: string;
let server: MailServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'essaim-mail-'));
  server = await startMail({ dataFolder: folder });
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const send = (to: string, subject: string) =>
  createTransport(server.smtpUrl).sendMail({
    from: 'essaim <essaim@essaim.example>',
    to,
    subject,
    text: `Élan pour ${to}`,
    html: '<p>Élan</p>',
  });

const list = async (query = ''): Promise<StoredMail[]> =>
  (await (await fetch(`${server.url}/api/mails${query}`)).json()) as StoredMail[];

test('a mail is kept and can be read, newest first, by recipient', async () => {
  await send('lea@example.org', 'Premier');
  await send('Leo@example.org', 'Deuxième');
  expect((await list()).map(({ subject }) => subject)).toEqual(['Deuxième', 'Premier']);
  const [mail] = await list('?to=leo@example.org');
  expect(mail).toMatchObject({
    from: 'essaim@essaim.example',
    to: ['leo@example.org'],
    subject: 'Deuxième',
    text: expect.stringContaining('Élan pour') as string,
    html: expect.stringContaining('<p>Élan</p>') as string,
  });
  const page = await (await fetch(`${server.url}/mails/${mail!.id}`)).text();
  expect(page).toContain('Élan pour');
  const raw = await (await fetch(`${server.url}/api/mails/${mail!.id}/raw`)).text();
  expect(raw).toContain('To: Leo@example.org');
});

test('mails outlive the server', async () => {
  await send('lea@example.org', 'Premier');
  await server.stop();
  server = await startMail({ dataFolder: folder });
  expect((await list()).map(({ subject }) => subject)).toEqual(['Premier']);
  await fetch(`${server.url}/api/mails`, { method: 'DELETE' });
  expect(await list()).toEqual([]);
});

test('a page of another site reads nothing', async () => {
  const status = async (headers: Record<string, string>) =>
    (await fetch(server.url, { headers })).status;
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect((await fetch(`${server.url}/mails/none`)).status).toBe(404);
  expect((await fetch(`${server.url}/api/mails/none`)).status).toBe(404);
});
