// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A configuration that cannot be used; its message names each variable and what it should hold. */
export class ConfigurationError extends Error {}

/**
 * Reads the variables of a service. The schema's keys are the variables' own names.
 * @throws ConfigurationError that lists every variable that is wrong
 */
export const readEnvironment = <Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): z.infer<Schema> => {
  const known = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const result = schema.safeParse(known);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new ConfigurationError(`Set these variables, then start again:\n${lines.join('\n')}`);
};

/** Schemas of the values that most services read. */
export const variable = {
  port: z.coerce.number().int().min(0).max(65_535),
  url: z.url(),
  text: z.string().min(1),
  flag: z
    .enum(['0', '1'])
    .default('0')
    .transform((text) => text === '1'),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** 32 bytes as base64url. */
  encryptionKey: z
    .string()
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((key) => key.length === 32, '32 bytes as base64url'),
  list: z.string().transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
};
