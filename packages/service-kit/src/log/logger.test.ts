// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { toldPath } from './told-path.ts';

const written = (log: (logger: ReturnType<typeof createLogger>) => void): string => {
  const lines: string[] = [];
  log(createLogger('example', 'trace', { write: (line) => lines.push(line) }));
  return lines.join('');
};

test('an error is told without what a library hung on it', () => {
  const error = Object.assign(new Error('HTTP 401', { cause: new Error('refused') }), {
    code: 'ERR_X',
    responseData: { client_secret: 'hunter2' },
    config: { headers: { authorization: 'Bearer hunter2' } },
    detail: 'Key (token)=(hunter2) already exists.',
  });
  const text = written((logger) => logger.error({ err: error }, 'failed'));
  expect(JSON.parse(text)).toMatchObject({
    err: { type: 'Error', message: 'HTTP 401', code: 'ERR_X', cause: { message: 'refused' } },
  });
  expect(text).not.toContain('hunter2');
});

test('what is named like a secret is removed', () => {
  const text = written((logger) =>
    logger.info({ token: 'hunter2', mail: { password: 'hunter2' } }, 'sent'),
  );
  expect(text).toContain('[removed]');
  expect(text).not.toContain('hunter2');
});

test('the token of a link is not told with its path, an id is', () => {
  const token = randomBytes(32).toString('base64url');
  expect(toldPath(`/invitation/${token}`)).toBe('/invitation/…');
  const path = '/tasks/01a20efb-b9f6-7122-b348-2b7d56f50746/files';
  expect(toldPath(path)).toBe(path);
});
