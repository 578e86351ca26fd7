// SPDX-License-Identifier: AGPL-3.0-or-later
import { LANGUAGES, type Language, preferredLanguage, problem } from '@essaim/contracts';
import { type Clock, type Uuid, isInForce } from '@essaim/kernel';
import type { LoadPerson } from '@essaim/service-kit';
import express, { Router } from 'express';
import type { Kysely } from 'kysely';
import { peopleByIds } from '@essaim/directory';
import { z } from 'zod';
import type { Hat, Session } from '../../shared/session.ts';
import type { KeepFresh } from '../auth/keep-fresh.ts';
import type { ChangeHub } from '../changes/change-hub.ts';
import type { ConsoleDatabase } from '../db/schema.ts';
import type { RequireSession } from '../http/require-session.ts';
import type { CallService } from '../proxy/call-service.ts';
import { type Cookies, readCookie } from './cookies.ts';
import { knownPerson } from './known-person.ts';
import { readHats } from './read-hats.ts';
import type { SessionStore } from './session-store.ts';

export interface SessionDeps {
  readonly db: Kysely<ConsoleDatabase>;
  readonly store: SessionStore;
  readonly cookies: Cookies;
  readonly keepFresh: KeepFresh;
  readonly require: RequireSession;
  readonly loadPerson: LoadPerson;
  readonly callService: CallService;
  readonly clock: Clock;
  readonly hub: ChangeHub;
}

const hatBody = z.object({ mandateId: z.uuid().nullable() });
const languageBody = z.object({ language: z.enum(LANGUAGES) });
const invitationBody = z.object({ token: z.string().min(1).max(200) });

const read = <Shape>(schema: z.ZodType<Shape>, body: unknown): Shape => {
  const result = schema.safeParse(body);
  if (!result.success) throw problem('request-invalid');
  return result.data;
};

/** `/api/session`: who is signed in, the hat that is worn, the language, an invitation taken up. */
export const sessionRoutes = (deps: SessionDeps): Router => {
  const { db, store, cookies, keepFresh, loadPerson, callService, clock, hub } = deps;
  const router = Router();
  router.use(express.json({ limit: '10kb' }));

  router.get('/', async (request, response) => {
    const lastChange = hub.last;
    response.set('cache-control', 'no-store');
    const found = await store.find(readCookie(request, cookies.session));
    const session = found && (await keepFresh(found).catch(endedOr(null)));
    if (!session) {
      const language = preferredLanguage(request.get('accept-language'));
      response.json({ signedIn: false, language } satisfies Session);
      return;
    }
    const known = await knownPerson(session, loadPerson).catch(async (error: unknown) => {
      if (!isProblem(error, 'token-outdated')) throw error;
      return knownPerson(await keepFresh(session, session.tokens.access), loadPerson);
    });
    const today = clock.today().toString();
    const hats = await readHats(db, known.mandates, today);
    const person = (await peopleByIds(db, [known.personId])).get(known.personId);
    const worn = hats.find(({ mandateId }) => mandateId === session.activeMandateId);
    const hasAllOn = session.isHatChosen && session.activeMandateId === null;
    const active = worn ?? (hasAllOn ? undefined : firstHat(hats));
    if (active !== worn) {
      await store.change(session.id, {
        activeMandateId: (active?.mandateId ?? null) as Uuid | null,
      });
    }
    response.json({
      signedIn: true,
      person: {
        id: known.personId,
        givenName: person?.given_name ?? '',
        familyName: person?.family_name ?? '',
        email: person?.email ?? '',
      },
      hats,
      activeMandateId: active?.mandateId ?? null,
      language: session.language,
      today,
      lastChange,
    } satisfies Session);
  });

  router.put('/hat', async (request, response) => {
    const { mandateId } = read(hatBody, request.body);
    const session = await deps.require(request);
    if (mandateId !== null) {
      const { mandates } = await knownPerson(session, loadPerson);
      const today = clock.today().toString();
      const isOwn = mandates.some(
        (mandate) => mandate.id === mandateId && isInForce(mandate, today),
      );
      if (!isOwn) throw problem('mandate-not-yours');
    }
    await store.wear(session, mandateId as Uuid | null);
    response.status(204).end();
  });

  router.put('/language', async (request, response) => {
    const { language } = read(languageBody, request.body);
    const session = await deps.require(request);
    await store.change(session.id, { language: language satisfies Language });
    await callService(session, 'identity', { method: 'PATCH', path: '/me', json: { language } });
    response.status(204).end();
  });

  router.post('/invitation', async (request, response) => {
    const { token } = read(invitationBody, request.body);
    const session = await deps.require(request);
    const answer = await callService(session, 'identity', {
      method: 'POST',
      path: '/invitations/accept',
      json: { token },
    });
    if (!answer.ok) {
      response
        .status(answer.status)
        .type('application/problem+json')
        .send(await answer.text());
      return;
    }
    // The mandate is in the next token: take it now, so that the next request carries it.
    await keepFresh(session, session.tokens.access);
    response.status(204).end();
  });

  return router;
};

/** The hat that a person most likely came with: whoever coordinates, then whoever hosts. */
const firstHat = (hats: readonly Hat[]): Hat | undefined =>
  hats.find(({ role }) => role === 'coordination') ??
  hats.find(({ role }) => role === 'operator') ??
  hats[0];

const isProblem = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const endedOr =
  <Fallback>(fallback: Fallback) =>
  (error: unknown): Fallback => {
    if (isProblem(error, 'token-missing')) return fallback;
    throw error;
  };
