// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MatrixRequest } from './role-matrix.ts';

const BAD_STRINGS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x'.repeat(70_000),
  '2026-02-30',
  '9999-99-99',
  '00000000-0000-0000-0000-000000000000',
  '=1+1',
  '../../etc',
];
const BAD_NUMBERS: readonly unknown[] = [0, -1, 0.5, 1e308, 2 ** 53, 1e21, '1'];
const BAD_KINDS: readonly unknown[] = [null, {}, [], [null], true, 12];
const BAD_TEXTS: readonly string[] = [
  '',
  '\ufeff',
  '\u0000',
  ';;;;\n;;;;\n',
  '"never closed;a;b\n1;2',
  'a;a;a\n1;2;3\n',
  '\ud800;\u0000\n',
  ': : [ }\n- &a *a\n',
  `&a [${'*a,'.repeat(9)}]`,
];

/** A request with one thing wrong, named for the report. */
export interface BadInput {
  readonly fault: string;
  readonly request: MatrixRequest;
}

/**
 * Requests that are each wrong in one point, made from one that is right: every value of the body
 * in turn, the body as a whole, path and query parameters, headers.
 */
export const badInputs = (request: MatrixRequest): BadInput[] => [
  ...badBodies(request),
  ...badParameters(request),
  { fault: 'unknown query parameter', request: { ...request, query: { unheard: '1' } } },
  ...['"99999999999999999999"', 'W/"1"', '1', '*'].map((tag) => ({
    fault: `if-match ${tag}`,
    request: { ...request, headers: { ...request.headers, 'if-match': tag } },
  })),
  {
    fault: 'a long idempotency key',
    request: { ...request, headers: { ...request.headers, 'idempotency-key': 'k'.repeat(5000) } },
  },
];

const badBodies = (request: MatrixRequest): BadInput[] => {
  const { body } = request;
  if (body === undefined) return [];
  const withBody = (fault: string, bad: unknown, type?: string): BadInput => ({
    fault,
    request: {
      ...request,
      body: bad,
      ...(type !== undefined && { headers: { ...request.headers, 'content-type': type } }),
    },
  });
  if (body instanceof FormData) {
    return BAD_TEXTS.map((text) => {
      const form = new FormData();
      for (const [name, value] of body) {
        if (typeof value === 'string') form.append(name, value);
        else form.append(name, new File([text], `../nul\u0000.exe`));
      }
      return withBody(`file ${JSON.stringify(text).slice(0, 30)}`, form);
    });
  }
  if (typeof body === 'string') {
    return BAD_TEXTS.map((text) => withBody(`text ${JSON.stringify(text).slice(0, 30)}`, text));
  }
  return [
    withBody('JSON that ends early', '{"a":', 'application/json'),
    withBody('another type', '<a/>', 'application/xml'),
    withBody('no type', JSON.stringify(body), 'application/octet-stream'),
    ...[null, [], 'text', 12].map((whole) =>
      withBody(`the body is ${JSON.stringify(whole)}`, JSON.stringify(whole), 'application/json'),
    ),
    ...badValues(body).map(({ where, value, whole }) =>
      withBody(`${where} = ${JSON.stringify(value).slice(0, 40)}`, whole),
    ),
  ];
};

interface BadValue {
  readonly where: string;
  readonly value: unknown;
  readonly whole: unknown;
}

/** The body again and again, each time with one value replaced or a list lengthened. */
const badValues = (body: unknown): BadValue[] =>
  pathsOf(body).flatMap((path) => {
    const value = path.reduce<unknown>(
      (at, key) => (at as Record<string | number, unknown>)[key],
      body,
    );
    return replacements(value).map((bad) => ({
      where: `/${path.join('/')}`,
      value: bad,
      whole: replaced(body, path, bad),
    }));
  });

const replacements = (value: unknown): readonly unknown[] => {
  if (typeof value === 'string') return [...BAD_STRINGS, ...BAD_KINDS];
  if (typeof value === 'number') return [...BAD_NUMBERS, ...BAD_KINDS];
  if (Array.isArray(value)) {
    return [
      [...value, ...value],
      Array.from({ length: 3000 }, () => value[0] ?? 'x'),
      ...BAD_KINDS,
    ];
  }
  return BAD_KINDS;
};

const pathsOf = (
  value: unknown,
  path: readonly (string | number)[] = [],
): (string | number)[][] => {
  const below: [string | number, unknown][] = Array.isArray(value)
    ? value.slice(0, 1).map((item, index) => [index, item])
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return [
    ...(path.length === 0 ? [] : [[...path]]),
    ...below.flatMap(([key, item]) => pathsOf(item, [...path, key])),
  ];
};

const replaced = (body: unknown, path: readonly (string | number)[], bad: unknown): unknown => {
  const copy = structuredClone(body) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const parent = path
    .slice(0, -1)
    .reduce((at, key) => at[key] as Record<string | number, unknown>, copy);
  parent[last] = bad;
  return copy;
};

const badParameters = (request: MatrixRequest): BadInput[] => {
  const bad = ['\u0000', 'x', '00000000-0000-0000-0000-000000000000', '1e400', '2026-02-30'];
  return (['params', 'query'] as const).flatMap((place) =>
    Object.keys(request[place] ?? {}).flatMap((name) =>
      bad.map((value) => ({
        fault: `${place} ${name} = ${JSON.stringify(value)}`,
        request: { ...request, [place]: { ...request[place], [name]: value } },
      })),
    ),
  );
};
