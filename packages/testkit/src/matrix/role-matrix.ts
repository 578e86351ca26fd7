// SPDX-License-Identifier: AGPL-3.0-or-later
import { type OpenApiDocument, type OperationEntry, listOperations } from '@essaim/contracts';
import { type BadInput, badInputs } from './bad-inputs.ts';
import type { Persona, PersonaName } from './personas.ts';
import { severalAtATime } from './several-at-a-time.ts';

/** A request that would succeed, or fail for another reason than permission, for one who may. */
export interface MatrixRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON; a string with its own `content-type` header. */
  readonly body?: unknown;
}

/** Who may call one operation, and with what. */
export interface MatrixLine {
  /** Everybody with an account, a list of personas, or a predicate on their names. */
  readonly allowed: 'everyone' | readonly PersonaName[] | ((name: PersonaName) => boolean);
  /** Called before each persona's request. */
  readonly request: (persona: Persona) => MatrixRequest | Promise<MatrixRequest>;
  /** All personas call at the same moment: for an operation that waits, and touches only who calls. */
  readonly isAtOnce?: boolean;
}

export type MatrixLines = Readonly<Record<string, MatrixLine>>;

/** A disagreement between the matrix and the service. */
export interface MatrixFault {
  readonly operationId: string;
  readonly persona: string;
  readonly expected: 'allowed' | 'refused';
  readonly status: number;
  readonly body: string;
}

export interface MatrixRun {
  readonly document: OpenApiDocument;
  readonly baseUrl: string;
  readonly personas: readonly Persona[];
  readonly lines: MatrixLines;
  readonly token: (persona: Persona) => Promise<string>;
}

const REFUSED = 403;

/** Operations of a contract that have no line: a new one must say who may call it. */
export const operationsWithoutLine = (document: OpenApiDocument, lines: MatrixLines): string[] =>
  listOperations(document)
    .map(({ operationId }) => operationId)
    .filter((id) => !Object.hasOwn(lines, id));

/**
 * Calls one operation as every persona, and without a token.
 * @returns where the service answered otherwise than the line says; empty when all agree. A refusal
 *   is 403 (401 without a token); an allowed call is anything but 401, 403 and 5xx
 */
export const checkOperation = async (
  run: MatrixRun,
  operationId: string,
): Promise<MatrixFault[]> => {
  const operation = listOperations(run.document).find((entry) => entry.operationId === operationId);
  const line = run.lines[operationId];
  if (!operation || !line) throw new Error(`${operationId} has no operation or no line`);
  const faults: MatrixFault[] = [];
  const ask = async (persona: Persona): Promise<void> => {
    const response = await call(
      run,
      operation,
      await line.request(persona),
      await run.token(persona),
    );
    const expected = isAllowed(line, persona) ? 'allowed' : 'refused';
    const agrees =
      expected === 'allowed'
        ? response.status !== 401 && response.status !== REFUSED && response.status < 500
        : response.status === REFUSED;
    if (!agrees) {
      const body = await response.text();
      faults.push({ operationId, persona: persona.name, expected, status: response.status, body });
    } else await response.body?.cancel();
  };
  // Who may, asks one after the other, as what they change may be one and the same.
  const { allowed = [], refused = [] } = Object.groupBy(run.personas, (persona) =>
    isAllowed(line, persona) ? 'allowed' : 'refused',
  );
  await severalAtATime(refused, ask);
  if (line.isAtOnce) await Promise.all(allowed.map(ask));
  else await severalAtATime(allowed, ask, operation.method === 'get' ? undefined : 1);
  const [first] = run.personas;
  if (first) {
    const response = await call(run, operation, await line.request(first), null);
    const isOpen = isOpenTo(run.document, operation);
    if (isOpen ? response.status === 401 : response.status !== 401) {
      const body = await response.text();
      faults.push({
        operationId,
        persona: 'no token',
        expected: isOpen ? 'allowed' : 'refused',
        status: response.status,
        body,
      });
    }
  }
  return faults;
};

/** Whether an operation asks for no sign-in. */
const isOpenTo = (document: OpenApiDocument, { path, method }: OperationEntry): boolean => {
  const security: unknown = document.paths?.[path]?.[method]?.['security'];
  return Array.isArray(security) && security.length === 0;
};

const isAllowed = ({ allowed }: MatrixLine, { name }: Persona): boolean => {
  if (allowed === 'everyone') return true;
  if (name === 'nobody') return false;
  return typeof allowed === 'function' ? allowed(name) : allowed.includes(name);
};

/**
 * Calls every operation with each bad token.
 * @returns `<operation>: <what is wrong with the token> -> <status>` for each that was not refused
 */
export const checkBadTokens = async (
  run: MatrixRun,
  tokens: Readonly<Record<string, string>>,
): Promise<string[]> => {
  const [anyone] = run.personas;
  if (!anyone) throw new Error('the matrix has no persona');
  const accepted: string[] = [];
  const operations = listOperations(run.document).filter((one) => !isOpenTo(run.document, one));
  await severalAtATime(operations, async (operation) => {
    const line = run.lines[operation.operationId];
    if (!line) throw new Error(`${operation.operationId} has no line`);
    const request = await line.request(anyone);
    for (const [fault, token] of Object.entries(tokens)) {
      const response = await call(run, operation, request, token);
      await response.body?.cancel();
      if (![401, REFUSED].includes(response.status)) {
        accepted.push(`${operation.operationId}: ${fault} -> ${response.status}`);
      }
    }
  });
  return accepted;
};

/**
 * Calls one operation with every bad input that can be made of its line, as somebody who may.
 * @returns `<what is wrong> -> <status> <code>` for each that was answered as a failure of ours
 */
export const checkBadInputs = async (run: MatrixRun, operationId: string): Promise<string[]> => {
  const { operation, request: right, token } = await rightRequest(run, operationId);
  const failures: string[] = [];
  const isTagged = right.headers?.['if-match'] !== undefined;
  const check = async ({ fault, request }: BadInput): Promise<void> => {
    const tag = await freshTag(run, operation, right, token);
    const headers = { ...request.headers, ...(tag !== null && { 'if-match': tag }) };
    const response = await call(run, operation, { ...request, headers }, token);
    const text = await response.text();
    if (response.status >= 500) failures.push(`${fault} -> ${response.status} ${text}`);
  };
  await severalAtATime(badInputs(right), check, isTagged ? 1 : undefined);
  return failures;
};

/**
 * Calls one operation several times at the same moment, as somebody who may.
 * @returns `<status> <body>` of each call that was answered as a failure of ours
 */
export const checkAtOnce = async (
  run: MatrixRun,
  operationId: string,
  times = 5,
): Promise<string[]> => {
  const { operation, request, token } = await rightRequest(run, operationId);
  const tag = await freshTag(run, operation, request, token);
  const headers = { ...request.headers, ...(tag !== null && { 'if-match': tag }) };
  const answers = await Promise.all(
    Array.from({ length: times }, async () => {
      const response = await call(run, operation, { ...request, headers }, token);
      return { status: response.status, text: await response.text() };
    }),
  );
  return answers
    .filter(({ status }) => status >= 500)
    .map(({ status, text }) => `${status} ${text}`);
};

/** An operation with the request that its line gives to somebody who may call it. */
const rightRequest = async (run: MatrixRun, operationId: string) => {
  const operation = listOperations(run.document).find((entry) => entry.operationId === operationId);
  const line = run.lines[operationId];
  if (!operation || !line) throw new Error(`${operationId} has no operation or no line`);
  const persona = run.personas.find((one) => isAllowed(line, one));
  if (!persona) throw new Error(`nobody may call ${operationId}`);
  return { operation, request: await line.request(persona), token: await run.token(persona) };
};

/** The entity tag of what an operation changes, when its request names one and it can be read. */
const freshTag = async (
  run: MatrixRun,
  { path }: OperationEntry,
  { params, headers }: MatrixRequest,
  token: string,
): Promise<string | null> => {
  if (headers?.['if-match'] === undefined) return null;
  const operations = listOperations(run.document);
  const read = [path, path.slice(0, path.lastIndexOf('/'))]
    .map((one) => operations.find((entry) => entry.method === 'get' && entry.path === one))
    .find((one) => one !== undefined);
  if (!read) return null;
  const response = await call(run, read, params ? { params } : {}, token);
  await response.body?.cancel();
  return response.headers.get('etag');
};

const call = (
  { baseUrl }: MatrixRun,
  { method, path }: OperationEntry,
  request: MatrixRequest,
  token: string | null,
): Promise<Response> => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = request.params?.[name];
    if (value === undefined) throw new Error(`${path}: the line gives no ${name}`);
    return encodeURIComponent(value);
  });
  const url = new URL(`${baseUrl}${filled}`);
  for (const [name, value] of Object.entries(request.query ?? {}))
    url.searchParams.set(name, value);
  const isText = typeof request.body === 'string' || request.body instanceof FormData;
  return fetch(url, {
    method: method.toUpperCase(),
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(request.body !== undefined && !isText && { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...(request.body !== undefined && {
      body: isText ? request.body : JSON.stringify(request.body),
    }),
  });
};
