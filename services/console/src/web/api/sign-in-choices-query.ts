// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import type { SignInChoices } from '../../shared/sign-in-choices.ts';
import { problemOf } from './problem-error.ts';

const read = async (domain?: string): Promise<SignInChoices> => {
  const query = domain === undefined ? '' : `?domain=${encodeURIComponent(domain)}`;
  const response = await fetch(`/auth/choices${query}`);
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as SignInChoices;
};

/** The regions whose accounts open the network. */
export const signInChoicesQuery = queryOptions({
  queryKey: ['sign-in-choices'],
  queryFn: () => read(),
  retry: false,
});

/** The region of an address, by its domain alone; null for none. */
export const regionOfAddress = async (address: string): Promise<string | null> =>
  (await read(address.split('@').at(-1) ?? '')).alias;
