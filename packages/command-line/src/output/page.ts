// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from '../context/context.ts';
import { EXIT } from './exit-codes.ts';
import { Refusal } from './refusal.ts';

/**
 * The page that was asked for.
 * @throws Refusal when it is not made of whole numbers
 */
export const pageOf = (
  { page, size }: { readonly page: string; readonly size: string },
  { say }: Pick<Context, 'say'>,
): { page: number; size: number } => ({
  page: wholeNumber('--page', page, say),
  size: wholeNumber('--size', size, say),
});

/** @throws Refusal when a text is not a whole number above zero */
export const wholeNumber = (option: string, text: string, say: Context['say']): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Refusal(
    EXIT.usage,
    'option-not-a-number',
    say(
      `${option} attend un nombre entier, pas « ${text} ».`,
      `${option} takes a whole number, not “${text}”.`,
    ),
  );
};
