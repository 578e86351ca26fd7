// SPDX-License-Identifier: AGPL-3.0-or-later
import { organisationsByIds } from '@essaim/directory';
import { type Clock, isInForce } from '@essaim/kernel';
import type { LoadPerson } from '@essaim/service-kit';
import { type Request, type Response, Router } from 'express';
import type { Kysely } from 'kysely';
import type { ConsoleDatabase } from '../db/schema.ts';
import type { RequireSession } from '../http/require-session.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { ChangeHub, NumberedChange } from './change-hub.ts';
import { type PlacedMandate, mayHear } from './may-hear.ts';

export interface ChangeDeps {
  readonly db: Kysely<ConsoleDatabase>;
  readonly hub: ChangeHub;
  readonly store: SessionStore;
  readonly require: RequireSession;
  readonly loadPerson: LoadPerson;
  readonly clock: Clock;
}

const HEARTBEAT_MS = 15_000;

/**
 * `GET /api/changes`: server-sent events that say what to read again, and never what it holds. The
 * first time it begins after `since`, the last change before the session was read, so that nothing
 * is missed between a first reading and the opening of the stream.
 */
export const changeRoutes = (deps: ChangeDeps): Router => {
  const router = Router();
  router.get('/', async (request, response) => {
    const session = await deps.require(request);
    let mandates = await placedMandates(deps, session.uid);
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write(': open\n\n');

    const send = (numbered: NumberedChange) => {
      if (!mayHear(numbered.home, mandates)) return;
      response.write(
        `id: ${numbered.id}\nevent: change\ndata: ${JSON.stringify(numbered.change)}\n\n`,
      );
    };
    const check = async () => {
      if (await deps.store.exists(session.id)) {
        mandates = await placedMandates(deps, session.uid);
        response.write(': beat\n\n');
      } else {
        response.write('event: ended\ndata: {}\n\n');
        response.end();
      }
    };
    const checkQuietly = () => void check().catch(() => response.end());

    replay(response, deps.hub, request.get('last-event-id') ?? sinceOf(request), send);
    const silence = deps.hub.listen((signal) => {
      if (signal === 'reset') response.write('event: reset\ndata: {}\n\n');
      else if (signal === 'check') checkQuietly();
      else send(signal);
    });
    const heartbeat = setInterval(checkQuietly, HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(heartbeat);
      silence();
    });
  });
  return router;
};

const sinceOf = ({ query }: Request): string | undefined =>
  typeof query['since'] === 'string' ? query['since'] : undefined;

const replay = (
  response: Response,
  hub: ChangeHub,
  last: string | undefined,
  send: (change: NumberedChange) => void,
): void => {
  if (last === undefined) return;
  const missed = hub.since(last);
  if (missed === null) response.write('event: reset\ndata: {}\n\n');
  else for (const change of missed) send(change);
};

const placedMandates = async (
  { db, loadPerson, clock }: ChangeDeps,
  uid: string,
): Promise<PlacedMandate[]> => {
  const person = await loadPerson(uid);
  const today = clock.today().toString();
  const inForce = (person?.mandates ?? []).filter((mandate) => isInForce(mandate, today));
  const organisations = await organisationsByIds(
    db,
    inForce.map(({ organisationId }) => organisationId),
  );
  return inForce.flatMap(({ organisationId, scope, tier }) => {
    const organisation = organisations.get(organisationId);
    return organisation
      ? [
          {
            scope,
            tier,
            home: { region: organisation.region, department: organisation.department },
          },
        ]
      : [];
  });
};
