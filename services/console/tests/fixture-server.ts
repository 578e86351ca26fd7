// SPDX-License-Identifier: AGPL-3.0-or-later
import { createReadStream, existsSync, statSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pageHeaders } from '../src/server/web/page-headers.ts';
import type { Identity } from '../src/web/api/schemas.ts';
import { tagHold } from './fixtures/tag-holds.ts';
import { attachment, signInCheck } from './fixtures/attachments.ts';
import { ANSWERS } from './fixtures/answers.ts';
import { playbookDraft } from './fixtures/playbook-edits.ts';
import { ownPlaybook, updateDraft } from './fixtures/variants.ts';
import { inputsReport } from './fixtures/school-holidays.ts';
import { taskSheetReport } from './fixtures/task-sheets.ts';
import { madeFeed } from './fixtures/feeds.ts';
import { REFUSED_CSV } from './fixtures/imports.ts';
import { department } from './fixtures/places.ts';
import { rule, runPreview } from './fixtures/runs.ts';
import { invitationsReport } from './fixtures/identities.ts';
import type { Role } from './fixtures/sessions.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.topojson': 'application/json',
};

/** What a service answers when it refuses. */
export type FixtureProblem = {
  status: number;
  code: string;
  detail: string;
  errors?: { where: string; code: string; detail: string }[];
};

/** What an invitation gives, which is asked for by a POST. */
const PREVIEW: Identity['InvitationPreview'] = {
  organisation: {
    id: department('53').id,
    key: 'dep-53',
    tier: 'departmental',
    name: 'Fédération d’éducation populaire de la Mayenne',
    shortName: 'Fédération Mayenne',
  },
  role: 'coordination',
  scope: 'subtree',
};
/** What a write is answered with. */
const writtenAt = (path: string): unknown => {
  if (path.endsWith('/tasks/import')) return taskSheetReport;
  if (/\/(resources|school-holidays)\/import$/.test(path)) return inputsReport;
  if (path.endsWith('/tool-attachments')) return attachment;
  if (path.endsWith('/sign-in-check')) return signInCheck;
  if (path.endsWith('/activation-runs/preview')) return runPreview;
  if (path.endsWith('/activation-runs')) return rule;
  if (path.endsWith('/edit')) return playbookDraft;
  if (path.endsWith('/variant')) return ownPlaybook;
  if (/\/playbooks\/[^/]+\/update$/.test(path)) return updateDraft;
  if (path.endsWith('/import')) return invitationsReport;
  if (path.includes('/holds/')) return tagHold;
  return path.endsWith('/calendar-feeds') ? madeFeed : WRITTEN;
};

const WRITTEN = { id: '00000000-0000-7000-8031-000000000002', email: 'sacha@exemple.org' };

export type FixtureServer = AsyncDisposable & {
  url: string;
  /** Writes that the page sent, as `METHOD path`. */
  writes: string[];
  /** Answers the next write with this problem. */
  refuse: (problem: FixtureProblem) => void;
  /** Keeps the answers to writes from now on, until what it gives is called. */
  hold: () => () => void;
  /** Sends an event on every open stream of changes. */
  tell: (event: 'change' | 'reset' | 'ended', data?: object) => void;
};

/**
 * The web app over fixtures, under the content security policy of production, so that screens can
 * be looked at without any service. The cookies `role` and `language` say who is signed in.
 * @param web folder of the built web app
 */
export async function startFixtureServer(web: string): Promise<FixtureServer> {
  const writes: string[] = [];
  const refusals: FixtureProblem[] = [];
  let held = Promise.resolve();
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(pageHeaders())) response.setHeader(name, value);
    if (url.pathname === '/api/changes') return openStream(response, streams);
    if (!url.pathname.startsWith('/api/')) return sendFile(web, url.pathname, response);
    if (url.pathname.endsWith('.csv')) return sendRefused(response);
    if (request.method === 'GET') return sendAnswer(request, url, response);
    if (url.pathname === '/api/identity/invitations/preview') return sendJson(response, PREVIEW);
    writes.push(`${request.method} ${url.pathname}`);
    const refusal = refusals.shift();
    void held.then(() =>
      refusal === undefined
        ? sendJson(response, writtenAt(url.pathname))
        : sendJson(response, refusal, refusal.status),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    writes,
    refuse: (problem) => refusals.push(problem),
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    tell: (event, data = {}) => {
      for (const stream of streams)
        stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function openStream(response: ServerResponse, streams: Set<ServerResponse>) {
  streams.add(response);
  response.on('close', () => streams.delete(response));
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
}

function sendAnswer(request: IncomingMessage, url: URL, response: ServerResponse) {
  const cookies = request.headers.cookie ?? '';
  const role = (/\brole=(\w+)/.exec(cookies)?.[1] ?? 'departmental') as Role;
  const language = cookies.includes('language=en') ? 'en' : 'fr';
  for (const [pattern, answer] of ANSWERS) {
    const found = pattern.exec(url.pathname);
    if (found !== null) {
      return sendJson(
        response,
        answer({ role, language, parameters: found.slice(1), query: url.searchParams }),
      );
    }
  }
  return sendJson(response, { code: 'not-found', detail: url.pathname }, 404);
}

function sendJson(response: ServerResponse, body: unknown, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** The refused lines of an import, named as identity names them. */
function sendRefused(response: ServerResponse) {
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="lignes-refusees.csv"',
  });
  response.end(REFUSED_CSV);
}

function sendFile(web: string, path: string, response: ServerResponse) {
  const wanted = join(web, normalize(path));
  const isFile = wanted.startsWith(web) && existsSync(wanted) && statSync(wanted).isFile();
  const file = isFile ? wanted : join(web, 'index.html');
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}
