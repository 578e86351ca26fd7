// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseHome, parseUuid } from '@essaim/kernel';

/** The attributes of a message as they stand in its JSON, each of the right kind. */
export interface WireAttributes {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly data: unknown;
  readonly subject?: string;
  readonly essaimepoch: number;
  readonly essaimcorrelation: string;
  readonly essaimactor?: string;
  readonly essaimmandate?: string;
  readonly essaimhome?: string;
  readonly essaimaggregate?: string;
  readonly essaimversion?: number;
  readonly essaimtarget?: string;
  readonly essaimorigin?: string;
  readonly essaimvaliduntil?: string;
  readonly essaimexpectedversion?: number;
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const uuid: Check = (value) => typeof value === 'string' && parseUuid(value) !== null;
const counting: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0;
const parses =
  (parse: (text: string) => unknown): Check =>
  (value) => {
    if (typeof value !== 'string') return false;
    try {
      parse(value);
      return true;
    } catch {
      return false;
    }
  };
const instant = parses((value) => Temporal.Instant.from(value));
const home = parses(parseHome);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const shared = {
  specversion: text,
  id: uuid,
  source: text,
  type: text,
  time: instant,
  essaimepoch: counting,
  essaimcorrelation: text,
  essaimactor: optional(uuid),
  essaimmandate: optional(uuid),
};

const checks = {
  event: {
    ...shared,
    subject: uuid,
    essaimhome: home,
    essaimaggregate: text,
    essaimversion: counting,
  },
  command: {
    ...shared,
    essaimtarget: home,
    essaimorigin: home,
    essaimvaliduntil: instant,
    essaimexpectedversion: optional(Number.isSafeInteger),
  },
} satisfies Record<string, Record<string, Check>>;

const asObject = (payload: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(payload);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

/**
 * Reads the JSON of a message.
 * @returns its attributes, or one sentence that says what is wrong with them
 */
export const readWire = (payload: string, kind: 'event' | 'command'): WireAttributes | string => {
  const value = asObject(payload);
  if (!value) return 'not a JSON object';
  for (const [name, check] of Object.entries<Check>(checks[kind])) {
    if (!check(value[name])) return `${name} is missing or malformed`;
  }
  return value as unknown as WireAttributes;
};
