// SPDX-License-Identifier: AGPL-3.0-or-later
import { type OpenApiOperation, problem } from '@essaim/contracts';
import type { KeyScope, MachineActor } from '../guard/machine-token.ts';

/**
 * What a key has to be made for before a machine may call an operation: `x-scope` of the contract,
 * nothing for other readings, and no key for other changes or for what is a person's own.
 */
export const scopeOf = (
  method: string,
  operation: OpenApiOperation | undefined,
): KeyScope | 'any' | 'none' => {
  const scope = operation?.['x-scope'] as KeyScope | 'any' | 'none' | undefined;
  return scope ?? (method === 'get' ? 'any' : 'none');
};

/**
 * Lets a machine go on when its key was made for this.
 * @throws DomainError `key-scope-missing`, `key-not-for-this`
 */
export const authoriseMachine = (
  { name, scopes }: MachineActor,
  needed: ReturnType<typeof scopeOf>,
): void => {
  if (needed === 'any') return;
  if (needed === 'none') throw problem('key-not-for-this', { key: name });
  if (!scopes.includes(needed)) throw problem('key-scope-missing', { key: name, scope: needed });
};
