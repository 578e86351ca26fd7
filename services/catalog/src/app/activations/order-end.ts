// SPDX-License-Identifier: AGPL-3.0-or-later
import { provisioningAddress } from '../../domain/instance/sign-in-addresses.ts';
import type { ActivationChange, PersonCommand } from './change-activation.ts';

type End = Extract<PersonCommand, { kind: 'end' }>;

/** The command that ends an activation; whether its tool closes accounts is in the tool's sheet. */
export const orderEnd =
  (order: Omit<End, 'kind' | 'closesAccounts'>): ActivationChange['command'] =>
  async ({ instance }, unit): Promise<End> => {
    const tool = (await unit.tools.byKeys([instance.toolKey])).get(instance.toolKey);
    const closesAccounts =
      tool !== undefined && provisioningAddress(instance.address, tool.sheet.sso) !== null;
    return { kind: 'end', ...order, closesAccounts };
  };
