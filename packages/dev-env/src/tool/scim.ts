// SPDX-License-Identifier: AGPL-3.0-or-later
import express, { type RequestHandler, type Router } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { ToolAccount, ToolAccounts } from './accounts.ts';
import type { ToolConfig } from './config.ts';

const SCIM = 'application/scim+json';
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const BY_UID = /^externalId eq "([^"]+)"$/;

interface Patch {
  readonly Operations?: readonly { readonly path?: string; readonly value?: unknown }[];
}

/**
 * What a departure asks of a tool, over SCIM 2.0 (RFC 7644): the account of a person, and to close it. The
 * caller shows the client's id and secret.
 * @param onClose told of each account that was closed
 */
export const scimRouter = (
  config: Pick<ToolConfig, 'clientId' | 'clientSecret'>,
  accounts: ToolAccounts,
  onClose: (closed: ToolAccount) => void,
): Router => {
  const router = express.Router();
  router.use(onlyWith([config.clientId, config.clientSecret].map(encodeURIComponent).join(':')));
  router.use(express.json({ type: [SCIM, 'application/json'], limit: '10kb' }));

  router.get('/Users', (request, response) => {
    const { filter } = request.query;
    const [, uid = ''] = (typeof filter === 'string' && BY_UID.exec(filter)) || [];
    const known = accounts.find(uid);
    const Resources = known ? [resource(known)] : [];
    response.type(SCIM).json({ schemas: [LIST], totalResults: Resources.length, Resources });
  });

  router.patch('/Users/:id', (request, response) => {
    const known = accounts.find(request.params.id);
    const { Operations = [] } = request.body as Patch;
    const isClosing = Operations.some(({ path, value }) => path === 'active' && value === false);
    if (known && isClosing) onClose(accounts.close(known));
    response.status(known ? 204 : 404).end();
  });

  return router;
};

const resource = ({ uid, name, active }: ToolAccount) => ({
  schemas: [USER],
  id: uid,
  externalId: uid,
  userName: uid,
  displayName: name,
  active,
});

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const onlyWith = (credentials: string): RequestHandler => {
  const expected = digest(`Basic ${Buffer.from(credentials).toString('base64')}`);
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.get('authorization') ?? ''), expected)) next();
    else response.status(401).set('www-authenticate', 'Basic realm="scim"').end();
  };
};
