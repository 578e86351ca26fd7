// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../../context/context.ts';
import { EXIT } from '../../output/exit-codes.ts';
import { Refusal } from '../../output/refusal.ts';

interface Options {
  readonly body?: string;
  readonly ifMatch?: string;
}

/** `essaim api`: any operation, by its place in the contract. */
export const callApi = async (
  context: Context,
  { body, ifMatch }: Options,
  [service = '', method = '', path = '']: string[],
): Promise<void> => {
  const { deployment, headers } = await context.open();
  const address = Object.entries(deployment.services).find(([name]) => name === service)?.[1];
  if (!address || !path.startsWith('/')) throw wrong(context);
  const content = body?.startsWith('@')
    ? readFileSync(resolve(context.world.folder, body.slice(1)), 'utf8')
    : body;
  const response = await fetch(`${address}${path}`, {
    method: method.toUpperCase(),
    headers: {
      ...(await headers()),
      ...(content !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch && { 'if-match': ifMatch }),
    },
    ...(content !== undefined && { body: content }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const read: unknown = isJson ? JSON.parse(text) : text;
  const document = await unwrap(Promise.resolve({ data: read, error: read, response }));
  context.answer(document, isJson ? `${JSON.stringify(document, null, 2)}\n` : text);
};

const wrong = ({ say }: Context): Refusal =>
  new Refusal(
    EXIT.usage,
    'usage',
    say(
      'Donnez un service (identity, catalog, planning), une méthode et un chemin qui commence par /.',
      'Give a service (identity, catalog, planning), a method and a path that begins with /.',
    ),
  );
